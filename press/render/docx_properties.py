"""Write a DOCX's properties from the book, and drop those that pandoc wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from press.render.markup import parse, serialise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.render.book import Book

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
SPACES = {
    "cp": CORE,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM = "docProps/custom.xml"
LISTS = ("[Content_Types].xml", "_rels/.rels")
"""The parts that name all others."""


def describe(book: Book, parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with core and extended properties of the book, and no custom ones."""
    kept = {name: part for name, part in parts.items() if name != CUSTOM}
    kept |= {name: _forget(kept[name]) for name in LISTS}
    return kept | {"docProps/core.xml": _core(book), "docProps/app.xml": _app(book)}


def _forget(part: bytes) -> bytes:
    """Return a list of parts without the custom properties."""
    root = parse(part)
    for entry in list(root):
        if CUSTOM in (entry.get("PartName", "").lstrip("/"), entry.get("Target")):
            root.remove(entry)
    return serialise(root)


def _core(book: Book) -> bytes:
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap=SPACES)
    for name, words in _properties(book):
        if words:
            prefix, tag = name.split(":")
            child = etree.SubElement(root, f"{{{SPACES[prefix]}}}{tag}")
            child.text = words
            if prefix == "dcterms":
                child.set(f"{{{SPACES['xsi']}}}type", "dcterms:W3CDTF")
    return serialise(root)


def _properties(book: Book) -> list[tuple[str, str]]:
    midnight = f"{book.date.isoformat()}T00:00:00Z"
    return [
        ("dc:title", book.title),
        ("dc:subject", book.subtitle),
        ("dc:creator", "; ".join(book.creators)),
        ("cp:keywords", ", ".join(book.keywords)),
        ("dc:description", book.description),
        ("dc:identifier", book.identifier),
        ("dc:language", book.language),
        ("cp:category", book.publication),
        ("cp:version", book.version),
        ("cp:contentStatus", book.terms["draft"] if book.draft else ""),
        ("dcterms:created", midnight),
        ("dcterms:modified", midnight),
    ]


def _app(book: Book) -> bytes:
    root = etree.Element(f"{{{APP}}}Properties", nsmap={None: APP})
    if book.publisher:
        etree.SubElement(root, f"{{{APP}}}Company").text = book.publisher
    return serialise(root)
