"""Read the pages of a PDF: the words of each piece of marked content, and those of none."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

from press.prove.canon import letters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HYPHEN = "\x02"
"""What pdfium gives for a hyphen at a line's end."""
SLACK = 1.0
"""Points by which lines may overlap and still be two."""


@dataclass
class Piece:
    """Words under one number of marked content, and the height that the next begins below."""

    words: str
    bottom: float
    top: float

    def add(self, words: str, bottom: float, top: float) -> None:
        """Add words; those on a line below are parted from what stands there."""
        blank = " " if top < self.bottom + SLACK and not self.words.endswith(HYPHEN) else ""
        self.words += blank + words
        self.bottom = bottom


@dataclass
class Page:
    """One page's words by their numbers, those without one, and whether any other are there."""

    marked: dict[int, Piece] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    unheld: str = ""


def pages(file: Path) -> Iterator[Page]:
    """Yield what stands on each page."""
    document = pypdfium2.PdfDocument(file)
    try:
        for number in range(len(document)):
            yield _page(document[number])
    finally:
        document.close()


def _page(page: Any) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    words, read = page.get_textpage(), Page()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=15):
        said, number = _words(item, words), raw.FPDFPageObj_GetMarkedContentID(item.raw)
        _, bottom, _, top = item.get_bounds()
        if number < 0:
            read.loose.append(said)
        elif number in read.marked:
            read.marked[number].add(said, bottom, top)
        else:
            read.marked[number] = Piece(said, bottom, top)
    held = Counter(letters("".join([*(one.words for one in read.marked.values()), *read.loose])))
    read.unheld = "".join((Counter(letters(words.get_text_range())) - held).elements())
    return read


def _words(item: Any, words: Any) -> str:  # noqa: ANN401
    size = raw.FPDFTextObj_GetText(item.raw, words.raw, None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(item.raw, words.raw, room, size)
    return bytes(room)[:size].decode("utf-16-le", "replace").rstrip("\0")
