"""Whether a picture will do in the size that it is shown in: its pixels in print, its letters on a screen."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from press import rules, tokens
from press.check.fault import Fault
from press.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.check.images import Image

WIDTH = re.compile(r"(?P<number>[0-9.]+)(?P<unit>%|cm|mm)")
MILLIMETRES = {"cm": 10.0, "mm": 1.0}
PIXELS_A_MM = 150 / 25.4
"""Fewer than 150 dots an inch are seen in print as steps and blurs."""
SMALLEST = 20
"""The millimetres below which nobody would print a picture."""
TELEPHONE = 320
"""The pixels that a telephone has for a text across, as style sheets count them."""
WIDE_TEXT = 640
"""Those of a text on a desk, of which a picture may have a share; a telephone has room for a half."""
SCREEN_PIXELS_A_MM = 96 / 25.4
READABLE = 8
"""Letters of fewer of these pixels are not read, but guessed."""


def check_pixels(image: Image, across: int, root: Path) -> Iterator[Fault]:
    """Yield a warning for a picture that is too coarse for the width that it will have in print."""
    width = _width(image, root)
    needed = math.ceil(width * PIXELS_A_MM)
    if across >= needed:
        return
    room = f"{width / 10:.3g} cm in print"
    what = f"`{image.written}` is {_count(across)} wide, and {needed:,} are needed for {room}"
    fits = math.floor(across / PIXELS_A_MM)
    smaller = f", or write `width={fits}mm`" if fits >= SMALLEST else ""
    hint = f"use a picture that is at least {_count(needed)} wide{smaller}"
    yield Fault(rules.FEW_PIXELS, what, image.number, image.written, hint)


def check_letters(image: Image, drawing: str, letters: float) -> Iterator[Fault]:
    """Yield a warning for a drawing whose smallest letters cannot be read on a telephone.

    Args:
        image: a picture that is a drawing, or has one as its twin.
        drawing: the drawing's name.
        letters: the size of its smallest letters, as a share of its width; 0 where that is unknown.
    """
    size = letters * _on_a_telephone(image.width)
    if image.is_small or not 0 < size < READABLE:
        return
    seen = math.floor(size * 10) / 10
    what = f"on a telephone the smallest letters of `{drawing}` have {seen:g} pixels, and need {READABLE}"
    yield Fault(rules.SMALL_LETTERS, what, image.number, image.written)


def _count(pixels: int) -> str:
    return f"{pixels:,} pixel{'' if pixels == 1 else 's'}"


def _width(image: Image, root: Path) -> float:
    """Return the millimetres that an image will have across; none for one that is as high as its line."""
    given = WIDTH.fullmatch(image.width)
    if given is None:
        return 0 if image.is_small else text_width(root)
    number = float(given["number"])
    share = text_width(root) / 100 if given["unit"] == "%" else MILLIMETRES[given["unit"]]
    return min(number * share, text_width(root))


def _on_a_telephone(asked: str) -> float:
    """Return the pixels that an image will have across there: all of them, where no width is asked for."""
    given = WIDTH.fullmatch(asked)
    if given is None:
        return TELEPHONE
    number, unit = float(given["number"]), given["unit"]
    share = WIDE_TEXT / 100 if unit == "%" else MILLIMETRES[unit] * SCREEN_PIXELS_A_MM
    return min(number * share, TELEPHONE)


@lru_cache(maxsize=10)
def text_width(root: Path) -> float:
    """Return the millimetres between the margins of a page, as the publication's look has them."""
    page = tokens.read(Overlay.of("styles", root))["page"]
    return float(page["width"] - page["left"] - page["right"])
