"""Tables drawn as a grid of `+---+`: whole, and with every edge below the one above it."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, drawn, paragraphs
from press.check.printed import beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body

EDGE = re.compile(r"\+(?:[-=:]+\+)+")
LINE = re.compile(r"[+|].*")
CLOSE = 2
"""How many places an edge is away from where it was to stand, and no sign in the text."""
WIDE = frozenset("WF")
"""Letters that are two places wide (Unicode Standard Annex 11)."""


def check_grids(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield the first line of each grid that is out of line with the others."""
    if "+-" not in body.text:
        return
    for written in paragraphs(body.text):
        paragraph = [drawn(line) for line in written]
        at = next((at for at, line in enumerate(paragraph) if EDGE.match(line.words)), None)
        if at is None or paragraph[0].words.startswith("|"):
            continue
        grid = _grid(paragraph[at:])
        if at and printed.begins(beginning(grid[0].written)):
            what, hint = "this table is read as text", "put an empty line above it"
            yield Fault(rules.UNREAD_TABLE, what, hint=hint, offset=grid[0].start)
        elif len(grid) > 1:
            yield from _ragged(grid, body.text)


def _grid(rest: Sequence[Line]) -> Sequence[Line]:
    end = next((at for at, line in enumerate(rest) if not LINE.match(line.words)), len(rest))
    return rest[:end]


def _ragged(grid: Sequence[Line], text: str) -> Iterator[Fault]:
    """Yield the first line that does not fit: by its end, by an edge in it, or as the last."""
    first = text[grid[0].start : grid[0].end].rstrip()
    places = {at for line in grid if line.words[0] == "+" for at in _edges(line.words, "+")}
    for line in grid[1:]:
        words = text[line.start : line.end].rstrip()
        if len(first) not in (len(words), _width(words)) or words[-1] not in "+|":
            what = "this line of the table does not end where its first line ends"
            yield Fault(rules.RAGGED_TABLE, what, offset=line.start + len(words))
            return
        stray = _stray(line.words, places) if len(words) == _width(words) else None
        if stray is not None:
            what = "this `|` does not stand below the `+` that it belongs to"
            yield Fault(rules.RAGGED_TABLE, what, offset=line.start + stray)
            return
    if grid[-1].words[0] != "+":
        what, hint = "the last row of the table is not closed, and is lost", f"write `{first}` below it"
        yield Fault(rules.RAGGED_TABLE, what, hint=hint, offset=grid[-1].start)


def _edges(words: str, sign: str) -> list[int]:
    return [at for at, letter in enumerate(words) if letter == sign]


def _stray(words: str, places: set[int]) -> int | None:
    """Return where a `|` stands beside the edge of a column, and the edge has none."""
    if words[0] == "+":
        return None
    found = _edges(words, "|")
    for left, right in pairwise(sorted(places)):
        missing = right if right not in found and words[right] != "+" else None
        near = [
            at for at in found if missing and left < at and abs(at - missing) <= CLOSE and at not in places
        ]
        if near:
            return near[0]
    return None


def _width(words: str) -> int:
    """Return how many places wide a line is."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in WIDE)
        for letter in words
    )
