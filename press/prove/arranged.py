"""Hold how a file is arranged against the sources: where links lead, and what stands where."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from press.prove import called, formed, prelims, tongues, typeset
from press.prove.canon import letters, spell
from press.prove.covering import key_of
from press.prove.nouns import Passage
from press.prove.opened import FIELD
from press.prove.ordered import Ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.aims import Aim
    from press.prove.covering import Key, Passages
    from press.prove.ledger import Account
    from press.prove.opened import Line, Opened, Pointer

PAGE_AT_END = re.compile(r"[0-9ivxlc]*$")
"""The number of a page at the end of an entry, as it is spelled."""
HEADED = {
    "is_headed": "the first cell of this row is no head",
    "heads": "this row does not head its columns",
}
FACING = frozenset({"epub", "pdf"})
"""Formats that set sections side by side."""
UNNAMED = frozenset({"pdf"})
"""Formats in which figures and tables have no names, and are led to by their places."""
TRACED = "word/document.xml"
"""The part whose paragraphs say what text they come from."""
SHOWING = re.compile(
    r"EPUB/nav\.xhtml|EPUB/text/title_page\.xhtml|word/(header|footer)[0-9]\.xml|page [0-9]+"
)
"""The parts that show the edition's marking: front pages, heads and feet, and every page of a PDF."""
FEW = {"docx": 3}
"""Lines behind the one that begins a page, among which a city's heading may stand; a city of a DOCX follows
the first words of its section. Elsewhere it is the first line, or stands behind another heading."""
UPDATED = frozenset({"docx"})
"""Formats in which a link without words of its own is brought up to date."""
Astray = tuple[str, str, Passage | None]
"""What is amiss: the part of the file, the words that a reader sees there, and whose they are."""


class Arrangement:
    """Judges how files of one edition are arranged."""

    def __init__(self, account: Account, passages: Passages) -> None:
        """Take what the sources say, and what finds passages by their words."""
        self._account, self._passages, self._ordered = account, passages, Ordered(account)
        self._titles = {key_of(one): one for one in account.passages if one.kind == "title"}
        self._own = {letters(aim.words) for aim in account.aims} | account.spellings
        self._keys: dict[str, Key | None] = {}
        homes: dict[Key, set[str]] = defaultdict(set)
        for one in account.passages:
            homes[key_of(one)].add(account.homes.get(one.path, ""))
        self._homes = homes

    def _key(self, words: str) -> Key | None:
        """Return the key of the passage that a line is."""
        if words not in self._keys:
            found = self._passages.find(spell(words))
            self._keys[words] = found[0] if found else None
        return self._keys[words]

    def astray(self, opened: Opened) -> Iterator[Astray]:
        """Yield the links of a file that lead nowhere, or elsewhere than their words say."""
        for one in opened.pointers:
            is_amiss = one.to is None or (
                not _is_entry(one.words, one.to) if one.sort == "contents" else self._is_elsewhere(one)
            )
            if is_amiss:
                yield one.member, one.words, self._titles.get(self._key(one.words) or ())

    def _is_elsewhere(self, one: Pointer) -> bool:
        """Return whether a link that says a title leads to another text."""
        is_title = self._key(one.words) in self._titles and letters(one.words) not in self._own
        return is_title and not self._is_within(str(one.to), one.words)

    def _is_within(self, to: str, title: str) -> bool:
        """Return whether words are a title, or stand in a text that has it: two may be called the same."""
        key, said = self._key(to), letters(title)
        alike = (one for one, own in self._titles.items() if letters(own.text).endswith(said))
        homes = self._homes[self._key(title) or ()].union(*(self._homes[one] for one in alike))
        return letters(to) in self._account.entries or (key is not None and bool(self._homes[key] & homes))

    def wanting(self, opened: Opened, form: str) -> Iterator[Aim]:
        """Yield the links of texts that a file does not have, or that lead elsewhere there."""
        there: dict[Key | None, list[Pointer]] = defaultdict(list)
        for one in opened.pointers:
            if one.to is not None and one.sort != "contents":
                there[self._key(one.to)].append(one)
        wanted = Counter((key_of(aim.target), letters(aim.words)) for aim in self._account.aims)
        given = {(key_of(aim.target), letters(aim.words)): aim for aim in self._account.aims}
        for (key, words), count in wanted.items():
            if sum(_is_of(one, words, form) for one in there[key]) < count:
                yield given[key, words]

    def unnamed(self, opened: Opened, form: str) -> Iterator[Passage]:
        """Yield what has a name in the sources, and another or none in a file."""
        for name, passage in self._account.spots.items():
            if form in UNNAMED and passage.kind.startswith("caption"):
                continue
            said = (opened.named.get(one) for one in (name, in_word(name)))
            if key_of(passage) not in [self._key(one) for one in said if one is not None]:
                yield passage

    def misplaced(self, opened: Opened, form: str) -> Iterator[tuple[str, Passage]]:
        """Yield what stands otherwise than it should, in words, with the passage that does."""
        lines = [
            (one, self._key(one.words)) for one in opened.lines if one.sort in ("row", "heading", "text")
        ]
        yield from self._unheaded(lines)
        yield from self._from_elsewhere(lines)
        yield from self._unmarked(opened)
        yield from self._within_pages(lines, opened, FEW.get(form, 1))
        yield from self._ordered.misplaced(lines)
        yield from formed.misplaced(self._account, opened, form)
        yield from called.misplaced(self._account, opened)
        yield from prelims.misplaced(self._account.prelims, opened, form)
        yield from typeset.misplaced(self._account.settings, opened)
        yield from tongues.misplaced(self._account.tongues, self._account.apart, opened.tongues)
        there = {(self._key(one), self._key(other)) for one, other in opened.pairs}
        for one, other in self._account.pairs if form in FACING else ():
            if (key_of(one), key_of(other)) not in there:
                yield "this section does not stand beside the next", one

    def _unheaded(self, lines: list[tuple[Line, Key | None]]) -> Iterator[tuple[str, Passage]]:
        for which, what in HEADED.items():
            there = Counter(key for line, key in lines if getattr(line, which))
            rows = [one for one in self._account.passages if getattr(one, which)]
            wanted = Counter(map(key_of, rows))
            yield from ((what, one) for one in rows if there[key_of(one)] < wanted[key_of(one)])

    def _from_elsewhere(self, lines: list[tuple[Line, Key | None]]) -> Iterator[tuple[str, Passage]]:
        traced = [(line, key) for line, key in lines if line.member == TRACED and line.sort != "row"]
        there = Counter(key for _, key in traced)
        right = Counter(key for line, key in traced if line.home in self._homes[key or ()])
        own = [one for one in self._account.passages if not one.is_aside]  # notes stand in another part
        wanted = Counter(map(key_of, own))
        for one in own:
            key = key_of(one)
            if right[key] < min(wanted[key], there[key]):
                yield "this is not said to come from where it stands", one

    def _unmarked(self, opened: Opened) -> Iterator[tuple[str, Passage]]:
        """Yield the pages and parts that do not show the edition's marking, where it has to be shown."""
        edition = self._account.edition
        if str(edition.fields.get("show_marking")).casefold() == "false":
            return
        label = f"TLP:{self._account.limits.ceiling}".upper()
        shown = {one.member for one in opened.lines if letters(label) in letters(one.words)}
        for member in dict.fromkeys(one.member for one in opened.lines):
            if SHOWING.fullmatch(member) and member not in shown:
                yield f"the marking is not shown on {member}", Passage("marking", (label,), edition.path, 1)

    def _within_pages(
        self, lines: list[tuple[Line, Key | None]], opened: Opened, few: int
    ) -> Iterator[tuple[str, Passage]]:
        """Yield the headings of cities that begin no page, where a format has pages."""
        if not any(one.opens for one in opened.lines):
            return
        begun: Counter[Key | None] = Counter()
        since = few + 1
        for line, key in lines:
            since = 0 if line.opens else since + 1
            begun[key] += line.sort == "heading" and since <= few
        for one in self._account.cities:
            if begun[key_of(one)] < 1:
                yield "this city begins no page", one


def _is_of(pointer: Pointer, words: str, form: str) -> bool:
    """Return whether a link has the words that it should: its own, or those that its target is called by."""
    said = letters(pointer.words)
    if words:
        return said == words
    is_field = pointer.sort == FIELD or form not in UPDATED
    return is_field and bool(said) and letters(str(pointer.to)).startswith(said)


def in_word(name: str) -> str:
    """Return what pandoc makes of a name that is none for a bookmark: too long, or without a letter first."""
    return f"X{hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[:39]}"


def _is_entry(words: str, to: str) -> bool:
    """Return whether an entry of a list has the words of what it leads to, the number of a page aside."""
    said, whole = letters(words), letters(to)
    return said in whole or PAGE_AT_END.sub("", said) in whole or whole in said
