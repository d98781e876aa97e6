"""Read the marked content of a PDF's pages with pdfium: what stands on each line, and where."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Line:
    """The text of one piece of marked content; heights count from the foot of the page."""

    text: str
    page: int
    top: float
    bottom: float

    def is_above(self, other: Line) -> bool:
        """Return whether the other begins on a line below, or on another page."""
        return self.page != other.page or other.top < self.bottom + 1


def lines_of(file: Path) -> list[dict[int, Line]]:
    """Return for each page the text of each marked content, by its number; artifacts have none."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [_lines(document[number], number) for number in range(len(document))]
    finally:
        document.close()


def _lines(page: Any, number: int) -> dict[int, Line]:  # noqa: ANN401 - pypdfium2 has no types
    words = page.get_textpage()
    found: dict[int, Line] = {}
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
        mark = raw.FPDFPageObj_GetMarkedContentID(item.raw)
        if mark >= 0:
            _, bottom, _, top = item.get_bounds()
            before = found.get(mark)
            text = text_of(item, words)
            found[mark] = (
                Line(before.text + text, number, before.top, bottom)
                if before
                else Line(text, number, top, bottom)
            )
    return found


def text_of(item: Any, words: Any) -> str:  # noqa: ANN401
    """Return the words of a piece of text, given those of its page."""
    size = raw.FPDFTextObj_GetText(item.raw, words.raw, None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(item.raw, words.raw, room, size)
    return bytes(room)[:size].decode("utf-16-le").rstrip("\0")


def page_texts(file: Path) -> list[str]:
    """Return all that stands on each page, running heads and folios too."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()
