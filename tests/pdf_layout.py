"""Measure the pages of a finished PDF: where each line stands, what it is of, and how fine pictures are."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

from press.conform.pdf_tags import elements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MILLIMETRE = 72 / 25.4
HANGING = 6.0
"""Points by which letters may hang out, as a hyphen at a line's end and a tail below the last line do."""
SHARED = 0.5
"""So much of a line's height two lines may not share where they stand on one another."""
CLOSE = 2.0
"""Points by which letters that stand beside each other may overlap."""
LINE = 3.0
"""Points between what stands on one line, such as a raised figure, and on another."""
FEWEST = 2
"""Lines of a paragraph that a page may begin or end with."""
TAGS = frozenset({"/P", "/Note", *(f"/H{level}" for level in range(1, 7))})
"""Elements that are measured by themselves."""


@dataclass(frozen=True)
class Piece:
    """Words set in a row, in points from the lower left corner; ``mark`` is -1 for what no tag holds."""

    words: str
    mark: int
    left: float
    bottom: float
    right: float
    top: float

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
    return Piece(said, raw.FPDFPageObj_GetMarkedContentID(item.raw), *item.get_bounds())


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


@dataclass(frozen=True)
class Part:
    """The marks that an element has on one page, and how many elements deep it stands."""

    tag: str
    page: int
    marks: frozenset[int]


def parts(file: Path) -> list[list[Part]]:
    """Return for each heading, paragraph and note what it has on each page that it stands on."""
    with pikepdf.open(file) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return [
            [Part(str(one.S), page, frozenset(marks)) for page, marks in sorted(_marks(one, numbers).items())]
            for one in _named(pdf.Root.StructTreeRoot, TAGS)
        ]


def _named(element: Any, tags: frozenset[str]) -> Iterator[Any]:  # noqa: ANN401 - pikepdf gives no types
    for one in elements(element):
        if str(one.S) in tags:
            yield one
        else:
            yield from _named(one, tags)


def _marks(element: Any, numbers: dict[Any, int], page: int = 0) -> dict[int, set[int]]:  # noqa: ANN401
    """Return the marks in an element by page, without those of the notes in it."""
    found: dict[int, set[int]] = defaultdict(set)
    page = numbers[element.Pg.objgen] if "/Pg" in element else page
    kids: Any = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            found[page].add(kid)
        elif "/MCID" in kid:
            found[numbers[kid.Pg.objgen] if "/Pg" in kid else page].add(int(kid.MCID))
        elif "/S" in kid and kid.S != "/Note":
            for other, marks in _marks(kid, numbers, page).items():
                found[other] |= marks
    return found


def lines(sheet: Sheet, marks: frozenset[int]) -> list[float]:
    """Return the height of each line that has one of these marks, from the top."""
    feet = sorted((one.bottom for one in sheet.pieces if one.mark in marks), reverse=True)
    return [foot for number, foot in enumerate(feet) if number == 0 or feet[number - 1] - foot > LINE]


def lonely(pages: list[Sheet], pieces: list[list[Part]]) -> list[str]:
    """Return the first words of paragraphs of which a page has a line alone."""
    found = []
    for one in pieces:
        if (
            len(one) > 1
            and one[0].tag == "/P"
            and any(len(lines(pages[part.page], part.marks)) < FEWEST for part in one)
        ):
            marks = one[0].marks
            found.append(
                " ".join(piece.words for piece in pages[one[0].page].pieces if piece.mark in marks)[:60]
            )
    return found


def stranded(pages: list[Sheet], pieces: list[list[Part]]) -> list[str]:
    """Return the headings below which nothing stands on their page, though something stands above."""
    notes = {
        (part.page, mark) for one in pieces for part in one if part.tag == "/Note" for mark in part.marks
    }
    found = []
    for one in pieces:
        if not one or not one[0].tag.startswith("/H"):
            continue
        number, marks = one[-1].page, one[-1].marks
        text = [
            piece
            for piece in pages[number].pieces
            if piece.mark >= 0 and piece.mark not in marks and (number, piece.mark) not in notes
        ]
        foot = min((piece.bottom for piece in pages[number].pieces if piece.mark in marks), default=0)
        if text and not any(piece.top < foot + LINE for piece in text):
            found.append(" ".join(piece.words for piece in pages[number].pieces if piece.mark in marks))
    return found
