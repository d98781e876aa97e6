"""A line of a source as it is shown: cut around the part at fault where it is longer than the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from press.report.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.report.letters import Letter

REACH = 2_000
"""How many characters to either side of a place are looked at."""
LOST = "\ufffd"
"""What stands for a byte that is no letter."""
LEAD = 3
"""One part in so many of a line that is cut stands before the part at fault."""


@dataclass(frozen=True)
class Excerpt:
    """What is shown of a line, in three parts, and the columns before the mark and of the mark."""

    before: str
    part: str
    after: str
    indent: int
    width: int


def excerpt(line: str, column: int, length: int, room: int, cut: str) -> Excerpt:
    """Return what is shown of a line.

    Args:
        line: the whole line.
        column: the character of it at which the part at fault begins, from 1.
        length: how many characters the part has; with 0, it is the word that begins there.
        room: how many columns there are.
        cut: what stands where something is left out.
    """
    first = column - 1
    start = max(0, first - REACH)
    near = letters(line[start : first + REACH])
    begin, end = _part(near, first - start, length or _word(line, first))
    low, high = _window([one.width for one in near], begin, room, 2 * len(cut))
    end = min(end, high)
    before = (cut if low or start else "") + _shown(near[low:begin])
    after = _shown(near[end:high]) + (cut if high < len(near) or first + REACH < len(line) else "")
    indent = sum(one.width for one in near[low:begin]) + (len(cut) if low or start else 0)
    return Excerpt(
        before,
        _shown(near[begin:end]),
        after,
        indent,
        max(1, sum(one.width for one in near[begin:end])),
    )


def _shown(part: Sequence[Letter]) -> str:
    return "".join(one.shown for one in part)


def _word(line: str, first: int) -> int:
    """Return how many characters a word has; a sign that cannot be shown is one by itself."""
    word = line[first : first + REACH].split(maxsplit=1)[:1] if line[first : first + 1].strip() else []
    return len(word[0]) if word and line[first].isprintable() and line[first] != LOST else 1


def _part(near: Sequence[Letter], first: int, length: int) -> tuple[int, int]:
    """Return the first letter of a part, and the one after its last; of one behind the line, its end."""
    ends = [one.start for one in near[1:]]
    begin = sum(one <= first for one in ends) if near and first <= near[-1].start else len(near)
    return begin, max(begin, sum(one.start < first + length for one in near))


def _window(widths: Sequence[int], begin: int, room: int, cuts: int) -> tuple[int, int]:
    """Return from where to where a line is shown, with the letter that a part begins with in it.

    One column is left for the mark of what is missing at the end.
    """
    if sum(widths) < room:
        return 0, len(widths)
    room -= cuts + 1
    low = begin - _fitting(reversed(widths[:begin]), room // LEAD)
    high = low + _fitting(widths[low:], room)
    return high - _fitting(reversed(widths[:high]), room), high


def _fitting(widths: Iterable[int], room: int) -> int:
    """Return how many letters fit."""
    return sum(1 for _ in takewhile(lambda total: total <= room, accumulate(widths)))
