"""One indicator by city: a dot on a scale of years, a bar, or a mark under one of the values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.charts.axis import Axis, round_years, span
from press.charts.canvas import Box, Disc, Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.charts.canvas import Canvas

    Row = Mapping[str, Any]

ROW = 7.0
"""How high a row is that has one line, in millimetres."""
NAMED = 0.4
"""The largest share of the width that names take; a longer one has several lines."""
DOT = 1.7
GAP = 4.0


def scale(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw numbers: years as dots on a scale, others as bars that begin at nothing."""
    rows: Sequence[Row] = chart["rows"]
    start, high = _named(rows, canvas)
    _names(rows, canvas, 0)
    is_year = chart["scale"] == "year"
    ends = span([row["value"] for row in rows if "value" in row], is_year=is_year)
    room = canvas.widest([row["printed"] for row in rows], canvas.look.text) + GAP
    place = Axis(start + 2, canvas.width - room, *ends)
    for number, row in enumerate(rows):
        middle = high * (number + 0.5)
        _row(row, middle, place, canvas, is_year=is_year)
    canvas.height = high * len(rows)
    if is_year:
        ticks(place, canvas.height, canvas)
        canvas.height += 1 + canvas.line_height(canvas.look.text - 1)


def ticks(axis: Axis, y: float, canvas: Canvas) -> None:
    """Write the years of a scale beneath it."""
    size, look = canvas.look.text - 1, canvas.look
    for year in round_years(axis.least, axis.most):
        x = axis.at(year)
        canvas.marks.insert(0, Line(x, 1, x, y, look.light, 0.25))
        canvas.say([str(year)], x, y + 0.8, size=size, colour=look.grey, side="center")


def _lines(row: Row, canvas: Canvas) -> list[str]:
    return canvas.wrapped(row["name"], canvas.width * NAMED, canvas.look.text, "semibold")


def _named(rows: Sequence[Row], canvas: Canvas) -> tuple[float, float]:
    """Return where the names of rows end, and how high each row is for the longest of them."""
    names = [_lines(row, canvas) for row in rows]
    widest = canvas.widest([line for lines in names for line in lines], canvas.look.text, "semibold")
    more = max(map(len, names), default=1) - 1
    return widest + GAP, ROW + more * canvas.line_height(canvas.look.text)


def _names(rows: Sequence[Row], canvas: Canvas, top: float) -> None:
    """Write the names of rows."""
    look, (_, high) = canvas.look, _named(rows, canvas)
    for number, row in enumerate(rows):
        lines = _lines(row, canvas)
        y = top + high * (number + 0.5) - len(lines) * canvas.line_height(look.text) / 2
        canvas.say(lines, 0, y, size=look.text, colour=look.ink, weight="semibold")


def _row(row: Row, middle: float, axis: Axis, canvas: Canvas, *, is_year: bool) -> None:
    look, top = canvas.look, middle - canvas.line_height(canvas.look.text) / 2
    if "value" not in row:
        canvas.marks.append(Line(axis.left, middle, axis.right, middle, look.line, 0.2, dashed=True))
        nothing(row["printed"], axis.left, top, canvas)
        return
    x, colour = axis.at(float(row["value"])), look.city(int(row["city"]))
    if is_year:
        canvas.marks.append(Line(axis.left, middle, axis.right, middle, look.line, 0.2))
        canvas.marks.append(Disc(x, middle, DOT, colour))
    else:
        zero = axis.at(0)
        canvas.marks.append(Box(min(zero, x), middle - DOT, abs(x - zero), 2 * DOT, colour))
    at = max(x, axis.at(0)) if not is_year else x
    back(row["printed"], at + DOT + 0.9, middle, canvas)
    canvas.say([row["printed"]], at + DOT + 1.2, top, size=look.text, colour=look.ink)


def nothing(words: str, x: float, top: float, canvas: Canvas) -> None:
    """Write that there is no value, on a ground of its own."""
    look = canvas.look
    back(words, x, top + canvas.line_height(look.text) / 2, canvas)
    canvas.say([words], x, top, size=look.text, colour=look.grey)


def back(words: str, x: float, middle: float, canvas: Canvas) -> None:
    """Lay the paper's colour behind words, over what runs there."""
    height = canvas.line_height(canvas.look.text)
    width = canvas.measure(words, canvas.look.text) + 1.2
    canvas.marks.append(Box(x, middle - height / 2, width, height, canvas.look.paper))


def choices(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw a mark for each row under the one of some values that it has."""
    rows, values, look = chart["rows"], chart["values"], canvas.look
    start, high = _named(rows, canvas)
    column = (canvas.width - start) / len(values)
    heads = [canvas.wrapped(one, column - 2, look.text) for one in values]
    top = max(map(len, heads)) * canvas.line_height(look.text)
    for number, lines in enumerate(heads):
        above = top - len(lines) * canvas.line_height(look.text)
        canvas.say(
            lines, start + column * (number + 0.5), above, size=look.text, colour=look.grey, side="center"
        )
    _names(rows, canvas, top + 1)
    for number, row in enumerate(rows):
        middle = top + 1 + high * (number + 0.5)
        canvas.marks.append(Line(0, middle - high / 2, canvas.width, middle - high / 2, look.line, 0.2))
        _chosen(row, values, middle, (start, column), canvas)
    canvas.height = top + 1 + high * len(rows)


def _chosen(row: Row, values: list[str], middle: float, at: tuple[float, float], canvas: Canvas) -> None:
    start, column = at
    if "value" not in row:
        top = middle - canvas.line_height(canvas.look.text) / 2
        middle_of_all = start + column * len(values) / 2
        canvas.say(
            [row["printed"]],
            middle_of_all,
            top,
            size=canvas.look.text,
            colour=canvas.look.grey,
            side="center",
        )
        return
    for number, value in enumerate(values):
        x = start + column * (number + 0.5)
        if value == row["value"]:
            canvas.marks.append(Disc(x, middle, DOT, canvas.look.city(int(row["city"]))))
        else:
            canvas.marks.append(Disc(x, middle, 0.5, canvas.look.line))
