"""A picture reaches an edition as it is seen, and nothing that was written beside it."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, PngImagePlugin

from press.render.bare import BARE
from press.render.bare.drawing import bare_svg
from press.render.bare.jpeg import bare_jpeg
from press.render.bare.png import bare_png
from tests.built import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"59.3293N 18.0686E"
ORIENTATION = 0x0112
GPS, MADE_BY, REMARK = 0x8825, 0x010F, 0x9286


def jpeg(orientation: int = 1, **settings: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    """Return a JPEG with what a camera and a program write."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MADE_BY] = SECRET.decode()
    exif.get_ifd(GPS)[29] = SECRET.decode()
    made = io.BytesIO()
    picture().save(made, "JPEG", exif=exif, comment=SECRET, **settings)
    return made.getvalue() + SECRET


def png() -> bytes:
    """Return a PNG with text, the time, and something behind its end."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET.decode())
    words.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=True)
    made = io.BytesIO()
    picture().save(made, "PNG", pnginfo=words, dpi=(300, 300))
    return made.getvalue() + SECRET


def picture() -> Image.Image:
    """Return a picture of many colours."""
    made = Image.new("RGB", (40, 30))
    made.putdata([(x * 6, y * 8, (x * y) % 256) for y in range(30) for x in range(40)])
    return made


def pixels(data: bytes) -> bytes:
    """Return the pixels of a picture."""
    with Image.open(io.BytesIO(data)) as opened:
        return opened.convert("RGBA").tobytes()


@pytest.mark.parametrize("settings", [{}, {"progressive": True}, {"optimize": True}, {"subsampling": 0}])
def test_a_jpeg_keeps_its_pixels_alone(settings: dict[str, Any]) -> None:
    """No place, maker or remark; nothing behind the end."""
    before = jpeg(**settings)
    after = bare_jpeg(before)

    assert SECRET in before
    assert SECRET not in after
    assert b"Exif" not in after
    assert pixels(after) == pixels(before)


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_jpeg_is_still_held_as_it_was(orientation: int) -> None:
    """Else it would lie on its side."""
    after = bare_jpeg(jpeg(orientation))

    with Image.open(io.BytesIO(after)) as opened:
        assert dict(opened.getexif()) == {ORIENTATION: orientation}
    assert SECRET not in after


def test_a_png_keeps_its_pixels_alone() -> None:
    """Compressed text is gone too; its resolution stays."""
    before = png()
    after = bare_png(before)

    assert SECRET not in after
    assert zlib.compress(SECRET) not in after
    assert b"tEXt" not in after
    assert pixels(after) == pixels(before)
    with Image.open(io.BytesIO(after)) as opened:
        assert round(opened.info["dpi"][0]) == 300


def test_a_drawing_keeps_what_is_seen() -> None:
    """Remarks, titles, hidden parts, names and what is defined in vain are gone; the words stay."""
    after = bare_svg(
        b"""<?xml version="1.0"?><!-- secret -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://ink.example" viewBox="0 0 9 9" ink:export="secret"
     aria-label="secret"><?ink secret?>secret<title>secret</title><desc>secret</desc>
  <defs><linearGradient id="secret"><stop offset="0" stop-color="red"/></linearGradient>
  <g id="unused"><text>secret</text></g></defs>
  <g ink:label="secret" class="secret" data-x="secret"><!-- secret -->
    <path fill="url(#secret)" d="M0 0h9"/></g>
  <text x="1">A <tspan display="none">secret</tspan>word</text><g visibility="hidden"><text>secret</text></g>
</svg>"""
    )

    assert b"secret" not in after
    assert b">A word<" in after
    assert b'fill="url(#n1)"' in after
    assert b'id="n1"' in after
    assert b"unused" not in after


def test_the_pictures_of_the_specimen_look_the_same() -> None:
    """Laid bare, none has lost a pixel, and twice bare is bare."""
    files: list[Path] = [*ROOT.glob("sources/images/*.png"), *ROOT.glob("sources/images/*.jp*g")]

    for file in files:
        form = "png" if file.suffix == ".png" else "jpeg"
        after = BARE[form](file.read_bytes())
        assert pixels(after) == pixels(file.read_bytes())
        assert BARE[form](after) == after


@pytest.mark.parametrize("form", BARE)
def test_what_is_no_picture_is_refused(form: str) -> None:
    """Not passed on."""
    with pytest.raises(ValueError, match="this is no"):
        BARE[form](b"no picture")
