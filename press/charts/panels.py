"""Small multiples: a panel for each city, with the same rows in the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.charts.axis import Axis, span
from press.charts.canvas import Box, Disc, Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.charts.canvas import Canvas

    Item = Mapping[str, Any]
    Panel = Mapping[str, Any]

NARROWEST = 37.0
"""Millimetres of a panel; two stand side by side on a screen that is held in a hand."""
GAP = 6.0
BELOW = 2.4
RULE = 1.2
DOT = 1.4
SCALE = 0.42
"""The share of a panel that its scales take."""


def panels(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw the panels, as many side by side as have room."""
    all_: Sequence[Panel] = chart["panels"]
    beside = min(len(all_), max(1, int((canvas.width + GAP) // (NARROWEST + GAP))))
    width = (canvas.width - GAP * (beside - 1)) / beside
    painter = _Painter(canvas, width, _ends(all_))
    for first in range(0, len(all_), beside):
        canvas.height = painter.row(all_[first : first + beside], canvas.height + (GAP if first else 0))


def _ends(all_: Sequence[Panel]) -> dict[str, tuple[float, float]]:
    """Return the ends of each scale; panels share it, so that they can be compared."""
    scales: dict[str, list[str]] = {}
    for item in (item for panel in all_ for item in panel["items"] if "scale" in item):
        scales.setdefault(item["scale"], []).extend([item["value"]] if "value" in item else [])
    return {name: span(values, is_year=name == "year") for name, values in scales.items()}


class _Painter:
    """Paints panels of one width, on scales that they share."""

    def __init__(self, canvas: Canvas, width: float, ends: Mapping[str, tuple[float, float]]) -> None:
        self.canvas, self.look, self.text = canvas, canvas.look, canvas.look.text
        self.width, self.ends = width, ends
        self.left, self.right = width * (1 - SCALE), width - DOT

    def row(self, row: Sequence[Panel], top: float) -> float:
        """Paint the panels that stand side by side, and return where the highest ends."""
        at = range(len(row[0]["items"]))
        heights = [max(self._height(panel["items"][number]) for panel in row) for number in at]
        for number, panel in enumerate(row):
            self._panel(panel, number * (self.width + GAP), top, [self._head(row), *heights])
        return top + self._head(row) + sum(heights)

    def _head(self, row: Sequence[Panel]) -> float:
        """Return how high the heads of a row are, for the longest name in it."""
        lines = max(len(self._name(panel)) for panel in row)
        return RULE + (lines + 0.5) * self.canvas.line_height(self.text + 1.5)

    def _name(self, panel: Panel) -> list[str]:
        return self.canvas.wrapped(panel["name"], self.width, self.text + 1.5, "semibold")

    def _lines(self, item: Item) -> tuple[list[str], list[str]]:
        label = self.canvas.wrapped(item["label"], self.width, self.text - 1)
        return label, self.canvas.wrapped(item["printed"], self.left - 2, self.text, "semibold")

    def _height(self, item: Item) -> float:
        label, value = self._lines(item)
        small, text = (self.canvas.line_height(size) for size in (self.text - 1, self.text))
        return len(label) * small + len(value) * text + BELOW

    def _panel(self, panel: Panel, x: float, top: float, heights: Sequence[float]) -> None:
        colour, size = self.look.city(int(panel["city"])), self.text + 1.5
        self.canvas.marks.append(Box(x, top, self.width, RULE, colour))
        self.canvas.say(self._name(panel), x, top + 2.2, size=size, colour=self.look.navy, weight="semibold")
        y = top + heights[0]
        for item, height in zip(panel["items"], heights[1:], strict=True):
            self._item(item, x, y, colour)
            y += height

    def _item(self, item: Item, x: float, y: float, colour: str) -> None:
        label, value = self._lines(item)
        y = self.canvas.say(label, x, y, size=self.text - 1, colour=self.look.grey)
        is_known = "value" in item
        weight, ink = ("semibold", self.look.ink) if is_known else ("regular", self.look.grey)
        self.canvas.say(value, x, y, size=self.text, colour=ink, weight=weight)
        middle = y + self.canvas.line_height(self.text) / 2
        if "values" in item:
            self._pips(item, x, middle, colour)
            return
        ends = (x + self.left - DOT, middle, x + self.right + DOT, middle)
        self.canvas.marks.append(Line(*ends, self.look.line, 0.3, dashed=not is_known))
        if is_known:
            axis = Axis(x + self.left, x + self.right, *self.ends[item["scale"]])
            self.canvas.marks.append(Disc(axis.at(float(item["value"])), middle, DOT, colour))

    def _pips(self, item: Item, x: float, middle: float, colour: str) -> None:
        """Draw a ring for each value that there might be, and fill the one that it is."""
        last = len(item["values"]) - 1
        step = min((self.right - self.left) / max(last, 1), 5.0)
        for number, value in enumerate(item["values"]):
            at = x + self.right - step * (last - number)
            ring = Disc(at, middle, 1.1, self.look.paper, self.look.line)
            is_it = value == item.get("value")
            self.canvas.marks.append(Disc(at, middle, DOT, colour) if is_it else ring)
