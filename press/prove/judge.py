"""Hold what a file holds against what the sources say: leaks, losses, and what nothing accounts for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.prove import citing
from press.prove.canon import Spelled, joined, letters, spell, tokens
from press.prove.covering import Passages, Units, key_of
from press.prove.nouns import Hole
from press.prove.opened import COUNTING
from press.prove.words import of_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.account import Account
    from press.prove.covering import Key, Match
    from press.prove.nouns import Passage
    from press.prove.opened import Line, Opened

PAGE = re.compile(r"[0-9]{1,5}$|^[ivxlc]+$")
HEADS = frozenset({"heading", "title"})
ROW = "row of a table"
YEAR = 4
LETTERS = "abcdefghijkl"


@dataclass
class Seen:
    """What was found of an account in one file."""

    count: Counter[Key] = field(default_factory=Counter)
    heads: Counter[Key] = field(default_factory=Counter)
    letters: list[str] = field(default_factory=list)
    strange: list[Line] = field(default_factory=list)
    numbers: dict[str, list[int]] = field(default_factory=dict)

    def take(self, found: Match, *, counts: bool) -> None:
        """Take a passage that was found; ``counts`` says that it stands in the text itself."""
        key, filled = found
        self.count[key] += counts
        holes = [one for one in key if isinstance(one, Hole)]
        for hole, fill in zip(holes, filled, strict=True):
            if hole.kind == "number" and counts:
                self.numbers.setdefault(str(key[0]), []).append(int(fill))


class Judge:
    """Accounts for lines by what one account admits."""

    def __init__(self, account: Account, terms: Mapping[str, str], drawn: Iterator[str]) -> None:
        """Prepare what lines are accounted for by; ``drawn`` are the words in drawings."""
        self.account = account
        self._phrases = Units([*account.phrases, *(one.text for one in account.labels)])
        self._passages = Passages(account.passages, self._fills)
        headings = (one for one in account.passages if one.kind in ("heading", "title"))
        self._headings = Units(one.text for one in headings)
        labels = (terms["figure"], terms["table"])
        self._numbers = Units(
            terms["numbered"].format(label=label, number=number)
            for label in labels
            for number in range(1, 1 + sum(one.kind.startswith("caption") for one in account.passages))
        )
        page = letters(terms["page_of"].format(page="0", pages="0"))
        self._folio = re.compile(re.escape(page).replace("0", "[0-9]{1,5}"))
        self._notes = [letters(one.text) for one in account.passages if one.kind == "note"]
        rows = (one for one in account.passages if one.kind == ROW)
        self._cells = Units(part for row in rows for part in row.parts if isinstance(part, str))
        self._citing = Units(citing.words(str(account.edition.fields.get("language", "en"))))
        self._drawn = Units(token for text in drawn for token in tokens(text))
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
            return "citation" not in hole.kind
        bags = [self._bags[word[1:]] for word in hole.words if word[1:] in self._bags and word[0] == "@"]
        also = [*bags, self._citing] if bags else []
        if "reference" in hole.kind:
            also += [self._phrases, self._headings, self._numbers]
        return Units(word for word in hole.words if word[0] != "@").cover(fill, also)

    def see(self, opened: Opened) -> Seen:
        """Account for every line of a file."""
        seen = Seen()
        for line in opened.lines:
            if not self._see(line, seen):
                seen.strange.append(line)
        return seen

    def _see(self, line: Line, seen: Seen) -> bool:
        spelled = spell(line.words)
        if line.sort == "furniture" and self._folio.fullmatch(spelled.letters):
            return True
        if line.sort == "furniture" and self._cells.cover(spelled, (self._phrases,)):
            return True
        if line.sort in ("number", "furniture") and COUNTING.fullmatch(line.words.strip()):
            return True
        if line.sort == "picture":
            return self._drawn.cover(Spelled(spelled.letters, frozenset(range(len(spelled.letters) + 1))))
        if line.sort == "contents":
            spelled = spelled.part(0, len(PAGE.sub("", spelled.letters)))
        is_text = line.sort in ("text", "row", "heading")
        if is_text:
            seen.letters.append(spelled.letters)
        found = self._passages.find(spelled)
        if found is not None:
            seen.take(found, counts=is_text)
            seen.heads[found[0]] += line.sort == "heading"
            return True
        if self._phrases.cover(spelled, (self._passages.units, self._headings)):
            seen.count.update(self._passages.inside(spelled) if is_text else ())
            return True
        return self._is_reference(spelled)

    def _is_reference(self, line: Spelled) -> bool:
        """Return whether a line is an entry of the list of references."""
        for key, item in self.account.cited.items():
            if letters(str(item.get("title", ""))) in line.letters and self._bags[key].cover(
                line, (self._citing,)
            ):
                return True
        return False

    def accounts_for(self, text: str) -> bool:
        """Return whether a label is one that is admitted."""
        spelled = spell(text)
        return self._is_said(spelled) or any(self._is_said(one) for one in self._without_notes(spelled))

    def _is_said(self, spelled: Spelled) -> bool:
        also = (self._passages.units, self._headings)
        return self._passages.find(spelled) is not None or self._phrases.cover(spelled, also)

    def _without_notes(self, spelled: Spelled) -> Iterator[Spelled]:
        """Yield a heading, which a PDF repeats with its notes, without one of them."""
        for note in self._notes:
            at = spelled.letters.find(note)
            if at >= 0:
                end = at + len(note)
                yield joined(spelled.part(0, at), spelled.part(end, len(spelled.letters)))

    def lost(self, seen: Seen) -> Iterator[Passage]:
        """Yield each passage that is not there, as many times as it is wanting."""
        for heads, count in ((True, seen.heads), (False, seen.count)):
            passages = [one for one in self.account.passages if (one.kind in HEADS) == heads]
            wanted = Counter(map(key_of, passages))
            missing = Counter({key: number - count[key] for key, number in wanted.items() if key})
            for passage in reversed(passages):
                key = key_of(passage)
                if missing[key] > 0:
                    missing[key] -= 1
                    yield passage
        whole = "\n".join(seen.letters)
        yield from (one for one in self.account.texts if letters(one.text) not in whole)

    def again(self, seen: Seen) -> Iterator[Passage]:
        """Yield each passage that stands more often than it is admitted, where no data repeats it."""
        wanted = Counter(map(key_of, self.account.passages))
        told = {key_of(one): one for one in self.account.passages if one.kind not in HEADS}
        for key, passage in told.items():
            if seen.count[key] > wanted[key] and not self._phrases.cover(
                spell(passage.text), (self._headings,)
            ):
                yield passage

    @staticmethod
    def gaps(seen: Seen) -> Iterator[str]:
        """Yield the label of each row of numbers that does not count from one, each once."""
        for label, numbers in seen.numbers.items():
            if numbers != [*range(1, len(numbers) + 1)]:
                yield label


def _dated(token: str) -> Iterator[str]:
    """Yield a word of a reference, and a year with the letters that tell works of one year apart."""
    yield token
    if len(token) == YEAR and token.isdigit():
        yield from (token + letter for letter in LETTERS)
