"""How wide a picture of an EPUB is shown: as wide as in print, and as its text where that is narrower."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from press.render.book import Picture
from tests.render.everything import everything, tree, unpacked
from tests.render.test_render_epub_narrow import MEASURE, measured

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = "frame.contentDocument.documentElement.scrollWidth"
"""What a page is measured by, instead of which figures are."""
SIZES = """[...frame.contentDocument.querySelectorAll('figure')].map(one =>
  [one.querySelector('img'), one].map(it => Math.round(it.getBoundingClientRect().width)))"""
"""How wide the picture of each figure is, and the figure, which is as wide as the text."""
WORDS, PRINTED, MEASURE_OF_TEXT = 16, 11, 40
"""A browser's words in pixels, a printed book's in points, and how many times that is the widest picture."""
MM_AN_INCH = 25.4
NARROW, WIDE = 320, 768
TURNED = Image.Exif()
TURNED[0x0112] = 6
"""What a camera says that was held upright."""


def shown(folder: Path, attributes: str = "", name: str = "a.png", **saved: Any) -> dict[int, list[int]]:  # noqa: ANN401
    """Return how wide a picture of 1,200 by 600 pixels is shown, and its text, by the width of a screen."""
    Image.new("RGB", (1200, 600), "navy").save(folder / name, **saved)
    files: Any = {name.rpartition(".")[2]: folder / name}
    book = replace(
        everything(),
        tree=tree(f"# One\n\n![It.](images/a){attributes}\n"),
        pictures={"images/a": Picture(**files)},
    )
    found = measured(unpacked(book, folder), folder / "profile", MEASURE.replace(WHOLE, SIZES))
    return {width: sizes[0] for page, width, sizes in found if sizes and "one" in page}


def beside_words(millimetres: float) -> float:
    """Return the pixels of what is so wide in print, beside a browser's words."""
    return millimetres / MM_AN_INCH * 72 / PRINTED * WORDS


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("form", ["png", "jpeg"])
def test_a_picture_is_as_wide_as_its_file_says_or_as_the_text(form: str, tmp_path: Path) -> None:
    """That of a drawing is told in print: 300 pixels an inch."""
    found = shown(tmp_path, name=f"a.{form}", dpi=(300, 300))

    assert found[WIDE][0] == pytest.approx(beside_words(1200 / 300 * MM_AN_INCH), abs=1)
    assert found[NARROW][0] == found[NARROW][1] < NARROW


@pytest.mark.needs("chromium")
def test_a_picture_that_was_turned_has_the_width_that_is_seen(tmp_path: Path) -> None:
    """A camera writes how it was held, and leaves the pixels as they are."""
    found = shown(tmp_path, name="a.jpeg", dpi=(300, 300), exif=TURNED)

    assert found[WIDE][0] == pytest.approx(beside_words(600 / 300 * MM_AN_INCH), abs=1)


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("saved", [{}, {"dpi": (72, 72)}], ids=["nothing", "72 an inch"])
def test_one_that_says_nothing_or_much_is_as_wide_as_the_text(saved: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """To the measure of a text."""
    found = shown(tmp_path, **saved)

    assert found[WIDE][0] == min(MEASURE_OF_TEXT * WORDS, found[WIDE][1])
    assert found[NARROW][0] == found[NARROW][1]


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    ("width", "pixels"), [("14cm", 14 / 2.54 * 96), ("60%", 0.6 * MEASURE_OF_TEXT * WORDS)]
)
def test_a_width_that_is_asked_for_is_the_most(width: str, pixels: float, tmp_path: Path) -> None:
    """Where the text is narrower, the picture is too; a share is one of the widest text."""
    found = shown(tmp_path, f'{{width={width} alt="x"}}', dpi=(300, 300))

    assert found[WIDE][0] == pytest.approx(pixels, abs=1)
    assert found[NARROW][0] == found[NARROW][1]
