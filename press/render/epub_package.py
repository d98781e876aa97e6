"""Describe an EPUB in its package file: who, what, when, and how it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from press.render.epub_cover import PAGE, PICTURE
from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Collection

    from press.render.book import Book
    from press.render.epub_text import Contents

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
UNUSED = b' xmlns:opf="http://www.idpf.org/2007/opf"'
"""A second prefix for the package's own namespace; pandoc declares and never uses it."""
CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""As the standard spells it (EPUB Accessibility 1.1, section 4.2)."""
FEATURES = (
    "ARIA",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
)
"""What every edition has, by the words of the Schema.org Accessibility Properties vocabulary 2.0."""

PAGED = ("pageBreakMarkers", "pageNavigation")
"""What one has that tells the pages of its PDF."""


def describe(
    book: Book, part: bytes, contents: Contents, pages: Collection[str], fonts: Collection[str] = ()
) -> bytes:
    """Return the package file with its metadata written anew.

    The book tells these pages of its PDF, and carries these fonts, by their addresses.
    """
    root = parse(part.replace(UNUSED, b""))
    root.attrib.pop("prefix", None)
    root.remove(root.find(f"{OPF}guide"))
    root.find(f"{OPF}spine").attrib.pop("toc")
    manifest = root.find(f"{OPF}manifest")
    manifest.remove(manifest.find(f"{OPF}item[@id='ncx']"))
    add(manifest, f"{OPF}item", id="cover", href=PAGE, media_type="application/xhtml+xml")
    picture = add(manifest, f"{OPF}item", id="cover-image", href=PICTURE, media_type="image/png")
    picture.set("properties", "cover-image")
    for number, font in enumerate(fonts, start=1):
        add(manifest, f"{OPF}item", id=f"font{number}", href=font, media_type="font/otf")
    root.find(f"{OPF}spine").insert(0, etree.Element(f"{OPF}itemref", idref="cover"))
    metadata = root.find(f"{OPF}metadata")
    metadata[:] = []
    _identify(book, metadata)
    _describe(book, metadata)
    _tell_access(book, metadata, contents, has_pages=bool(pages))
    return serialise(root)


def _identify(book: Book, metadata: etree._Element) -> None:
    day = book.date.isoformat()
    add(metadata, f"{DC}identifier", book.identifier, id="epub-id-1")
    _refined(
        metadata, "title", book.title, "title", ("title-type", "main"), ("file-as", _sorted(book, book.title))
    )
    if book.subtitle:
        _refined(metadata, "title", book.subtitle, "subtitle", ("title-type", "subtitle"))
    add(metadata, f"{DC}language", book.language)
    add(metadata, f"{DC}date", day)
    add(metadata, f"{OPF}meta", f"{day}T00:00:00Z", property="dcterms:modified")


def _refined(metadata: etree._Element, name: str, words: str, own: str, *more: tuple[str, str]) -> None:
    """Add an element of Dublin Core, called ``own``, and what is said of it."""
    add(metadata, DC + name, words, id=own)
    for claim, value in more:
        add(metadata, f"{OPF}meta", value, refines=f"#{own}", property=claim)


def _sorted(book: Book, words: str) -> str:
    """Return a title or a name as it is sorted: an article at its head stands behind it."""
    first, _, rest = words.partition(" ")
    is_article = rest and first.casefold() in book.terms["articles"].casefold().split()
    return f"{rest}, {first}" if is_article else words


def _describe(book: Book, metadata: etree._Element) -> None:
    for number, creator in enumerate(book.creators, start=1):
        more = (("role", "aut"), ("file-as", _sorted(book, creator)))
        _refined(metadata, "creator", creator, f"creator{number}", *more)
    named = [("subject", word) for word in book.keywords]
    named += [(name, getattr(book, name)) for name in ("publisher", "rights", "description")]
    for name, words in named:
        if words:
            add(metadata, DC + name, words)
    for role in metadata.findall(f"{OPF}meta[@property='role']"):
        role.set("scheme", "marc:relators")
    if book.marking:
        add(metadata, f"{OPF}meta", book.marking, property="dcterms:accessRights")
    if book.version:
        add(metadata, f"{OPF}meta", book.version, property="schema:bookEdition")
    _collect(book, metadata)


def _collect(book: Book, metadata: etree._Element) -> None:
    """Say what the edition belongs to: the publication, and a series."""
    whole = book.publication if book.publication != book.title else ""
    belongs = [(kind, words) for kind, words in (("set", whole), ("series", book.series)) if words]
    for number, (kind, words) in enumerate(belongs, start=1):
        own = f"collection{number}"
        add(metadata, f"{OPF}meta", words, property="belongs-to-collection", id=own)
        add(metadata, f"{OPF}meta", kind, refines=f"#{own}", property="collection-type")


def _tell_access(book: Book, metadata: etree._Element, contents: Contents, *, has_pages: bool) -> None:
    """Claim what the finished text holds, and no more."""
    features = [*FEATURES] + ["alternativeText"] * contents.pictures + ["index"] * contents.indexes
    features += [*PAGED] * has_pages
    claims = [("schema:accessMode", "textual")] + [("schema:accessMode", "visual")] * contents.pictures
    claims += [("schema:accessModeSufficient", "textual")]
    claims += [("schema:accessibilityFeature", name) for name in sorted(features)]
    claims += [("schema:accessibilityHazard", "none")]
    claims += [("schema:accessibilitySummary", _summary(book, contents, has_pages=has_pages))]
    if book.printed and has_pages:
        claims += [("pageBreakSource", book.printed.name)]
    if book.certifier:
        claims += [("dcterms:conformsTo", CONFORMS), ("a11y:certifiedBy", book.certifier)]
    for name, words in claims:
        add(metadata, f"{OPF}meta", words, property=name)


def _summary(book: Book, contents: Contents, *, has_pages: bool) -> str:
    said = {
        "access_navigation": True,
        "access_pictures": contents.pictures,
        "access_tables": contents.tables,
        "access_notes": contents.notes,
        "access_settings": True,
        "access_pages": has_pages,
        "access_unpaged": not has_pages,
        "access_certified": bool(book.certifier),
    }
    return " ".join(
        book.terms[term].format(certifier=book.certifier) for term, holds in said.items() if holds
    )
