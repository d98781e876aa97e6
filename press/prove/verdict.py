"""Judge one file by one account: everything in it that is at fault, each fault once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.prove import properties
from press.prove.canon import letters
from press.prove.hidden import Places, Search
from press.prove.judge import Judge
from press.prove.nouns import ALTERNATIVE, Passage
from press.prove.seen import again, gaps, lost
from press.prove.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.covered import Covered
    from press.prove.exhibits import Exhibit
    from press.prove.ledger import Account
    from press.prove.nouns import Picture, Secret
    from press.prove.opened import Opened

OUT = re.compile(r"https?://|mailto:")
"""Begins the address of what lies outside an edition."""
ALIKE = 16
"""So many letters at either end say that a line was meant to be a passage."""


@dataclass(frozen=True)
class Case:
    """All that files of one edition are judged by."""

    account: Account
    terms: Mapping[str, str]
    styles: frozenset[str] = frozenset()
    exhibits: tuple[Exhibit, ...] = ()
    withheld: tuple[tuple[str, Secret], ...] = ()
    covered: Covered | None = None

    @cached_property
    def verdict(self) -> Verdict:
        """Return what judges files by it; it is prepared once, whatever files there are."""
        return Verdict(self)


@dataclass(frozen=True)
class Fault:
    """Something at fault in a file: what it is, where it stands there, and where that comes from."""

    kind: str
    member: str = ""
    words: str = ""
    source: Passage | Picture | Secret | None = None


class Verdict:
    """Judges files of one edition."""

    def __init__(self, case: Case) -> None:
        """Prepare for a case."""
        known = vocabulary(case.account)
        self._case, self._search = case, Search(case.account, known)
        self._judge = Judge(case.account, case.terms, (text for one in case.exhibits for text in one.drawn))
        self._places = Places(self._judge, known, self._search, case.styles)

    def on_text(self, opened: Opened, form: str) -> Iterator[Fault]:
        """Yield what is at fault in what can be read in a file of a format, or is missing there."""
        seen = self._judge.see(opened)
        seen.settle(self._case.account)
        wanting = list(lost(self._case.account, seen))
        if 2 * len(wanting) > len(self._case.account.passages):
            yield Fault("empty")
            wanting = []
        for line in seen.strange:
            secret = self._search.source(line.words)
            meant = [one for one in wanting if _is_alike(letters(line.words), one)]
            wanting = [one for one in wanting if one not in meant] if secret else wanting
            if secret or not meant:
                yield Fault("leak" if secret else "unaccounted", line.member, line.words.strip(), secret)
        yield from (Fault("lost", source=one) for one in wanting)
        yield from (
            Fault("unaccounted", "the text", one.text, one)
            for one in again(self._case.account, seen, self._judge.repeats)
        )
        yield from (Fault("gap", words=label) for label in gaps(seen))
        yield from self._of_arrangement(opened, form)

    def _of_arrangement(self, opened: Opened, form: str) -> Iterator[Fault]:
        judge = self._judge.arrangement
        for kind in Counter(opened.blank) - self._case.account.blank:
            yield Fault("unaccounted", f"a {kind} without words")
        yield from (Fault("astray", *one) for one in judge.astray(opened))
        yield from (
            Fault("astray", words=one.words or one.target.text, source=one.source)
            for one in judge.wanting(opened, form)
        )
        yield from (Fault("unnamed", source=one) for one in judge.unnamed(opened, form))
        yield from (Fault("misplaced", what, source=one) for what, one in judge.misplaced(opened, form))

    def on_properties(self, opened: Opened, form: str) -> Iterator[Fault]:
        """Yield what a file of a format should say of itself, and does not."""
        missing = properties.wanting(self._case.account.properties, opened, form)
        yield from (Fault("lost", source=one) for one in missing)

    def on_the_rest(self, opened: Opened, *, draws: bool, covers: bool) -> Iterator[Fault]:
        """Yield what is at fault in all else.

        ``draws`` says that drawings are shown where there are any, ``covers``
        that the cover is a picture.
        """
        yield from self._of_places(opened)
        yield from self._of_links(opened)
        covered = self._case.covered if covers else None
        shown = (*self._case.exhibits, *((covered.exhibit,) if covered else ()))
        yield from self._of_pictures(opened, shown, draws=draws)
        if covered and not covered.is_said_in(opened):
            yield Fault("lost", source=Passage(ALTERNATIVE, (covered.words,), covered.path, 1))
        yield from (Fault("foreign", one) for one in dict.fromkeys(opened.foreign))

    def _of_places(self, opened: Opened) -> Iterator[Fault]:
        for one, secret in self._places.strange(opened.hidden):
            member = f"{one.place} of {one.member}"
            yield Fault("leak" if secret else "unaccounted", member, one.words.strip(), secret)
        said = {letters(one.words) for one in opened.hidden}
        for label in self._case.account.labels:
            if label.kind == ALTERNATIVE and letters(label.text) and letters(label.text) not in said:
                yield Fault("lost", source=label)

    def _of_links(self, opened: Opened) -> Iterator[Fault]:
        """Yield the links that lead out of the edition and are not there, or lead elsewhere."""
        there = {unquote(one.words) for one in opened.hidden if OUT.match(one.words)}
        for passage in self._case.account.passages:
            for lead in passage.leads:
                if OUT.match(lead.address) and unquote(lead.address) not in there:
                    yield Fault("astray", words=lead.words or lead.address, source=passage)

    def _of_pictures(self, opened: Opened, exhibits: tuple[Exhibit, ...], *, draws: bool) -> Iterator[Fault]:
        known = frozenset(digest for one in exhibits for digest in one.digests)
        withheld = dict(self._case.withheld)
        for shown in opened.pictures:
            if shown.digest not in known:
                secret = withheld.get(shown.digest)
                yield Fault("leak" if secret else "unaccounted", shown.member, "a picture", secret)
        said = {letters(one.alternative) for one in exhibits if one.alternative}
        for shown in opened.drawings:
            if letters(shown.alternative) in said and shown.digest not in known:
                yield Fault("unaccounted", shown.member, "a picture")
        there = frozenset(shown.digest for shown in (*opened.pictures, *opened.drawings))
        for one in exhibits:
            if not (one.digests & there or (draws and one.is_drawn)):
                yield Fault("picture", words=one.picture.address, source=one.picture)


def _is_alike(line: str, passage: Passage) -> bool:
    """Return whether a line and a passage begin or end with the same letters, or one holds the other."""
    text = letters(passage.text)
    if not text or not line:
        return False
    ends = (line[:ALIKE] in text, line[-ALIKE:] in text, text[:ALIKE] in line, text[-ALIKE:] in line)
    return any(ends) and min(len(line), len(text)) >= ALIKE
