"""The book that holds one of everything, and what its outputs are opened with."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from press import pandoc
from press.overlay import HOUSE, Overlay
from press.render import RENDERERS
from press.render.book import PART, TERMS, Book, Picture
from press.terms import load_terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

HERE = Path(__file__).parent
SPACES = {
    "x": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
}
STYLES = Overlay((HOUSE / "styles",))
PICTURES = {
    "images/plan.png": Picture(png=HERE / "plan.png", svg=HERE / "plan.svg"),
    "images/dot.png": Picture(png=HERE / "dot.png"),
}


def tree(text: str) -> str:
    """Return a page of Markdown as the tree that our filters would make of it."""
    return pandoc.run(["--from=markdown", "--to=json", f"--lua-filter={HERE / 'settle.lua'}"], text)


def terms() -> Mapping[str, str]:
    """Return the English terms that renderers print, and no others."""
    own = load_terms(STYLES, "en")
    return {term: own[term] for term in own if term in TERMS or term.startswith(PART)}


def everything() -> Book:
    """Return the book of ``everything.md``."""
    return Book(
        tree=tree((HERE / "everything.md").read_text("utf-8")),
        name="everything-2019.1",
        title="Everything & more",
        subtitle="One of <each>",
        language="en-GB",
        date=dt.date(2019, 12, 12),
        identifier="urn:uuid:7d1b2c50-3c5d-5a0c-9d7b-1d2f3a4b5c6d",
        publisher="Specimen office",
        rights="Free to copy",
        description="A page with one of everything.",
        keywords=("one", "two & three"),
        creators=("Nordic cities", "Specimen office"),
        cities=("Oslo", "Helsinki"),
        publication="The whole",
        series="Papers of the office, 7",
        certifier="Specimen office",
        version="2019.1",
        marking="TLP:CLEAR",
        draft=True,
        terms=terms(),
        styles=STYLES,
        pictures=PICTURES,
    )


def plain(text: str) -> Book:
    """Return a book of one page of Markdown, which says of itself only what it must."""
    return Book(
        tree=tree(text),
        name="plain",
        title="Plain",
        language="nb",
        date=dt.date(2020, 2, 29),
        identifier="urn:isbn:9780000000002",
        terms=terms(),
        styles=STYLES,
    )


def unpacked(book: Book, folder: Path) -> Path:
    """Return where the parts of a book's EPUB lie, rendered without pages and unpacked in a folder."""
    with zipfile.ZipFile(RENDERERS["epub"](replace(book, printed=None), folder)) as epub:
        epub.extractall(folder / "book")
    return folder / "book" / "EPUB"


def parts(file: Path) -> dict[str, bytes]:
    """Return the parts of a zip by name."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(element: etree._Element) -> str:
    """Return the text in an element, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def find(roots: list[etree._Element], path: str) -> list[etree._Element]:
    """Return what a path finds below some elements, one after another."""
    return [found for root in roots for found in root.xpath(path, namespaces=SPACES)]
