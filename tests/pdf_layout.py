"""Measure the pages of a finished PDF: where its words stand, and how fine its pictures are."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from pathlib import Path

MILLIMETRE = 72 / 25.4
HANGING = 6.0
"""Points by which letters may hang out, as a hyphen at a line's end and a tail below the last line do."""
SHARED = 0.5
"""So much of a line's height two lines may not share where they stand on one another."""
CLOSE = 2.0
"""Points by which letters that stand beside each other may overlap."""


@dataclass(frozen=True)
class Piece:
    """Words set in a row, in points from the lower left corner; ``mark`` is -1 for what no tag holds.

    ``base`` is what their letters stand on.
    """

    words: str
    mark: int
    left: float
    bottom: float
    right: float
    top: float
    base: float

    def covers(self, other: Piece) -> bool:
        """Return whether two pieces are printed over each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.top, other.top) - max(self.bottom, other.bottom)
        lower = min(self.top - self.bottom, other.top - other.bottom)
        return across > CLOSE and along > SHARED * lower > 0


@dataclass(frozen=True)
class Sheet:
    """One page as it is printed: its size in points, its words, and the resolution of its pictures."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    resolutions: tuple[float, ...]


def sheets(file: Path) -> list[Sheet]:
    """Return the pages of a PDF."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [_sheet(document[number]) for number in range(len(document))]
    finally:
        document.close()


def _sheet(page: Any) -> Sheet:  # noqa: ANN401 - pypdfium2 has no types
    words = page.get_textpage()
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1)
    images = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=15)
    pieces = (_piece(one, words) for one in texts)
    fine = tuple(float(one.get_metadata().horizontal_dpi) for one in images)
    width, height = page.get_size()
    return Sheet(width, height, tuple(one for one in pieces if one.words.strip()), fine)


def _piece(item: Any, words: Any) -> Piece:  # noqa: ANN401
    size = raw.FPDFTextObj_GetText(item.raw, words.raw, None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(item.raw, words.raw, room, size)
    said = bytes(room)[:size].decode("utf-16-le").rstrip("\0")
    left, bottom, right, top = item.get_bounds()
    mark = raw.FPDFPageObj_GetMarkedContentID(item.raw)
    return Piece(said, mark, left, bottom, right, top, item.get_matrix().f)


def outside(sheet: Sheet, look: dict[str, float]) -> list[str]:
    """Return the words of the text that stand in the margins; ``look`` gives these in millimetres."""
    left, right = look["left"] * MILLIMETRE, sheet.width - look["right"] * MILLIMETRE
    low, high = look["bottom"] * MILLIMETRE, sheet.height - look["top"] * MILLIMETRE
    return [
        one.words
        for one in sheet.pieces
        if one.mark >= 0
        and (
            not left - 1 <= one.left <= one.right <= right + HANGING
            or not low - HANGING <= one.bottom <= one.top <= high + HANGING
        )
    ]


def overprinted(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the words that are printed over others."""
    return [(one.words, other.words) for one, other in combinations(sheet.pieces, 2) if one.covers(other)]
