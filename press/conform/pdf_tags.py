"""Read a PDF in the order of its structure tree, which holds no artifact, such as a running head."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from press.conform.opened import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.conform.pdf_pages import Line

    Element = Any

NUMBER = re.compile(r"[\W\d]*")
HYPHEN = "\x02"
"""What pdfium gives for a hyphen at a line's end."""
APART = frozenset(f"/{tag}" for tag in "H1 H2 H3 H4 H5 H6 P L LI Lbl LBody TD TH Caption Note Div".split())  # noqa: SIM905
"""Elements that part words."""


def elements(element: Element) -> list[Element]:
    """Return the structure elements right under an element."""
    return [kid for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def everything(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, in reading order."""
    yield element
    for one in elements(element):
        yield from everything(one)


def _kids(element: Element) -> list[Any]:
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


@dataclass(frozen=True)
class Reading:
    """Reads elements aloud, given the marked content of each page and each page's number by its object."""

    pages: list[dict[int, Line]]
    numbers: Mapping[Any, int]

    def text(self, parts: Iterable[Element], *, noted: bool = True) -> str:
        """Return the text of elements, with their notes or without; no drawings, no numbers of notes."""
        voice = _Voice(self, frozenset({"/Figure"} if noted else {"/Figure", "/Note"}))
        for part in parts:
            voice.read(part, 0)
        return "".join(voice.parts)

    def said(self, element: Element) -> str:
        """Return the words of one element, without the notes that hang on it."""
        voice = _Voice(self, frozenset({"/Figure", "/Note"}))
        voice.read(element, 0)
        return plain("".join(voice.parts))


@dataclass
class _Voice:
    reading: Reading
    passed: frozenset[str]
    parts: list[str] = field(default_factory=list)
    last: Line | None = None

    def read(self, element: Element, page: int) -> None:
        tag, start = str(element.S), len(self.parts)
        if tag in self.passed:
            return
        here = self.reading.numbers[element.Pg.objgen] if "/Pg" in element else page
        self.parts += ["\n"] if tag in APART else []
        for kid in _kids(element):
            self._kid(kid, here)
        self.parts += ["\n"] if tag in APART else []
        if tag == "/Lbl" and NUMBER.fullmatch("".join(self.parts[start:])):
            del self.parts[start:]

    def _kid(self, kid: Any, page: int) -> None:  # noqa: ANN401 - pikepdf's own
        if isinstance(kid, int):
            self._line(page, kid)
        elif "/S" in kid:
            self.read(kid, page)
        elif "/MCID" in kid:
            self._line(self.reading.numbers[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID))

    def _line(self, page: int, number: int) -> None:
        """Read marked content; a line below the last one is parted from it, unless by a hyphen."""
        line = self.reading.pages[page].get(number)
        if line is None:
            return
        if self.last and self.last.is_above(line) and not self.last.text.endswith(HYPHEN):
            self.parts.append(" ")
        self.parts.append(line.text.replace(HYPHEN, ""))
        self.last = line
