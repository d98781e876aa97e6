"""Open a PDF: its text by its tags, what no tag holds, and every string and stream of its objects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from press.prove import pictured
from press.prove.opened import Opened, Shown
from press.prove.pdf_objects import read_objects
from press.prove.pdf_pages import HYPHEN, Page, pages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

APART = frozenset(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P
    Title L LI Lbl LBody Table TR THead TBody TFoot Note FENote Figure Formula Aside""".split()  # noqa: SIM905
)
"""Structure types that part what stands around them from what stands in them (ISO 32000-1, 14.8.4)."""
SORTS = {"Figure": "picture", "TOC": "contents", "TR": "row"}
COUNTING = re.compile(r"[\d\W]*")
"""What a label is that only counts."""


def open_pdf(file: Path) -> Opened:
    """Return what a PDF holds."""
    opened = Opened()
    with pikepdf.open(file) as pdf:
        read = list(pages(file))
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        _Voice(opened, read, numbers).tree(pdf.Root.get("/StructTreeRoot"))
        for number, page in enumerate(read, 1):
            for piece in page.marked.values():
                opened.say(piece.words, f"page {number}")
            for words in page.loose:
                opened.say(words, f"page {number}", "furniture")
            opened.say(page.unheld, f"page {number}")
        read_objects(pdf, opened)
        for content in _pictures(pdf):
            opened.pictures.append(Shown("a picture", content))
    return opened


def _pictures(pdf: pikepdf.Pdf) -> list[str]:
    masks = {one.SMask.objgen for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/SMask" in one}
    return [
        pictured.pixels(pikepdf.PdfImage(one).as_pil_image())
        for one in pdf.objects
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" and one.objgen not in masks
    ]


class _Voice:
    """Reads the structure tree aloud; each piece of marked content is taken from its page once read."""

    def __init__(self, opened: Opened, read: Sequence[Page], numbers: dict[Any, int]) -> None:
        self._opened, self._pages, self._numbers = opened, read, numbers
        self._said: list[str] = []
        self._last: tuple[int, float] | None = None

    def tree(self, root: Any) -> None:  # noqa: ANN401 - pikepdf's own
        """Read all that hangs on the root, and say it line by line."""
        for kid in _kids(root) if root is not None else ():
            self._element(kid, 0, "text")

    def _element(self, element: Any, page: int, sort: str) -> None:  # noqa: ANN401
        tag = str(element.S).lstrip("/")
        page = self._numbers.get(element.Pg.objgen, page) if "/Pg" in element else page
        own = sort if sort == "row" else SORTS.get(tag, sort)
        if tag in ("Note", "FENote"):
            held, self._said = self._said, []
            self._inside(element, page, own)
            self._flush(page, "text")
            self._said = held
            return
        is_apart = tag in APART and (sort != "row" or tag == "TR")
        if is_apart and tag != "Lbl":
            self._flush(page, sort)
        before = len(self._said)
        self._inside(element, page, own)
        if tag == "Lbl" and COUNTING.fullmatch("".join(self._said[before:])):
            self._opened.say("".join(self._said[before:]), f"page {page + 1}", "number")
            del self._said[before:]
        elif is_apart:
            self._flush(page, own)

    def _inside(self, element: Any, page: int, sort: str) -> None:  # noqa: ANN401
        for kid in _kids(element):
            if isinstance(kid, int):
                self._piece(page, kid)
            elif "/S" in kid:
                self._element(kid, page, sort)
            elif "/MCID" in kid:
                self._piece(self._numbers.get(kid.Pg.objgen, page) if "/Pg" in kid else page, int(kid.MCID))

    def _piece(self, page: int, number: int) -> None:
        """Read marked content; a line below the last one is parted from it, unless by a hyphen."""
        piece = self._pages[page].marked.pop(number, None)
        if piece is None:
            return
        is_below = self._last is not None and (self._last[0] != page or piece.top < self._last[1] + 1)
        if is_below and not (self._said and self._said[-1].endswith(HYPHEN)):
            self._said.append(" ")
        self._said.append(piece.words)
        self._last = (page, piece.bottom)

    def _flush(self, page: int, sort: str) -> None:
        page = self._last[0] if self._last else page
        self._opened.say("".join(self._said).replace(HYPHEN, "\xad"), f"page {page + 1}", sort)
        self._said = []


def _kids(element: Any) -> list[Any]:  # noqa: ANN401
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
