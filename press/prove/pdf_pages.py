"""Read the pages of a PDF: the words of each piece of marked content, and those of none."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

from press.prove.canon import letters
from press.prove.pdf_marks import Actual, marks, value_of
from press.prove.pdf_signs import Signs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HYPHEN = "\x02"
"""What pdfium gives for a hyphen at a line's end."""
ROOM = 500
"""Letters of an object of text that are asked for at once; most have fewer."""
DEEPEST = 15
"""So many forms in forms are looked into."""
SLACK = 1.0
"""Points by which lines may overlap and still be two."""


@dataclass
class Piece:
    """Words under one number of marked content, and the height that the next begins below."""

    words: str
    bottom: float
    top: float
    left: float = 0.0
    tongue: str = ""

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
    words, read, said = page.get_textpage(), Page(), []
    signs, actual = Signs(), Actual()
    for item in _texts(raw.FPDFPage_CountObjects(page), raw.FPDFPage_GetObject, page):
        said.append(_words(item, words))
        left, bottom, right, top = _bounds(item)
        spoken = signs.once(actual.of(item, said[-1]), (left, right))
        _keep(read, item, spoken, (left, bottom, top))
    held, whole = letters("".join(said)), letters(words.get_text_range())
    read.unheld = "" if held == whole else "".join((Counter(whole) - Counter(held)).elements())
    return read


def _texts(count: int, get: Callable[[Any, int], Any], holder: Any, depth: int = 1) -> Iterator[Any]:  # noqa: ANN401
    """Yield the objects of text in a page or in a form that stands there, in the order of its content.

    Raises:
        ValueError: it has objects that cannot be read.
    """
    items = [get(holder, number) for number in range(count)]
    if count < 0 or not all(items):
        message = "a page has objects that cannot be read"
        raise ValueError(message)
    for item in items:
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            yield from _texts(raw.FPDFFormObj_CountObjects(item), raw.FPDFFormObj_GetObject, item, depth + 1)


def _keep(read: Page, item: Any, said: str, place: tuple[float, float, float]) -> None:  # noqa: ANN401
    """Keep the words of an object under its number."""
    number = raw.FPDFPageObj_GetMarkedContentID(item)
    if number < 0:
        is_broken = read.loose and (said.startswith(HYPHEN) or read.loose[-1].endswith(HYPHEN))
        read.loose[-1:] = [read.loose[-1] + said] if is_broken else [*read.loose[-1:], said]
        return
    left, bottom, top = place
    if number in read.marked:
        read.marked[number].add(said, bottom, top)
    else:
        read.marked[number] = Piece(said, bottom, top, left, _tongue(item))


def _bounds(item: Any) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Return where an object is: left, bottom, right and top, in points."""
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *sides)
    left, bottom, right, top = (one.value for one in sides)
    return left, bottom, right, top


def _tongue(item: Any) -> str:  # noqa: ANN401
    """Return the language that the marks around an object say, the innermost first, if any."""
    return next(filter(None, (value_of(mark, b"Lang") for mark in marks(item))), "")


def _words(item: Any, words: Any, room: int = ROOM) -> str:  # noqa: ANN401
    """Return an object's words; pdfium goes through the whole page for them, so it is asked once."""
    written = (ctypes.c_ushort * room)()
    size = raw.FPDFTextObj_GetText(item, words, written, 2 * room)
    if size > 2 * room:
        return _words(item, words, size // 2 + 1)
    return bytes(written)[:size].decode("utf-16-le", "replace").rstrip("\0")
