"""A canvas in millimetres, from its top left: marks are laid on it, and become a drawing or pixels.

How high it is shows only when all is laid out, so marks are kept until then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from press.charts.fonts import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.charts.look import Look

Side = Literal["left", "center", "right"]
MM_A_POINT = 25.4 / 72
LEADING = 1.25
MARGIN = 0.5
"""What stays empty on all sides, in millimetres, for lines that are wider than nothing."""
SHORTEST = 3
"""Letters that a part of a broken word has at least."""


@dataclass(frozen=True)
class Line:
    """A straight line; ``stroke`` is its width in millimetres."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str
    stroke: float = 0.2
    dashed: bool = False


@dataclass(frozen=True)
class Disc:
    """A disc, or a ring where it has no colour of its own but an edge's."""

    x: float
    y: float
    radius: float
    colour: str
    edge: str = ""


@dataclass(frozen=True)
class Box:
    """A rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True)
class Words:
    """One line of words on a base line; ``side`` says which end of it, or its middle, stands at x."""

    x: float
    y: float
    words: str
    size: float
    colour: str
    weight: str = "regular"
    side: Side = "left"


Mark = Line | Disc | Box | Words


@dataclass
class Canvas:
    """What is drawn so far, and how far down it reaches."""

    look: Look
    width: float
    marks: list[Mark] = field(default_factory=list)
    height: float = 0

    def line_height(self, size: float) -> float:
        """Return what one line of words takes, in millimetres."""
        return size * MM_A_POINT * LEADING

    def measure(self, words: str, size: float, weight: str = "regular") -> float:
        """Return how wide words are, in millimetres."""
        return width(self.look.family, weight, words) * size * MM_A_POINT

    def wrapped(self, words: str, room: float, size: float, weight: str = "regular") -> list[str]:
        """Return words as lines that fit into a room; a word that is too long by itself is broken."""
        lines = [""]
        for word in (part for one in words.split() for part in self._broken(one, room, size, weight)):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.measure(longer, size, weight) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _broken(self, word: str, room: float, size: float, weight: str) -> Iterator[str]:
        """Yield a word, in as many parts as it takes to fit into a room."""
        while self.measure(word, size, weight) > room and len(word) > SHORTEST:
            ends = range(len(word) - 1, SHORTEST - 1, -1)
            fits = (end for end in ends if self.measure(f"{word[:end]}-", size, weight) <= room)
            end = next(fits, SHORTEST)
            yield f"{word[:end]}-"
            word = word[end:]
        yield word

    def say(  # noqa: PLR0913 - where, what, and how it looks
        self,
        lines: list[str],
        x: float,
        top: float,
        *,
        size: float,
        colour: str,
        weight: str = "regular",
        side: Side = "left",
    ) -> float:
        """Lay lines of words below each other, the first one's top at ``top``; return where they end."""
        height = self.line_height(size)
        for number, words in enumerate(lines):
            base = top + number * height + 0.76 * height
            self.marks.append(Words(x, base, words, size, colour, weight, side))
        return top + len(lines) * height

    def widest(self, lines: list[str], size: float, weight: str = "regular") -> float:
        """Return the width of the widest of some lines."""
        return max((self.measure(one, size, weight) for one in lines), default=0.0)
