"""Read the look: colours, fonts, sizes and pages from ``styles/tokens.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.errors import SetupError
from press.settings import read_settings

if TYPE_CHECKING:
    from press.overlay import Overlay

Look = dict[str, Any]
"""The file as it is read: the keys are those of ``styles/tokens.yaml``."""

DRAWN = ("Source Serif Pro", "Source Sans Pro")
"""The families that are installed as packages: figures can be drawn with them."""
FAMILIES = (*DRAWN, "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""All that a PDF can be set in: these, and those that Typst brings."""
TWIPS_A_MM = 1440 / 25.4


def read(styles: Overlay) -> Look:
    """Return the tokens: a publication's own laid over ours, part by part."""
    look: Look = {}
    for file in reversed(styles.all("tokens.yaml")):
        for part, values in read_settings(file).items():
            look[part] = look.get(part, {}) | values
    return look


def see_fonts(styles: Overlay) -> None:
    """Look whether the fonts of the tokens are there.

    Raises:
        SetupError: one is not; or the file cannot be read.
    """
    for name, family in read(styles)["font"].items():
        there = DRAWN if name == "sans" else FAMILIES
        if family not in there:
            asked = f"styles/tokens.yaml names the font {family} for `{name}`"
            message = f"{asked}, where there are {', '.join(there[:-1])} and {there[-1]}"
            raise SetupError(message)


def twips(millimetres: float) -> int:
    """Return a length in twips (1/1440 inch), the unit of DOCX."""
    return round(millimetres * TWIPS_A_MM)


def width(look: Look, *, lies: bool = False) -> float:
    """Return how wide the text is in millimetres, on a page that stands or lies."""
    page = look["page"]
    return float(page["height" if lies else "width"] - page["left"] - page["right"])
