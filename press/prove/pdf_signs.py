"""Tell a letter with its sign once, where a PDF tells both for each of the two glyphs.

Typst draws a letter that bears a sign, such as an Arabic vowel, in two glyphs, and each
is mapped to both characters (ISO 32000-1, 9.10.3). The second is left out only where it
lies over the first, for a letter may well stand twice beside itself.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[float, float]
"""Where an object of text begins and ends, from left to right."""


class Signs:
    """Goes through the objects of text of a page, in the order of its content."""

    def __init__(self) -> None:
        """Begin a page."""
        self._last, self._span = "", (0.0, 0.0)

    def once(self, said: str, span: Span) -> str:
        """Return the words of an object without a letter and sign that the one before it told."""
        own, last = said.strip(), self._last
        short, long = sorted((own, last), key=len)
        twice = (part for part in _edges(long, len(short)) if sorted(part) == sorted(short))
        part = next(twice, "") if has_sign(short) and _lies_over(span, self._span) else ""
        if part and len(own) <= len(last):
            return said.replace(own, "", 1)
        self._last, self._span = own, span
        return said.replace(part, "", 1) if part else said


def has_sign(words: str) -> bool:
    """Return whether a sign is among them that is written over or under a letter."""
    return any(map(unicodedata.combining, words))


def _edges(words: str, size: int) -> Iterator[str]:
    yield words[:size]
    yield words[-size:]


def _lies_over(one: Span, other: Span) -> bool:
    """Return whether more than half of the narrower lies over the other."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared > min(one[1] - one[0], other[1] - other[0])
