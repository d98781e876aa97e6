"""Put the fonts of the look into an EPUB whose edition asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import tokens
from press.typesetting import embedded

if TYPE_CHECKING:
    from press.render.book import Book

FOLDER = "fonts/"


def bind(book: Book) -> dict[str, bytes]:
    """Return each font by its address in the package; none of a family that we have no file of."""
    if not book.embeds_fonts:
        return {}
    families = dict.fromkeys(tokens.read(book.styles)["font"].values())
    names = [name for family in families for name in embedded.files(family)]
    return {FOLDER + name: font for name in names if (font := embedded.font(name))}
