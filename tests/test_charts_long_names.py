"""Names of cities that are longer than a chart has room for: they have several lines, and lie on nothing."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest

from press import charts
from press.charts.canvas import MARGIN, Words
from tests.test_charts import CHARTS, ITEM, LOOK, PIPS, ROWS, row

if TYPE_CHECKING:
    from press.charts.canvas import Canvas

LLAN = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
LONG = [{**row(0, "2016"), "name": LLAN}, *ROWS[1:3]]
NAMED: dict[str, dict[str, Any]] = {
    "years": {**CHARTS["years"], "rows": LONG},
    "choices": {**CHARTS["choices"], "rows": LONG},
    "panels": {
        "form": "panels",
        "panels": [{"name": one, "city": 0, "items": [ITEM, PIPS]} for one in (LLAN, "Å", LLAN)],
    },
}


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("width", [charts.NARROW, LOOK.width])
def test_no_words_lie_on_others(name: str, width: float) -> None:
    """And none is cut at the right."""
    canvas = charts.laid_out(json.dumps(NAMED[name]), LOOK, width)
    said = [mark for mark in canvas.marks if isinstance(mark, Words)]

    assert max(_ends(one, canvas)[1] for one in said) <= canvas.width + MARGIN
    for one, other in itertools.combinations(said, 2):
        if abs(one.y - other.y) < canvas.line_height(min(one.size, other.size)) / 2:
            (_, end), (start, _) = sorted((_ends(one, canvas), _ends(other, canvas)))
            assert end <= start + MARGIN, (one.words, other.words)


def _ends(mark: Words, canvas: Canvas) -> tuple[float, float]:
    wide = canvas.measure(mark.words, mark.size, mark.weight)
    left = mark.x - {"left": 0, "center": wide / 2, "right": wide}[mark.side]
    return left, left + wide
