"""Draw an edition's cover as a picture: the first page of its PDF, in pixels.

The proof has a cover drawn as well, of what it has worked out by itself, so
this looks at nothing but the words that it is given, and the look.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.typesetting import lay_out, typeset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.overlay import Overlay

PIXELS_AN_INCH = 170.0
"""1,406 by 1,988 pixels of A4: enough for a large screen, and a file of 70 kB."""


@dataclass(frozen=True)
class Cover:
    """All that a cover says; what is empty is not said."""

    title: str
    subtitle: str
    publication: str
    """The whole that the edition belongs to, where it has another title."""
    publisher: str
    year: str
    cities: tuple[str, ...]
    marking: str
    warning: str
    language: str


def draw(cover: Cover, styles: Overlay) -> bytes:
    """Return a cover as PNG.

    Raises:
        ToolFailed: Typst failed, or warned of anything.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(styles, folder)
        (folder / "settings.json").write_text(json.dumps(_settings(cover)), "utf-8")
        form = {"format": "png", "ppi": PIXELS_AN_INCH}
        return typeset(folder / "cover.typ", "cover.png", form).read_bytes()


def _settings(cover: Cover) -> dict[str, Any]:
    """Return what the Typst files know a book by."""
    colour = cover.marking.casefold().removeprefix("tlp:").partition("+")[0]
    return asdict(cover) | {
        "day": [int(cover.year or 0)],
        "marking": {"words": cover.marking, "colour": colour},
    }


def described(cover: Cover, terms: Mapping[str, str]) -> str:
    """Return the words on a cover, in their order, for those who do not see it."""
    cities = terms["list_comma"].join(cover.cities)
    said = (
        cover.marking,
        cover.publication or cover.publisher,
        cover.title,
        cover.subtitle,
        cover.year,
        cities,
        cover.warning,
    )
    return terms["cover_says"].format(words=terms["list_semicolon"].join(filter(None, said)))
