"""Find where words stand in a text, near to a point of it or anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = 500
"""How far from a point, in characters, is looked before the whole text is; nearly all lies nearer."""


class Written:
    """A text, and what was looked for in it."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        self._text = text
        self._found: dict[str, list[int]] = {}

    def all(self, needle: str) -> list[int]:
        """Return where a needle stands, and no letter follows that would make it another word."""
        if needle not in self._found:
            self._found[needle] = list(self._between(needle, 0, len(self._text)))
        return self._found[needle]

    def nearest(self, needle: str, point: int) -> int | None:
        """Return where a needle stands nearest to a point; the first of two that are as near."""
        reach = NEAR + len(needle)
        starts = list(self._between(needle, max(0, point - reach), point + reach)) or self.all(needle)
        return min(starts, key=lambda start: _distance(start, start + len(needle), point), default=None)

    def _between(self, needle: str, begin: int, end: int) -> Iterator[int]:
        is_word = needle[-1:].isalnum()
        at = self._text.find(needle, begin, end) if needle else -1
        while at >= 0:
            after = at + len(needle)
            following = self._text[after : after + 1] if is_word else ""
            if not (following.isalnum() or following in ("_", "-")):
                yield at
            at = self._text.find(needle, after, end)


def _distance(start: int, end: int, point: int) -> int:
    """Return how far an occurrence is from a point; none if the point is in it."""
    return 0 if start <= point < end else min(abs(start - point), abs(end - point))
