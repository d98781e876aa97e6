"""Name the fonts of a DOCX, none of which is embedded, and what stands for each where it is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.render.word import element
from press.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from press.overlay import Overlay
    from press.tokens import Look

Fonts = dict[str, dict[str, Any]]
"""``styles/reference/fonts.yaml``, with the name of each font under ``name``."""
FIXED = "modern"
"""The family whose letters are equally wide."""


def read(styles: Overlay, look: Look) -> Fonts:
    """Return the fonts of the look, by serif, sans and mono, with what stands for them."""
    found = read_settings(styles.find("reference/fonts.yaml"))
    return {kind: {"name": look["office"][kind], **font} for kind, font in found.items()}


def used(font: Mapping[str, Any]) -> etree._Element:
    """Return what a style says of its font: one for most letters, and one for those of other scripts."""
    family = font["name"]
    return element("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=font["complex"])


def table(fonts: Fonts) -> etree._Element:
    """Return the ``w:fonts`` part (ECMA-376, part 1, 17.8.3)."""
    named = {font["name"]: font for font in fonts.values()}
    others = {font["complex"]: {"family": font["family"]} for font in fonts.values()}
    return element("fonts", [_font(name, font) for name, font in (others | named).items()])


def _font(name: str, font: Mapping[str, Any]) -> etree._Element:
    return element("font", _told(font), name=name)


def _told(font: Mapping[str, Any]) -> Iterator[etree._Element]:
    if "instead" in font:
        yield element("altName", val=",".join(font["instead"]))
    yield element("family", val=font["family"])
    yield element("pitch", val="fixed" if font["family"] == FIXED else "variable")
