"""Find terms of the glossary that a text spells otherwise.

By other capitals, hyphens or spaces (`press.spelling_variants`), by a hyphen
within a word (*co-ordinator*), or by a slip in a long word (`press.near_words`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from press.near_words import TOLD_APART, is_slip
from press.spelling_variants import AFTER, BEFORE, LONG, is_word, letters, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.spelling_variants import Variants

WORD = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(rf"{BEFORE}[^\W\d_]+-[^\W\d_]{{3,}}{AFTER}")

SHORTEST = LONG - TOLD_APART
"""Letters of the shortest word that is compared."""


class Found(NamedTuple):
    """A term that is spelt otherwise: where, how, and as the glossary has it."""

    start: int
    written: str
    right: str


@dataclass(frozen=True)
class OtherSpellings:
    """What finds other spellings of the terms of one glossary.

    Attributes:
        exact: how they are spelt, with or without a capital at the beginning.
        joined: each term that is one long word, by its letters.
        varied: those that can be written in several ways.
        words: the terms in which a long word stands, by that word.
        known: all words of all terms.
        judged: what was found out about words.
    """

    exact: frozenset[str]
    joined: Mapping[str, str]
    varied: tuple[Variants, ...]
    words: Mapping[str, tuple[str, ...]]
    known: frozenset[str]
    judged: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def may_be_in(self, text: str) -> bool:
        """Return whether a closer look may find something; quick, and seldom true in vain."""
        words = set(WORD.findall(text.casefold()))
        return (
            any(self._slips(word) for word in words - self.known)
            or ("-" in text and any(self._compounds(text)))
            or any(True for one in self.varied if _can_be(one, words) for _ in self._varied(text, one))
        )

    def find(self, text: str) -> Iterator[Found]:
        """Yield what is spelt otherwise in a row of words; of two in one place, the longer."""
        end = 0
        for one in sorted(self._all(text), key=lambda found: (found.start, -len(found.written))):
            if one.start >= end:
                yield one
                end = one.start + len(one.written)

    def _all(self, text: str) -> Iterator[Found]:
        for one in self.varied:
            found = (match for match in self._varied(text, one) if one.is_otherwise(match))
            yield from (Found(match.start(), match[0], one.spelling) for match in found)
        yield from self._compounds(text)
        for match in WORD.finditer(text):
            for spelling in self._slips(match[0].casefold()):
                yield from _slipped(match, spelling)

    def _varied(self, text: str, one: Variants) -> Iterator[re.Match[str]]:
        """Yield where a term may be written otherwise."""
        return (match for match in one.pattern.finditer(text) if " ".join(match[0].split()) not in self.exact)

    def _compounds(self, text: str) -> Iterator[Found]:
        """Yield terms of one word that are written with a hyphen."""
        for match in COMPOUND.finditer(text):
            right = self.joined.get(letters(match[0]))
            if right and is_word(match, right):
                yield Found(match.start(), match[0], right)

    def _slips(self, word: str) -> tuple[str, ...]:
        """Return the terms that may be meant by a word, which is none of theirs."""
        if len(word) < SHORTEST or word in self.known:
            return ()
        if word not in self.judged:
            meant = (right for right in self.words if is_slip(word, right, is_sure=True))
            self.judged[word] = tuple(spelling for right in meant for spelling in self.words[right])
        return self.judged[word]


def other_spellings(entries: Iterable[Mapping[str, object]]) -> OtherSpellings:
    """Return what finds other spellings of the terms of a glossary's entries."""
    spellings = tuple(dict.fromkeys(one for entry in entries for one in _spellings(entry)))
    known = frozenset(word for one in spellings for word in WORD.findall(one.casefold()))
    return OtherSpellings(
        exact=frozenset(spellings) | {one[:1].upper() + one[1:] for one in spellings},
        joined={one.casefold(): one for one in spellings if len(one) >= LONG and WORD.fullmatch(one)},
        varied=tuple(one for one in map(variants, spellings) if one),
        words={word: _with(word, spellings) for word in sorted(known) if len(word) >= SHORTEST},
        known=known,
    )


def _spellings(entry: Mapping[str, object]) -> Iterator[str]:
    forms = entry.get("forms")
    for one in (entry.get("term"), entry.get("short"), *(forms if isinstance(forms, list) else ())):
        if isinstance(one, str) and one.strip():
            yield " ".join(one.split())


def _with(word: str, spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in spellings if word in WORD.findall(one.casefold()))


def _can_be(one: Variants, words: set[str]) -> bool:
    return letters(one.spelling) in words or all(part.casefold() in words for part in one.parts)


def _slipped(match: re.Match[str], spelling: str) -> Iterator[Found]:
    """Yield a word that is a slip where the term's other words stand around it as they should."""
    for part in WORD.finditer(spelling):
        start, end = match.start() - part.start(), match.end() + len(spelling) - part.end()
        is_sure = part[0] != spelling
        if start < 0 or not is_slip(match[0].casefold(), part[0].casefold(), is_sure=is_sure):
            continue
        before, after = _flexible(spelling[: part.start()]), _flexible(spelling[part.end() :])
        around = re.compile(f"{BEFORE}{before}{match[0]}{after}{AFTER}", re.IGNORECASE)
        whole = around.match(match.string, start)
        if whole and whole.end() == end and is_word(whole, spelling):
            yield Found(start, whole[0], spelling)


def _flexible(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s")
