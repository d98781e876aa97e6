"""Charts: the same bytes anywhere, letters as outlines, colours that tell, and nothing loaded for nothing."""

from __future__ import annotations

import io
import itertools
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from PIL import Image

from press import charts
from press.charts import draw
from press.charts.axis import round_years
from press.charts.canvas import MARGIN, Words
from press.charts.look import read
from press.charts.timeline import moment
from press.overlay import Overlay
from tests.built import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LOOK = read(Overlay.of("styles", ROOT))
CITIES = ("Stockholm", "Oslo", "København", "Þorlákshöfn", "Ηράκλειο")
NORTH = ("Stockholm", "Oslo", "Helsinki", "Copenhagen", "Reykjavik")
THEMES = ("Broad and early prevention", "Governance and alliances with civil society")
GRAPHICS = 3.0
"""The contrast that graphics must have (WCAG 2.2, success criterion 1.4.11)."""
APART, FIRST = 4.0, 8.0
"""How far colours lie apart in lightness (CIE L*): all of them, and those of five cities."""
READABLE = 200
"""Pixels an inch of what is printed."""


def row(place: int, value: str | None = None) -> dict[str, Any]:
    """Return a city's row, with a value or none."""
    known = {"value": value} if value else {}
    return {"name": CITIES[place], "city": place, "printed": value or "no data", **known}


ROWS = [row(0, "2016"), row(1, "2006"), row(2), row(3, "2009"), row(4)]
ITEM = {"label": "Year of the first strategy", "scale": "year", "printed": "2016", "value": "2016"}
PIPS = {"label": "Who", "values": ["city hall", "police"], "printed": "no data"}
CHARTS: dict[str, dict[str, Any]] = {
    "years": {"form": "scale", "scale": "year", "rows": ROWS},
    "one year": {"form": "scale", "scale": "year", "rows": [row(0, "2016")]},
    "no year": {"form": "scale", "scale": "year", "rows": [row(0)]},
    "bars": {"form": "scale", "scale": "cost", "rows": [row(0, "-12.5"), row(1, "1200"), row(2)]},
    "nothing at all": {"form": "scale", "scale": "cost", "rows": [row(0, "0")]},
    "choices": {"form": "choices", "values": ["2016", "2006"], "rows": ROWS[:3]},
    "counts": {"form": "counts", "columns": CITIES, "rows": [{"name": THEMES[1], "cells": [*"01292"]}]},
    "turns": {"form": "counts", "columns": NORTH, "rows": [{"name": THEMES[1], "cells": [*"12345"]}]},
    "numbers": {"form": "numbers", "columns": ["Local"], "rows": [{"name": "A", "cells": [["1", "30"]]}]},
    "panels": {"form": "panels", "panels": [{"name": one, "city": 0, "items": [ITEM, PIPS]} for one in "AB"]},
    "timeline": {
        "form": "timeline",
        "events": [
            {"from": "2018", "dated": "2018", "label": "A year", "planned": False},
            {"from": "2018-12", "to": "2019-03-01", "dated": "A span", "label": "A while", "planned": False},
            {"from": "2018-12-11", "dated": "A day", "label": THEMES[0] * 3, "planned": True},
        ],
    },
}  # fmt: skip
every_chart = pytest.mark.parametrize("name", CHARTS)


def drawn(name: str) -> Any:  # noqa: ANN401 - a drawing
    """Return a chart's drawing."""
    return draw(json.dumps(CHARTS[name]), LOOK)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0.0 to 1.0 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(colour: str) -> float:
    """Return the lightness of a colour, from 0 to 100 (CIE 1976 L*)."""
    return 116 * float(luminance(colour) ** (1 / 3)) - 16


@every_chart
def test_a_chart_is_drawn_with_outlines_alone(name: str) -> None:
    """No device needs our fonts, and nothing in the file is said that is not drawn."""
    for svg in (drawn(name).wide, drawn(name).narrow):
        root = etree.fromstring(svg)
        tags = {etree.QName(one).localname if isinstance(one.tag, str) else "remark" for one in root.iter()}

        assert tags <= {"svg", "defs", "style", "g", "path", "use", "clipPath", "rect"}


@every_chart
def test_a_chart_fits_its_width(name: str) -> None:
    """That of a page's text, and that of a screen in a hand; in pixels for at least 200 an inch."""
    wide, narrow = (etree.fromstring(one) for one in (drawn(name).wide, drawn(name).narrow))
    with Image.open(io.BytesIO(drawn(name).pixels)) as image:
        inches = image.width / round(image.info["dpi"][0])

        assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)  # the paper, and no shade of it
        assert image.info["dpi"][0] >= READABLE
        assert inches * 25.4 == pytest.approx(LOOK.width, abs=0.2)
    assert float(wide.get("width").removesuffix("pt")) * 25.4 / 72 == pytest.approx(LOOK.width, abs=0.01)
    assert float(narrow.get("width").removesuffix("pt")) * 25.4 / 72 == pytest.approx(84, abs=0.01)


@every_chart
@pytest.mark.parametrize("width", [charts.NARROW, LOOK.width])
def test_no_word_of_a_chart_is_cut(name: str, width: float) -> None:
    """At its left or its right."""
    canvas = charts.laid_out(json.dumps(CHARTS[name]), LOOK, width)
    for mark in canvas.marks:
        if isinstance(mark, Words):
            wide = canvas.measure(mark.words, mark.size, mark.weight)
            left = mark.x - {"left": 0, "center": wide / 2, "right": wide}[mark.side]

            assert left >= -MARGIN
            assert left + wide <= canvas.width + MARGIN


def test_another_machine_draws_the_same_bytes(tmp_path: Path) -> None:
    """Another home, zone, language and seed, and a file there that sets matplotlib up."""
    (tmp_path / "matplotlibrc").write_text(
        "font.size: 30\nsvg.fonttype: none\naxes.facecolor: red\n", "utf-8"
    )
    program = (
        "import sys, json, hashlib; from tests.test_charts import CHARTS, drawn;"
        "print(hashlib.sha256(b''.join(p for n in CHARTS for p in vars(drawn(n)).values())).hexdigest())"
    )
    elsewhere = {"HOME": str(tmp_path), "TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "7"}
    settings = {"MATPLOTLIBRC": str(tmp_path), "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], env=env, cwd=tmp_path, capture_output=True, check=True
        )
        for env in ({**os.environ, "PYTHONPATH": str(ROOT)}, settings | elsewhere)
    ]

    assert runs[0].stdout == runs[1].stdout
    assert [run.stderr for run in runs] == [b"", b""]


def test_another_value_is_another_drawing() -> None:
    """In each of its forms."""
    other = {**CHARTS["years"], "rows": [row(0, "2015"), *ROWS[1:]]}
    forms = zip(vars(drawn("years")).values(), vars(draw(json.dumps(other), LOOK)).values(), strict=True)

    assert all(one != another for one, another in forms)


def test_nothing_is_loaded_where_no_figure_is_asked_for() -> None:
    """Whoever builds without figures pays nothing for them."""
    program = "import sys, filters, press.production, press.prove.proof; print('matplotlib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)

    assert run.stdout == b"False\n"


@pytest.mark.parametrize("colour", LOOK.cities)
def test_the_colour_of_a_city_stands_out_from_the_paper(colour: str) -> None:
    """Whoever sees no colours sees it still."""
    assert (luminance(LOOK.paper) + 0.05) / (luminance(colour) + 0.05) >= GRAPHICS


def test_the_colours_of_cities_differ_in_grey() -> None:
    """So they do in print, and for the colour-blind; those of five cities differ the most."""
    for some, least in ((LOOK.cities, APART), (LOOK.cities[:5], FIRST)):
        light = sorted(map(lightness, some))

        assert min(after - before for before, after in itertools.pairwise(light)) >= least


@pytest.mark.parametrize(
    ("ends", "years"),
    [
        ((2006, 2016), [2006, 2008, 2010, 2012, 2014, 2016]),
        ((2016, 2016), [2016, 2017]),
        ((1999, 2003), [1999, 2000, 2001, 2002, 2003]),
    ],
)
def test_the_years_of_a_scale_are_round(ends: tuple[int, int], years: list[int]) -> None:
    """And it never is without length."""
    assert round_years(*ends) == years


def test_a_date_stands_where_it_is_known_to_be() -> None:
    """One that is vague in the middle of what it may be, the end of a span behind its last day."""
    assert moment("2018") == 2018.5
    assert moment("2018-12-11") < moment("2018-12") < moment("2018-12-31")
    assert moment("2019-03-01") < moment("2019-03-01", late=True) < moment("2019-03-03")
