"""The colours that a PDF sets its words in, and what lies under them: the page is drawn without its words."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pypdfium2
from PIL import ImageStat
from pypdfium2 import raw

from press.colours import Pair, named
from press.conform.pdf_pages import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUOTED = 40
"""Letters of what is set so that are quoted."""


def pairs(file: Path) -> Iterator[Pair]:
    """Yield the colour and the ground of each piece of text, and its size in points."""
    document = pypdfium2.PdfDocument(file)
    try:
        for number in range(len(document)):
            yield from _on(document[number])
    finally:
        document.close()


def _on(page: Any) -> Iterator[Pair]:  # noqa: ANN401 - pypdfium2 has no types
    words = page.get_textpage()
    items = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1))
    pieces = [(text_of(one, words).strip(), _ink(one), one.get_bounds(), _size(one)) for one in items]
    for one in items:
        raw.FPDFPage_RemoveObject(page.raw, one.raw)
    empty = page.render(scale=1).to_pil().convert("RGB")
    for said, ink, bounds, size in pieces:
        left, bottom, right, top = bounds
        box = (int(left), int(empty.height - top), int(right) + 1, int(empty.height - bottom) + 1)
        shown = empty.crop(
            (max(0, box[0]), max(0, box[1]), min(empty.width, box[2]), min(empty.height, box[3]))
        )
        if said and shown.width and shown.height:
            yield Pair(ink, named(*map(int, ImageStat.Stat(shown).median)), said[:QUOTED], size)


def _ink(item: Any) -> str:  # noqa: ANN401
    channels = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(item.raw, *channels)
    return named(*(one.value for one in channels[:3]))


def _size(item: Any) -> float:  # noqa: ANN401
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(item.raw, size)
    return round(float(size.value * abs(item.get_matrix().d)), 1)
