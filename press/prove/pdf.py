"""Open a PDF: its text by its tags, what no tag holds, and every string and stream of its objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from press.prove import pictured
from press.prove.blank import in_tags
from press.prove.opened import COUNTING, Opened, Shown
from press.prove.pdf_drawings import drawings
from press.prove.pdf_labels import labels_amiss
from press.prove.pdf_objects import read_objects
from press.prove.pdf_pages import HYPHEN, Page, pages
from press.prove.pdf_places import Places, Spot, leads_to

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

APART = frozenset(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P
    Title L LI Lbl LBody Table TR THead TBody TFoot Note FENote Figure Formula Aside""".split()  # noqa: SIM905
)
"""Structure types that part what stands around them from what stands in them (ISO 32000-1, 14.8.4)."""
SORTS = {"Figure": "picture", "TOC": "contents", **{f"H{level}": "heading" for level in range(1, 7)}}
WHOLE = "whole"
SIDE = frozenset({"Note", "FENote", "Figure"})
"""What may stand in the midst of a line and is none of its words."""


def open_text(file: Path) -> Opened:
    """Return what can be read in a PDF."""
    opened = Opened()
    with pikepdf.open(file) as pdf:
        read = list(pages(file))
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        voice = _Voice(opened, read, numbers)
        voice.tree(pdf.Root.get("/StructTreeRoot"))
        voice.places.keep(opened, pdf)
        opened.languages.add(str(pdf.Root.get("/Lang", "")))
        opened.amiss += labels_amiss(pdf)
    for number, page in enumerate(read, 1):
        for piece in page.marked.values():
            opened.say(piece.words, f"page {number}")
        for words in page.loose:
            opened.say(words, f"page {number}", "furniture")
        opened.say(page.unheld, f"page {number}")
    return opened


def open_objects(file: Path) -> Opened:
    """Return what a PDF holds besides what can be read in it."""
    opened = Opened()
    with pikepdf.open(file) as pdf:
        read_objects(pdf, opened)
        opened.properties += [(name, str(pdf.docinfo.get(name, ""))) for name in ("/Title", "/Author")]
        opened.pictures += [Shown("a picture", content) for content in _pictures(pdf)]
        opened.drawings += [Shown("a drawing", digest, said) for said, digest in drawings(pdf)]
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
        self._tongue = ""
        self._last: tuple[int, float] | None = None
        self._first: tuple[int, float, float] | None = None
        self._links: list[Any] = []
        self._begun: set[int] = set()
        self.places = Places(numbers)

    def tree(self, root: Any) -> None:  # noqa: ANN401 - pikepdf's own
        """Read all that hangs on the root, and say it line by line."""
        for kid in _kids(root) if root is not None else ():
            self._element(kid, 0, "text")
            self._opened.blank += in_tags(kid)

    def _element(self, element: Any, page: int, sort: str) -> None:  # noqa: ANN401
        tag = str(element.S).lstrip("/")
        page = self._numbers.get(element.Pg.objgen, page) if "/Pg" in element else page
        if tag in SIDE and sort != "row":
            held, first = self._said, self._first
            self._said, self._first = [], None
            self._inside(element, page, SORTS.get(tag, "text"))
            self._flush(page, SORTS.get(tag, "text"))
            self._said, self._first = held, first
            return
        is_whole = sort == WHOLE or ((tag in APART or tag == "Code") and _is_whole(tag, element))
        if tag == "Lbl":
            self._label(element, page, sort)
            return
        is_apart = sort != WHOLE and (tag in APART or is_whole)
        if is_apart:
            self._flush(page, sort)
        before = len(self._said)
        self._inside(element, page, WHOLE if is_whole else SORTS.get(tag, sort))
        if tag == "Link" and sort != "contents":
            self._link("".join(self._said[before:]), f"page {page + 1}", sort)
        if is_apart:
            self._flush(page, "row" if tag == "TR" else SORTS.get(tag, sort), element)

    def _label(self, element: Any, page: int, sort: str) -> None:  # noqa: ANN401
        """Read what numbers a note or an item, or is a term; a number is a line of its own."""
        before = len(self._said)
        self._inside(element, page, sort)
        said = "".join(self._said[before:])
        if COUNTING.fullmatch(said.strip()):
            self._opened.say(said, f"page {page + 1}", "number")
            del self._said[before:]
        elif sort != WHOLE:
            self._flush(page, sort)

    def _inside(self, element: Any, page: int, sort: str) -> None:  # noqa: ANN401
        for kid in _kids(element):
            if isinstance(kid, int):
                self._piece(page, kid)
            elif "/S" in kid:
                around, self._tongue = self._tongue, str(kid.get("/Lang", self._tongue))
                self._element(kid, page, sort)
                self._tongue = around
            elif "/Obj" in kid:
                self._links.append(kid.Obj)
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
        self._first = self._first or (page, piece.top, piece.left)
        self._said.append(piece.words)
        self._opened.speak(piece.tongue or self._tongue, piece.words.replace(HYPHEN, "\xad"))
        self._last = (page, piece.bottom)

    def _flush(self, page: int, sort: str, element: Any = None) -> None:  # noqa: ANN401
        page = self._last[0] if self._last else page
        words = "".join(self._said).replace(HYPHEN, "\xad")
        begun = self._first[0] if self._first and words.strip() else page
        opens = begun not in self._begun
        tags = _tags(element) if sort == "row" else []
        heads = {"is_headed": tags[:1] == ["/TH"], "heads": set(tags) == {"/TH"}}
        self._opened.say(words, f"page {page + 1}", sort, opens=opens, **heads)
        if words.strip() and sort != "picture" and self._first:
            self._begun.add(begun)
            self.places.spots.append(Spot(*self._first, words, sort))
        self._link(words, f"page {page + 1}", sort)
        self._said, self._first = [], None

    def _link(self, words: str, member: str, sort: str) -> None:
        """Keep the links that were met since the last of them, with their words."""
        for link in self._links:
            target = leads_to(link)
            if target is not None and link.get("/Subtype") == "/Link":
                kept = sort if sort == "contents" else "text"
                self.places.links.append((target, words, member, kept, str(link.get("/Contents", ""))))
        self._links = []


def _is_whole(tag: str, element: Any) -> bool:  # noqa: ANN401
    """Return whether an element's lines are one: a row's cells, and the lines of a piece of code."""
    inner = (
        str(kid.S).lstrip("/")
        for kid in _kids(element)
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    )
    return tag == "TR" or (tag == "Code" and any(one in APART for one in inner))


def _tags(row: Any) -> list[str]:  # noqa: ANN401
    """Return the tag of each cell of a row."""
    return [str(one.S) for one in _kids(row) if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def _kids(element: Any) -> list[Any]:  # noqa: ANN401
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
