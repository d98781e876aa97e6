"""Open a PDF by its tags: what it says, in the order in which it is read aloud."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from press.conform.opened import Opened, Table, plain
from press.conform.pdf_pages import lines_of
from press.conform.pdf_tags import Reading, elements, everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Element = Any

HEADING = re.compile(r"/H([1-6])")
PROPERTIES = {
    "title": "dc:title",
    "language": "dc:language",
    "date": "xmp:CreateDate",
    "identifier": "dc:identifier",
    "publisher": "dc:publisher",
    "rights": "dc:rights",
    "keywords": "pdf:Keywords",
    "description": "dc:description",
}
"""Where each stands in XMP, which has no slot for a subtitle."""
DAY = len("2019-12-12")
LANGUAGE = re.compile(rb"/Lang\s*\(([^)]+)\)")


def open_pdf(file: Path) -> Opened:
    """Return what a PDF says; its text begins behind the title page."""
    with pikepdf.open(file) as pdf:
        reading = Reading(lines_of(file), {page.objgen: number for number, page in enumerate(pdf.pages)})
        parts = _parts(pdf)
        found = [one for part in parts for one in everything(part)]
        headings = ((HEADING.fullmatch(str(one.S)), one) for one in found)
        language = str(pdf.Root.Lang)
        return Opened(
            title=str(pdf.docinfo["/Title"]),
            language=language,
            text=reading.text(parts),
            headings=tuple((int(level[1]), reading.said(one)) for level, one in headings if level),
            outline=tuple(_outline(pdf)),
            notes=sum(one.S == "/Note" for one in found),
            tables=tuple(_table(one, reading) for one in found if one.S == "/Table"),
            pictures=tuple(str(one.Alt) if "/Alt" in one else None for one in found if one.S == "/Figure"),
            links=frozenset(str(link.A.URI) for link in _links(pdf) if _leads_out(link)),
            inner=sum(not _leads_out(link) for link in _links(pdf)),
            dead=tuple(_dead(pdf)),
            languages=frozenset(_languages(pdf, found)) - {language},
            body=reading.text(parts, noted=False),
            noted=reading.text(one for one in found if one.S == "/Note"),
            properties=_properties(pdf),
        )


def _properties(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Return what the packet of metadata says, in XMP; of several things, parted by commas."""
    with pdf.open_metadata() as packet:
        said = {name: packet.get(key, "") for name, key in PROPERTIES.items()}
    plainly = {name: one if isinstance(one, str) else ", ".join(one) for name, one in said.items()}
    return {**plainly, "date": plainly["date"][:DAY]}


def _parts(pdf: pikepdf.Pdf) -> list[Element]:
    """Return what stands in the document from its first heading on, without its contents and their heads."""
    (document,) = elements(pdf.Root.StructTreeRoot)
    parts = elements(document)
    contents = [number for number, part in enumerate(parts) if part.S == "/TOC"]
    passed = {*contents, *(number - 1 for number in contents)}
    first = next(number for number, part in enumerate(parts) if part.S == "/H1")
    return [part for number, part in enumerate(parts) if number >= first and number not in passed]


def _table(table: Element, reading: Reading) -> Table:
    def heads(part: str) -> tuple[str, ...]:
        rows = [row for one in elements(table) if part == one.S for row in elements(one)]
        return tuple(reading.said(cell) for row in rows for cell in elements(row) if cell.S == "/TH")

    return Table(heads("/THead"), heads("/TBody"))


def _links(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from (one for one in page.get("/Annots", []) if one.Subtype == "/Link")


def _leads_out(link: Any) -> bool:  # noqa: ANN401 - pikepdf's own
    return "/A" in link and "/URI" in link.A


def _outline(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    def entries(items: Any, level: int) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - pikepdf's own
        for item in items:
            yield level, plain(item.title)
            yield from entries(item.children, level + 1)

    with pdf.open_outline() as outline:
        yield from entries(outline.root, 1)


def _languages(pdf: pikepdf.Pdf, found: list[Element]) -> Iterator[str]:
    """Yield the languages that stand in tags, and in the marked content of the pages."""
    yield from (str(one.Lang) for one in found if "/Lang" in one)
    for page in pdf.pages:
        page.contents_coalesce()
        yield from (tag.decode() for tag in LANGUAGE.findall(page.Contents.read_bytes()))


def _dead(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield links inside the file that lead to no page of it."""
    pages = {page.objgen for page in pdf.pages}
    named = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Dests" in pdf.Root.get("/Names", {}) else {}
    for link in _links(pdf):
        if not _leads_out(link):
            target: Any = link.A.get("/D") if "/A" in link else link.get("/Dest")
            target = target if isinstance(target, pikepdf.Array) else named.get(str(target))
            target = target.D if isinstance(target, pikepdf.Dictionary) else target
            if target is None or target[0].objgen not in pages:
                yield str(link.get("/Contents", "a link"))
