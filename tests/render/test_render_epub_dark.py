"""Pictures of an EPUB in the dark: a chart has the colours of the night, another picture its own, dimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from press import tokens
from press.overlay import Overlay
from press.render import stylesheet
from tests.browser import browse
from tests.built import ROOT
from tests.test_charts import CHARTS, drawn

if TYPE_CHECKING:
    from pathlib import Path

STYLES = Overlay.of("styles", ROOT)
WIDTH, HEIGHT = 360, 600
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>x</title><style>{css}</style>
<body><figure><img class="{kind}" src="chart.svg" alt="x"></figure></body>"""
WHITE, BLACK = 255, 0
TOLD_APART = 60


def shown(folder: Path, kind: str, *night: str) -> tuple[int, int]:
    """Return the darkest and the lightest grey of a chart on a screen that is as wide as a telephone."""
    (folder / "chart.svg").write_bytes(drawn(next(iter(CHARTS))).narrow)
    (folder / "page.html").write_text(PAGE.format(css=stylesheet.write(STYLES, 5), kind=kind), "utf-8")
    asked = (*night, f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={folder}/a.png")
    browse(folder / "page.html", folder / "own", *asked)
    with Image.open(folder / "a.png") as picture:
        greys = picture.convert("L").tobytes()
    return min(greys), max(greys)


@pytest.mark.needs("chromium")
def test_a_chart_has_light_words_on_the_ground_of_the_night(tmp_path: Path) -> None:
    """Nothing of it is darker than the paper around it."""
    paper = Image.new("RGB", (1, 1), tokens.read(STYLES)["dark"]["paper"]).convert("L").tobytes()[0]
    darkest, lightest = shown(tmp_path, "chart", "--force-dark-mode")

    assert darkest == paper
    assert lightest > WHITE - TOLD_APART


@pytest.mark.needs("chromium")
def test_another_picture_keeps_its_colours_and_does_not_glare(tmp_path: Path) -> None:
    """Its white is dimmed."""
    _, lightest = shown(tmp_path, "", "--force-dark-mode")

    assert WHITE - TOLD_APART < lightest < WHITE


@pytest.mark.needs("chromium")
def test_by_day_both_are_as_they_were_drawn(tmp_path: Path) -> None:
    """Dark words on white."""
    for kind in ("", "chart"):
        darkest, lightest = shown(tmp_path, kind)
        assert darkest < BLACK + TOLD_APART
        assert lightest == WHITE
