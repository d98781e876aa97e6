"""Mark in an EPUB where the pages of its PDF begin, and list them, so that both are cited alike.

EPUB Accessibility 1.1, section 3.2; the roles are those of DPUB-ARIA 1.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from press.render import printed
from press.render.epub_contents import XHTML
from press.render.epub_parts import TYPE
from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.render.book import Book
    from press.render.printed import Page

OUTSIDE = frozenset({"doc-noteref", "doc-backlink"})
"""What a PDF says at other places, or not at all."""


@dataclass(frozen=True)
class Spot:
    """A word in a text file: the element whose text, or what follows it, holds the word, and the offset."""

    element: etree._Element
    is_tail: bool
    offset: int


def mark(book: Book, chapters: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the text files with their page breaks, and each page's label with its address."""
    if book.printed is None:
        return dict(chapters), {}
    roots = {name: parse(part) for name, part in chapters.items()}
    said, spots = [], []
    for name, root in roots.items():
        for word, spot in _words(root.find(f"{XHTML}body")):
            said.append(word)
            spots.append((name, spot))
    begun = printed.begin(printed.pages(book.printed, book.styles), said)
    for number in sorted(begun, reverse=True):  # so that no break moves the words that are still to come
        _break(spots[number][1], begun[number])
    addresses = {page.label: f"{spots[number][0]}#{_id(page)}" for number, page in sorted(begun.items())}
    return {name: serialise(root) for name, root in roots.items()}, addresses


def _words(element: etree._Element) -> Iterator[tuple[str, Spot]]:
    if element.get("role") not in OUTSIDE:
        yield from _spots(element, element.text, is_tail=False)
        for child in element.iterchildren(etree.Element):
            yield from _words(child)
            yield from _spots(child, child.tail, is_tail=True)


def _spots(element: etree._Element, text: str | None, *, is_tail: bool) -> Iterator[tuple[str, Spot]]:
    for word in printed.WORD.finditer(text or ""):
        for said in printed.words_of(word[0]):
            yield said, Spot(element, is_tail, word.start())


def _break(spot: Spot, page: Page) -> None:
    """Put a page break before a word."""
    element = etree.Element(f"{XHTML}span", {"id": _id(page), TYPE: "pagebreak", "role": "doc-pagebreak"})
    element.set("aria-label", page.label)
    element.text = ""
    holder = spot.element
    text = (holder.tail if spot.is_tail else holder.text) or ""
    before, after = text[: spot.offset], text[spot.offset :]
    if spot.is_tail:
        holder.tail = None
        parent = holder.getparent()
        parent.insert(parent.index(holder) + 1, element)
        holder.tail = before
    else:
        holder.text = before
        holder.insert(0, element)
    element.tail = after


def _id(page: Page) -> str:
    """Return the anchor of a page; no contribution's id has its low line."""
    return f"page_{page.number}"


def enlist(book: Book, navigation: bytes, addresses: Mapping[str, str]) -> bytes:
    """Return the navigation with the list of pages, if there are any."""
    if not addresses:
        return navigation
    root = parse(navigation)
    body = root.find(f"{XHTML}body")
    pages = add(body, f"{XHTML}nav", role="doc-pagelist", hidden="hidden", aria_label=book.terms["pages"])
    pages.set(TYPE, "page-list")
    listed = add(pages, f"{XHTML}ol")
    for label, address in addresses.items():
        add(add(listed, f"{XHTML}li"), f"{XHTML}a", label, href=address)
    return serialise(root)
