"""Hold what a file holds against what the sources say: leaks, losses, and what nothing accounts for."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press.prove import citing
from press.prove.arranged import Arrangement
from press.prove.canon import Spelled, joined, letters, spell, tokens
from press.prove.covering import Passages, Units, key_of
from press.prove.cuts import CUT
from press.prove.opened import COUNTING
from press.prove.seen import HEADS, Seen
from press.prove.words import of_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.ledger import Account
    from press.prove.nouns import Hole
    from press.prove.opened import Line, Opened

PAGE = re.compile(r"[0-9]{1,5}|[ivxlc]{1,7}")
"""How a page is numbered."""
PAGES = re.compile(rf"(?:,(?:{PAGE.pattern}))*")
"""The same for pages in a row, as they are spelled."""
MORE = "..."
"""What stands for words that are left out, as it is spelled."""
ROW = "row of a table"
YEAR = 4
LETTERS = "abcdefghijkl"


class Judge:
    """Accounts for lines by what one account admits."""

    def __init__(self, account: Account, terms: Mapping[str, str], drawn: Iterator[str]) -> None:
        """Prepare what lines are accounted for by; ``drawn`` are the words in drawings."""
        self.account = account
        self._phrases = Units([*account.phrases, *(one.text for one in account.labels)])
        self._passages = Passages(account.passages, self._fills)
        self.arrangement = Arrangement(account, self._passages)
        self._wanted = Counter(map(key_of, account.passages))
        headings = [one for one in account.passages if one.kind in HEADS]
        self._headings = Units(one.text for one in headings)
        labels = (terms["figure"], terms["table"])
        self._numbers = Units(
            terms["numbered"].format(label=label, number=number)
            for label in labels
            for number in range(1, 1 + sum(one.kind.startswith("caption") for one in account.passages))
        )
        page = letters(terms["page_of"].format(page="0", pages="0"))
        self._folio = re.compile(re.escape(page).replace("0", "[0-9]{1,5}"))
        notes = [letters(one.text) for one in account.passages if one.kind == "note"]
        self._notes, self._shortest = Units(notes), min(map(len, notes), default=0)
        rows = (one for one in account.passages if one.kind == ROW)
        cells = [part for row in rows for part in row.parts if isinstance(part, str)]
        titles = [str(account.edition.fields.get("title", "")), *(one.text for one in headings)]
        self._cells, self._repeated = Units(cells), [spell(one) for one in dict.fromkeys([*cells, *titles])]
        language = str(account.edition.fields.get("language", "en"))
        self._citing = Units(citing.words(language) if account.cited else ())  # pandoc is asked for them
        self._drawn = Units(token for text in drawn for token in tokens(text))
        self._titles = {key: letters(str(item.get("title", ""))) for key, item in account.cited.items()}
        self._bags = {
            key: Units(
                word for text in of_reference(item) for token in tokens(text) for word in _dated(token)
            )
            for key, item in account.cited.items()
        }

    def _fills(self, hole: Hole, fill: Spelled) -> bool:
        """Return whether what stands in a hole may stand there."""
        if hole.kind == "number":
            return fill.letters.isdigit()
        if not fill.letters:
            return hole.kind == CUT.kind and "" in hole.words
        bags = [self._bags[word[1:]] for word in hole.words if word[1:] in self._bags and word[0] == "@"]
        also = [*bags, self._citing] if bags else []
        if "reference" in hole.kind:
            also += [self._phrases, self._headings, self._numbers]
        return Units(word for word in hole.words if word[:1] != "@").cover(fill, also)

    def see(self, opened: Opened) -> Seen:
        """Account for every line of a file."""
        seen = Seen()
        for line in opened.lines:
            if not self._see(line, seen):
                seen.strange.append(line)
        return seen

    def _see(self, line: Line, seen: Seen) -> bool:
        spelled = spell(line.words)
        if line.sort in ("text", "row", "heading"):
            return self._is_text(line, spelled, seen)
        if line.sort == "picture":
            return self._drawn.cover(Spelled(spelled.letters, frozenset(range(len(spelled.letters) + 1))))
        if line.sort == "contents":
            return any(map(self._is_said, _without_page(spelled)))
        is_count = COUNTING.fullmatch(line.words.strip()) is not None
        return (
            is_count or (line.sort == "furniture" and self._is_furniture(spelled)) or self._is_said(spelled)
        )

    def _is_text(self, line: Line, spelled: Spelled, seen: Seen) -> bool:
        """Account for a line of the text itself, and keep what it is."""
        seen.letters.append(spelled.letters)
        entry = self._entry(spelled)
        if entry is not None:
            seen.entries.add(entry)
        found = self._passages.find(spelled)
        if found is None or not found[1]:
            seen.told.append(spelled.letters)
        is_over = found is not None and seen.count[found[0]] >= self._wanted[found[0]]
        if found is not None and not (is_over and found[1] and self._is_reference(spelled, seen)):
            seen.take(found)
            seen.heads[found[0]] += line.sort == "heading"
            return True
        is_listed = self._is_reference(spelled, seen)
        if self._phrases.cover(spelled, (self._passages.units, self._headings)):
            inside = Counter(self._passages.inside(spelled))
            seen.count += inside
            if self._phrases.cover(spelled, (self._headings,)):
                seen.by_chance += inside
            return True
        return entry is not None or is_listed

    def _entry(self, line: Spelled) -> str | None:
        """Return the word of the index that a line is, alone or with the pages that it stands on."""
        words = (one for one in self.account.entries if line.letters.startswith(one))
        return next((one for one in words if PAGES.fullmatch(line.letters, len(one))), None)

    def _is_furniture(self, line: Spelled) -> bool:
        """Return whether a line is a folio, or repeats what heads a page or a table; it may be both."""
        if PAGE.fullmatch(line.letters):
            return True
        folio = self._folio.match(line.letters)
        rest = line.part(folio.end(), len(line.letters)) if folio else line
        return not rest.letters or self._cells.cover(rest, (self._phrases,)) or self._is_repeated(rest)

    def _is_repeated(self, line: Spelled) -> bool:
        """Return whether a line is some of a cell's or a title's words, for what heads a page is broken.

        Where words are left out, other phrases may follow.
        """
        at = line.letters.find(MORE)
        size, end = (at, at + len(MORE)) if at > 0 else (len(line.letters),) * 2
        starts = ((one, one.letters.find(line.letters[:size])) for one in self._repeated)
        is_part = any(at >= 0 and {at, at + size} <= one.edges for one, at in starts)
        return is_part and self._phrases.cover(line.part(end, len(line.letters)))

    def _is_reference(self, line: Spelled, seen: Seen) -> bool:
        """Return whether a line is an entry of the list of references, and keep which one."""
        keys = [key for key, title in self._titles.items() if title in line.letters]
        keys = [key for key in keys if self._bags[key].cover(line, (self._citing,))]
        seen.references.update([key for key in keys if key not in seen.references][:1])
        return bool(keys)

    def repeats(self, text: str) -> bool:
        """Return whether a text is one that data repeat."""
        return self._phrases.cover(spell(text), (self._headings,))

    def accounts_for(self, text: str) -> bool:
        """Return whether a label is one that is admitted, or the words of a reference."""
        spelled = spell(text)
        is_said = self._is_said(spelled) or any(self._is_said(one) for one in self._without_notes(spelled))
        return is_said or any(bag.cover(spelled, (self._citing,)) for bag in self._bags.values())

    def _is_said(self, spelled: Spelled) -> bool:
        also = (self._passages.units, self._headings)
        return self._passages.find(spelled) is not None or self._phrases.cover(spelled, also)

    def _without_notes(self, spelled: Spelled) -> Iterator[Spelled]:
        """Yield a heading, which a PDF repeats with its notes, without one of them."""
        size = len(spelled.letters)
        for at in range(size - self._shortest + 1):
            for end in self._notes.ends(spelled.letters, at):
                yield joined(spelled.part(0, at), spelled.part(end, size))


def _without_page(line: Spelled) -> Iterator[Spelled]:
    """Yield a line of the contents, and the same without the number of a page at its end."""
    yield line
    for at in line.edges:
        if PAGE.fullmatch(line.letters, at):
            yield line.part(0, at)


def _dated(token: str) -> Iterator[str]:
    """Yield a word of a reference, a year with letters that tell works of one year apart, and `2` as `02`."""
    yield token
    if len(token) < YEAR and token.isdigit():
        yield from (token.lstrip("0") or token, token.zfill(2))
    if len(token) == YEAR and token.isdigit():
        yield from (token + letter for letter in LETTERS)
