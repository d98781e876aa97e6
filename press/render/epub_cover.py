"""Bind a cover in front of an EPUB: a picture with its words as alternative text, and a page for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import covers
from press.render.book import warning
from press.render.epub_contents import XHTML
from press.render.epub_parts import TYPE
from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from press.render.book import Book

PICTURE = "media/cover.png"
PAGE = "text/cover.xhtml"


def bind(book: Book, leaf: bytes) -> dict[str, bytes]:
    """Return a book's cover and its page, by their names; ``leaf`` is another page, whose head it takes."""
    cover = _cover(book)
    root = parse(leaf)
    root.find(f"{XHTML}head/{XHTML}title").text = book.terms["cover"]
    body = root.find(f"{XHTML}body")
    body[:] = []
    section = add(body, f"{XHTML}section", class_="cover")
    section.set(TYPE, "cover")
    said = covers.described(cover, book.terms)
    add(section, f"{XHTML}img", src=f"../{PICTURE}", alt=said, role="doc-cover")
    return {PICTURE: covers.draw(cover, book.styles), PAGE: serialise(root)}


def _cover(book: Book) -> covers.Cover:
    return covers.Cover(
        title=book.title,
        subtitle=book.subtitle,
        publication=book.publication if book.publication != book.title else "",
        publisher=book.publisher,
        year=str(book.date.year),
        cities=book.cities,
        marking=book.marking,
        warning=warning(book),
        language=book.language,
    )
