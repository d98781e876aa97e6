"""Letters of a drawing beside its width, and what is told of those that are too small on a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.check.image_sizes import check_letters
from press.check.images import Image
from press.letters import smallest
from tests.drawings import DRAWINGS

if TYPE_CHECKING:
    from pathlib import Path

SPACE = 'xmlns="http://www.w3.org/2000/svg"'
BOX = 'viewBox="0 0 400 100"'
MEASURED = {
    '<text font-size="20">A</text>': 20,
    '<text font-size="20px">A</text><text font-size="30">B</text>': 20,
    '<text font-size="15pt">A</text>': 20,
    '<g font-size="40"><text font-size=".5em">A</text></g>': 20,
    '<g font-size="20"><g><text>A</text></g></g>': 20,
    '<text font-size="10" transform="translate(3) scale(1,2)">A</text>': 20,
    '<g transform="matrix(2 0 0 2-3-4)"><text font-size="10">A</text></g>': 20,
    '<text font-size="20">CO<tspan font-size="9">2</tspan></text>': 20,
    '<text font-size="9"><tspan font-size="20">A</tspan></text>': 20,
    '<defs><text font-size="3">A</text></defs><text font-size="20">B</text>': 20,
    '<g display="none"><text font-size="3">A</text></g><text font-size="20">B</text>': 20,
    '<text font-size="3"> </text><text font-size="20">B</text>': 20,
}
"""Drawings, and how large the smallest letters are, of 400 across."""
UNKNOWN = (
    "",
    '<path d="M0 0H9"/>',
    "<text>A</text>",
    '<text font-size="small">A</text>',
    '<text font-size="5" transform="skewX(3)">A</text>',
    '<text font-size="5" transform="matrix(1 1 1 1 1 1)">A</text>',
    '<text font-size="5" transform="scale(x)">A</text>',
    '<text font-size="small">A<tspan font-size="5">B</tspan></text>',
    '<svg viewBox="0 0 1 1"><text font-size="5">A</text></svg>',
    '<text font-size="0">A</text>',
)


def drawn(folder: Path, inner: str, size: str = BOX) -> float:
    """Return how large the smallest letters of a drawing are, as a share of its width."""
    file = folder / "a.svg"
    file.write_text(f"<svg {SPACE} {size}>{inner}</svg>", "utf-8")
    return smallest(file)


@pytest.mark.parametrize("inner", MEASURED)
def test_the_smallest_letters_are_found(inner: str, tmp_path: Path) -> None:
    """As large as they are seen; a figure above or below a line counts as what it stands in."""
    assert drawn(tmp_path, inner) == pytest.approx(MEASURED[inner] / 400)


@pytest.mark.parametrize("inner", UNKNOWN)
def test_what_is_not_understood_is_not_judged(inner: str, tmp_path: Path) -> None:
    """Nor what has no words."""
    assert drawn(tmp_path, inner) == 0


@pytest.mark.parametrize(
    ("size", "share"),
    [('width="400"', 0.05), ('width="100%"', 0), ("", 0), ('viewBox="0 0 a 4"', 0), ('viewBox="0 0 0 0"', 0)],
)
def test_a_drawing_says_its_width_in_one_way_or_another(size: str, share: float, tmp_path: Path) -> None:
    """Without one, its letters have no share of it."""
    assert drawn(tmp_path, '<text font-size="20">A</text>', size) == share


@pytest.mark.parametrize(
    ("letters", "width", "told"),
    [
        (8 / 320, "", ()),
        (7.99 / 320, "", ("7.9",)),
        (8 / 320, "60%", ()),
        (8 / 320, "40%", ("6.4",)),
        (8 / 320, "12cm", ()),
        (8 / 320, "40mm", ("3.7",)),
        (0, "", ()),
    ],
)
def test_letters_are_counted_as_wide_as_a_picture_is_shown(
    letters: float, width: str, told: tuple[str, ...]
) -> None:
    """Of a telephone's 320 pixels, or of as many as are asked for."""
    found = check_letters(Image(0, "a.svg", "a.svg", width), "a.svg", letters)

    assert tuple(one.text.split()[9] for one in found) == told


def test_a_picture_in_a_line_is_not_judged() -> None:
    """It is as high as the line."""
    assert not [*check_letters(Image(0, "a.svg", "a.svg", is_small=True), "a.svg", 0.001)]


def test_the_drawings_of_the_specimen_are_measured() -> None:
    """As they are drawn: with letters of 13.5 in 400, or of 15 where there are no others."""
    assert {round(smallest(one) * 400, 6) for one in DRAWINGS} == {13.5, 15}
