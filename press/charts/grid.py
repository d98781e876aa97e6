"""A grid: how many there are in each cell, or which, by their numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from press.charts.canvas import Disc, Line, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.charts.canvas import Canvas

CHIP = 2.5
"""The radius of a disc with a number in it."""
LARGEST = 3.4
ROOM = 0.37
"""The share of the width that the names of rows may take."""
PAD = 1.6


def counts(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw a disc in each cell, its area by the count, the count in it."""
    most = max((int(cell) for row in chart["rows"] for cell in row["cells"]), default=1)

    def cell(count: str, x: float, middle: float, _: float) -> None:
        if int(count):
            radius = max(LARGEST * math.sqrt(int(count) / most), CHIP * 0.72)
            chip(count, x, middle, radius, canvas)
        else:
            canvas.marks.append(Disc(x, middle, 0.4, canvas.look.line))

    _grid(chart, canvas, cell, lambda _cells, _room: 2 * LARGEST)


def numbers(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw a disc for each number in a cell, side by side, in as many lines as it takes."""

    def cell(said: list[str], x: float, middle: float, room: float) -> None:
        lines = _lines(said, room)
        for down, line in enumerate(lines):
            for across, number in enumerate(line):
                at = x + (across - (len(line) - 1) / 2) * (2 * CHIP + 0.7)
                below = middle + (down - (len(lines) - 1) / 2) * (2 * CHIP + 0.7)
                chip(number, at, below, CHIP, canvas)
        if not said:
            canvas.marks.append(Disc(x, middle, 0.4, canvas.look.line))

    _grid(
        chart,
        canvas,
        cell,
        lambda cells, room: max(len(_lines(one, room)) for one in cells) * (2 * CHIP + 0.7),
    )


def _lines(said: list[str], room: float) -> list[list[str]]:
    fit = max(1, int((room - 1) // (2 * CHIP + 0.7)))
    return [said[at : at + fit] for at in range(0, len(said), fit)] or [[]]


def chip(words: str, x: float, middle: float, radius: float, canvas: Canvas) -> None:
    """Draw a disc with a word in it."""
    size = canvas.look.text - 0.5
    canvas.marks.append(Disc(x, middle, radius, canvas.look.navy))
    base = middle + 0.23 * canvas.line_height(size)
    canvas.marks.append(Words(x, base, words, size, canvas.look.paper, "semibold", "center"))


def _grid(chart: Mapping[str, Any], canvas: Canvas, draw: Any, height: Any) -> None:  # noqa: ANN401 - two functions
    look, size = canvas.look, canvas.look.text
    names = [canvas.wrapped(row["name"], canvas.width * ROOM, size) for row in chart["rows"]]
    start = max(canvas.widest(lines, size) for lines in names) + 3
    column = (canvas.width - start) / len(chart["columns"])
    y = _heads(chart["columns"], start, column, canvas)
    for lines, row in zip(names, chart["rows"], strict=True):
        own = max(len(lines) * canvas.line_height(size), height(row["cells"], column)) + 2 * PAD
        canvas.marks.append(Line(0, y, canvas.width, y, look.line, 0.2))
        middle = y + own / 2
        canvas.say(lines, 0, middle - len(lines) * canvas.line_height(size) / 2, size=size, colour=look.ink)
        for number, cell in enumerate(row["cells"]):
            draw(cell, start + column * (number + 0.5), middle, column)
        y += own
    canvas.height = y


def _heads(columns: list[str], start: float, column: float, canvas: Canvas) -> float:
    """Write the heads of columns, at two heights by turns where they would touch; return where they end.

    Where there is no room for that either they are smaller, and their longest words are broken.
    """
    look, sizes = canvas.look, [canvas.look.text - less for less in (0, 1, 2)]
    words = [word for one in columns for word in one.split()]
    whole = [size for size in sizes if canvas.widest(words, size, "semibold") <= column - 1]
    widest, last = (canvas.widest(heads, sizes[0], "semibold") for heads in (columns, columns[-1:]))
    beyond = max((last - column) / 2, 0)  # the last one does not reach beyond the drawing
    turns = sizes[0] not in whole and widest <= 2 * column - 2 - beyond
    size = sizes[0] if turns else (whole or sizes[-1:])[0]
    height = canvas.line_height(size)
    heads = [[one] if turns else canvas.wrapped(one, column - 1, size, "semibold") for one in columns]
    deepest = max(map(len, heads)) * height
    for number, lines in enumerate(heads):
        up = (number + 1) % 2 * height if turns and len(columns) > 1 else 0
        x, end = start + column * (number + 0.5), deepest + (height if turns else 0) - up
        at = x - beyond if turns and number == len(heads) - 1 else x
        canvas.say(
            lines, at, end - len(lines) * height, size=size, colour=look.ink, weight="semibold", side="center"
        )
        if up:
            canvas.marks.append(Line(x, end + 0.6, x, end + height, look.line, 0.2))
    return deepest + (height if turns else 0) + 1
