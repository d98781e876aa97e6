"""Measure how paragraphs, headings and notes of a finished PDF lie on its pages, by its tags."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pikepdf

from press.conform.pdf_tags import elements, everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.pdf_layout import Sheet

LINE = 6.0
"""Points between what stands on one line, such as a raised figure, and on another."""
FEWEST = 2
"""Lines of a paragraph that a page may begin or end with."""
TAGS = frozenset({"/P", "/Note", *(f"/H{level}" for level in range(1, 7))})
"""Elements that are measured by themselves."""


@dataclass(frozen=True)
class Part:
    """The marks that an element has on one page, and how many elements deep it stands."""

    tag: str
    page: int
    marks: frozenset[int]


def parts(file: Path, tags: frozenset[str] = TAGS) -> list[list[Part]]:
    """Return for each heading, paragraph and note, or other tag, what it has on each page."""
    with pikepdf.open(file) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return [
            [Part(str(one.S), page, frozenset(marks)) for page, marks in sorted(_marks(one, numbers).items())]
            for one in _named(pdf.Root.StructTreeRoot, tags)
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
    found: list[float] = []
    for base in sorted((one.base for one in sheet.pieces if one.mark in marks), reverse=True):
        if not found or found[-1] - base > LINE:
            found.append(base)
    return found


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


def displaced(file: Path) -> list[int]:
    """Return the pages, from 0, that call a note which begins on another."""
    with pikepdf.open(file) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        pairs = (
            pair for parent in everything(pdf.Root.StructTreeRoot) for pair in pairwise(elements(parent))
        )
        begins = (
            (min(_marks(call, numbers)), min(_marks(note, numbers)))
            for call, note in pairs
            if call.S == "/Lbl" and note.S == "/Note"
        )
        return [at for at, below in begins if at != below]
