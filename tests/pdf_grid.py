"""Measure on which lines of the grid the text of a finished PDF stands."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

from tests.pdf_layout import MILLIMETRE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

HALF = 0.66
"""Half a line, in sizes of the text."""
NEAR = 0.02
"""Halves by which a line may miss the grid, and points by which a size may differ."""


@dataclass(frozen=True)
class Line:
    """A line of the running text: its page, from 1, and how many halves of a line it is below the head."""

    page: int
    halves: float

    @property
    def is_on_grid(self) -> bool:
        """Return whether it stands a whole number of halves below."""
        return abs(self.halves - round(self.halves)) < NEAR


def text_lines(file: Path, look: Mapping[str, Any]) -> list[Line]:
    """Return the lines that are set in the serif, in the size of the text, on pages that stand.

    ``look`` is what the tokens say, in points and millimetres.
    """
    size = look["size"]["text"]
    document = pypdfium2.PdfDocument(file)
    try:
        found = set()
        for number in range(len(document)):
            page = document[number]
            width, height = page.get_size()
            head = height - look["page"]["top"] * MILLIMETRE
            if width < height:
                found |= {
                    (number + 1, round(head - base, 2)) for base in _bases(page, look["font"]["serif"], size)
                }
    finally:
        document.close()
    return [Line(page, below / (HALF * size)) for page, below in sorted(found)]


def _bases(page: Any, font: str, size: float) -> Iterator[float]:  # noqa: ANN401 - pypdfium2 has no types
    """Give how high the letters of a font and size stand, where a tag holds them."""
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
        matrix, own = one.get_matrix(), ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(one.raw, own)
        if (
            raw.FPDFPageObj_GetMarkedContentID(one.raw) >= 0
            and abs(own.value * abs(matrix.d) - size) < NEAR
            and font.replace(" ", "") in _font(one)
        ):
            yield matrix.f


def _font(text: Any) -> str:  # noqa: ANN401
    room = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(text.raw), room, len(room))
    return room.value.decode()
