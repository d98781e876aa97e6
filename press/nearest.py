"""Find the known name that a writer probably meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 10
"""How many names a writer reads to the end."""
MANY = 500
"""How many names a word is compared with, each at the cost of its letters."""
BESIDE = 20
"""How many of more names than that are looked at before and behind where the word would stand."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name most like ``word``, or None where none is like it."""
    names = _Names.of(frozenset(known))
    found = get_close_matches(word.casefold(), names.beside(word.casefold()), n=1)
    return names.by_letters[found[0]] if found else None


@dataclass(frozen=True)
class _Names:
    """Names, by their letters without regard to case; in order, and in the order of their ends."""

    by_letters: dict[str, str]
    begun: list[str]
    ended: list[str]

    @staticmethod
    @lru_cache(maxsize=8)
    def of(known: frozenset[str]) -> _Names:
        """Return names in order, and remember it: many words in a row are held against the same."""
        by_letters = {name.casefold(): name for name in sorted(known, reverse=True)}
        return _Names(by_letters, sorted(by_letters), sorted(name[::-1] for name in by_letters))

    def beside(self, word: str) -> list[str]:
        """Return the names, in order; of many only those that begin or end much as a word does."""
        if len(self.begun) <= MANY:
            return self.begun
        ended = _around(self.ended, word[::-1])
        return sorted({*_around(self.begun, word), *(name[::-1] for name in ended)})


def _around(names: list[str], word: str) -> list[str]:
    at = bisect_left(names, word)
    return names[max(0, at - BESIDE) : at + BESIDE]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the remedy that names the nearest known name, or parts several in one; else nothing."""
    known = frozenset(known)
    parts = re.split(r"[\s,;]+", word.strip())
    if len(parts) > 1 and known.issuperset(parts):
        return f"put a comma between them, as in `{', '.join(parts)}`"
    name = nearest(word, known)
    return f"did you mean `{name}`?" if name else ""


def choose(word: str, known: Iterable[str]) -> str:
    """Return the remedy that names the nearest known name, or all where these are few; else nothing."""
    names = tuple(known)
    return did_you_mean(word, names) or (f"use {one_of(names)}" if 0 < len(names) <= FEW else "")


def one_of(names: Iterable[str]) -> str:
    """Return names as one reads them out: each in code, the last after "or"."""
    return _joined(names, "or")


def each_of(names: Iterable[str]) -> str:
    """Return names as one reads them out: each in code, the last after "and"."""
    return _joined(names, "and")


def _joined(names: Iterable[str], word: str) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} {word} {last}" if most else last
