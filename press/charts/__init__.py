"""Charts: a value goes in, a drawing comes out, and nothing else is looked at.

A chart is a JSON text. Its ``form`` says how it is drawn; all else in it is
names, numbers and words as they are printed. The library that draws is
imported here only when something is drawn.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from press.charts.canvas import MARGIN, Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from press.charts.look import Look

NARROW = 84.0
"""The width for a screen that is held in a hand, in millimetres: no word is below 10 pixels there."""
KEPT = 128
"""How many drawings are kept, for the proof asks for the same ones again."""


@dataclass(frozen=True)
class Drawing:
    """One chart: as wide as a page's text, for a narrow screen, and as pixels."""

    wide: bytes
    narrow: bytes
    pixels: bytes


@lru_cache(maxsize=KEPT)
def draw(chart: str, look: Look) -> Drawing:
    """Return a chart's drawing: SVG with letters as outlines, and PNG.

    The same chart and look give the same bytes on any machine.
    """
    from press.charts.printing import png, svg

    wide = laid_out(chart, look, look.width)
    return Drawing(svg(wide), svg(laid_out(chart, look, min(NARROW, look.width))), png(wide))


def laid_out(chart: str, look: Look, width: float) -> Canvas:
    """Return what is drawn of a chart at a width, in millimetres."""
    value, canvas = json.loads(chart), Canvas(look, width - 2 * MARGIN)
    _form(value["form"])(value, canvas)
    return canvas


def _form(name: str) -> Callable[[Mapping[str, Any], Canvas], None]:
    from press.charts import grid, panels, rows, timeline

    return {
        "scale": rows.scale,
        "choices": rows.choices,
        "counts": grid.counts,
        "numbers": grid.numbers,
        "panels": panels.panels,
        "timeline": timeline.timeline,
    }[name]
