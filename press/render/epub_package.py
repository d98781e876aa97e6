"""Describe an EPUB in its package file: who, what, when, and how it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from lxml import etree

    from press.render.book import Book
    from press.render.epub_text import Contents

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
UNUSED = b' xmlns:opf="http://www.idpf.org/2007/opf"'
"""A second prefix for the package's own namespace; pandoc declares and never uses it."""


def describe(book: Book, part: bytes, contents: Contents) -> bytes:
    """Return the package file with its metadata written anew from the book."""
    root = parse(part.replace(UNUSED, b""))
    root.attrib.pop("prefix", None)
    root.remove(root.find(f"{OPF}guide"))
    root.find(f"{OPF}spine").attrib.pop("toc")
    manifest = root.find(f"{OPF}manifest")
    manifest.remove(manifest.find(f"{OPF}item[@id='ncx']"))
    metadata = root.find(f"{OPF}metadata")
    metadata[:] = []
    _identify(book, metadata)
    _describe(book, metadata)
    _tell_access(book, metadata, contents)
    return serialise(root)


def _identify(book: Book, metadata: etree._Element) -> None:
    day = book.date.isoformat()
    add(metadata, f"{DC}identifier", book.identifier, id="epub-id-1")
    add(metadata, f"{DC}title", book.title, id="title")
    add(metadata, f"{OPF}meta", "main", refines="#title", property="title-type")
    if book.subtitle:
        add(metadata, f"{DC}title", book.subtitle, id="subtitle")
        add(metadata, f"{OPF}meta", "subtitle", refines="#subtitle", property="title-type")
    add(metadata, f"{DC}language", book.language)
    add(metadata, f"{DC}date", day)
    add(metadata, f"{OPF}meta", f"{day}T00:00:00Z", property="dcterms:modified")


def _describe(book: Book, metadata: etree._Element) -> None:
    named = [("creator", name) for name in book.creators] + [("subject", word) for word in book.keywords]
    named += [(name, getattr(book, name)) for name in ("publisher", "rights", "description")]
    for name, words in named:
        if words:
            add(metadata, DC + name, words)
    if book.marking:
        add(metadata, f"{OPF}meta", book.marking, property="dcterms:accessRights")
    if book.version:
        add(metadata, f"{OPF}meta", book.version, property="schema:bookEdition")
    if book.publication and book.publication != book.title:
        add(metadata, f"{OPF}meta", book.publication, property="belongs-to-collection", id="collection")
        add(metadata, f"{OPF}meta", "set", refines="#collection", property="collection-type")


def _tell_access(book: Book, metadata: etree._Element, contents: Contents) -> None:
    """Claim what the finished text holds, and no more."""
    features = ["readingOrder", "structuralNavigation", "tableOfContents"]
    features += ["alternativeText"] if contents.pictures else []
    claims = [("accessMode", "textual")] + [("accessMode", "visual")] * contents.pictures
    claims += [
        ("accessModeSufficient", "textual"),
        *(("accessibilityFeature", name) for name in sorted(features)),
    ]
    claims += [("accessibilityHazard", "none"), ("accessibilitySummary", _summary(book, contents))]
    for name, words in claims:
        add(metadata, f"{OPF}meta", words, property=f"schema:{name}")


def _summary(book: Book, contents: Contents) -> str:
    said = {"access_navigation": True, "access_pictures": contents.pictures, "access_tables": contents.tables}
    return " ".join(book.terms[term] for term, holds in said.items() if holds)
