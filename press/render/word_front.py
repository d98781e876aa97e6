"""Share out the height of a DOCX's title page: what its lines leave stands above them.

Word lays out the page, so the height of the lines is reckoned, for letters
somewhat wider than most are.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from press.tokens import Look, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.render.book import Book

FRONT = 280
"""Points above the title, above the bars of the cities and between, in ``styles/reference/styles.yaml``."""
POINTS_A_MM = 72 / 25.4
WIDE, HIGH = 0.6, 1.25
"""A letter, and a line, by the size of type."""
APART, BAR = 10, 18
"""Points between two lines of the title page, and of a bar besides its words."""


def share(book: Book, look: Look) -> float:
    """Return the part of what stands above the lines of the title page that has room there, up to 1."""
    page = look["page"]
    room = (page["height"] - page["top"] - page["bottom"]) * POINTS_A_MM
    left = float(room - sum(_heights(book, look)))
    return min(1.0, max(0.0, left / FRONT))


def _heights(book: Book, look: Look) -> Iterator[float]:
    """Yield the height of each line of the title page, with what stands below it."""
    size = look["size"]
    lines = [(book.title, "title"), (book.subtitle, "subtitle"), (book.publication, "publication")]
    for words, name in lines:
        yield _height(words, size[name], look) + APART
    for words in (*book.creators, "date"):
        yield _height(words, look["office"]["text"], look) + APART
    for words in book.cities:
        yield _height(words * 2, size["small"], look) + BAR  # which the shortest bar has half the line for


def _height(words: str, points: float, look: Look) -> float:
    lines = math.ceil(len(words) * points * WIDE / (width(look) * POINTS_A_MM))
    return lines * points * HIGH
