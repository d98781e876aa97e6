"""How wide a picture of an EPUB is: as its file says that it is in print, beside words of a book's size.

It is told in the size of the words, and not in pixels: who asks for larger words gets larger pictures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.overlay import Overlay
    from press.render.pictures import Shown

WIDEST = 40.0
"""The measure of a text in the style sheet, in the size of its words: nothing is wider."""
POINTS_AN_INCH = 72
ORIENTATION = 0x0112
LYING = range(5, 9)
"""What Exif says in that field of a picture whose sides change places (CIPA DC-008, section 4.6.4)."""


def sized(pictures: Mapping[str, Shown], styles: Overlay) -> dict[str, Shown]:
    """Return pictures of pixels with their widths, where their files tell them; others as they are."""
    words = float(tokens.read(styles)["size"]["text"])
    return {address: replace(picture, width=_width(picture, words)) for address, picture in pictures.items()}


def _width(picture: Shown, words: float) -> str:
    points = 0 if picture.media_type.endswith("xml") else _points(picture.file)
    return f"{min(points / words, WIDEST):.4g}em" if points else ""


def _points(file: Path) -> float:
    """Return how wide a picture is in print; 0 where its file does not say."""
    from PIL import Image

    with Image.open(file) as image:
        dense = image.info.get("dpi", (0, 0))
        side = int(image.getexif().get(ORIENTATION, 1) in LYING)
        return image.size[side] / dense[side] * POINTS_AN_INCH if dense[side] else 0
