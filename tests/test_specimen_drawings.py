"""The specimen's drawings are read on paper and on a telephone, and look like the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from press import tokens
from press.overlay import Overlay
from tests.built import ROOT
from tests.drawings import DPI, DRAWINGS, accept, across, painted, said

if TYPE_CHECKING:
    from pathlib import Path

LOOK = tokens.read(Overlay.of("styles", ROOT))
NONE = "none"
TELEPHONE = 320
"""Pixels that a telephone has for a text across."""
READABLE = 10.5
"""Pixels of the smallest letters there."""
PRINTED = 9
"""Points of the smallest letters in print."""
POINTS_A_MM = 72 / 25.4
every_drawing = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda one: one.stem)


@every_drawing
def test_the_twin_of_a_drawing_shows_the_same(drawing: Path, request: pytest.FixtureRequest) -> None:
    """Pixel for pixel, and as large in print."""
    if request.config.getoption("accept"):
        accept(drawing)
    with Image.open(drawing.with_suffix(".png")) as twin:
        assert twin.convert("RGB").tobytes() == painted(drawing).convert("RGB").tobytes()
        assert twin.info["dpi"] == pytest.approx((DPI, DPI), abs=0.1)


@every_drawing
def test_a_drawing_can_be_read_on_paper_and_on_a_telephone(drawing: Path) -> None:
    """Its letters are large beside its width."""
    millimetres, units = across(drawing)
    smallest = min(map(float, said(drawing, "font-size")))

    assert smallest * millimetres / units * POINTS_A_MM >= PRINTED
    assert smallest * TELEPHONE / units >= READABLE


@every_drawing
def test_a_drawing_has_the_colours_and_the_font_of_the_book(drawing: Path) -> None:
    """Those of the look."""
    colours = {*LOOK["colour"].values(), *LOOK["city"].values()}

    assert set(said(drawing, "fill", "stroke")) - {NONE} <= colours
    assert {one.partition(",")[0] for one in said(drawing, "font-family")} == {LOOK["font"]["sans"]}
