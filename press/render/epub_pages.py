"""Mark in an EPUB where the pages of its PDF begin, and list them, so that both are cited alike.

EPUB Accessibility 1.1, section 3.2; the roles are those of DPUB-ARIA 1.1.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from press.render import printed
from press.render.epub_contents import XHTML
from press.render.epub_parts import TYPE
from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.render.book import Book
    from press.render.printed import Page

OUTSIDE = frozenset({"doc-noteref", "doc-backlink"})
"""What a PDF says at other places, or not at all."""


class Spot(NamedTuple):
    """A word in a text file: the element whose text, or what follows it, holds the word, and the offset."""

    element: etree._Element
    is_tail: bool
    offset: int


class Reading:
    """The words of text files in their order, and where each begins."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.said: list[str] = []
        self.spots: list[Spot] = []

    def read(self, element: etree._Element) -> None:
        """Add the words in an element."""
        self._read_text(element, element.text, is_tail=False)
        for child in element.iterchildren(etree.Element):
            if child.get("role") not in OUTSIDE:
                self.read(child)
            self._read_text(child, child.tail, is_tail=True)

    def _read_text(self, element: etree._Element, text: str | None, *, is_tail: bool) -> None:
        for word in printed.WORD.finditer(text or ""):
            for one in printed.words_of(word[0]):
                self.said.append(one)
                self.spots.append(Spot(element, is_tail, word.start()))


def mark(book: Book, chapters: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the text files with their page breaks, and each page's label with its address."""
    if book.printed is None:
        return dict(chapters), {}
    roots = {name: parse(part) for name, part in chapters.items()}
    reading, ends = Reading(), []
    for root in roots.values():
        reading.read(root.find(f"{XHTML}body"))
        ends.append(len(reading.said))
    begun = printed.begin(printed.pages(book.printed, book.styles), reading.said)
    for number in sorted(begun, reverse=True):  # so that no break moves the words that are still to come
        _break(reading.spots[number], begun[number])
    files = list(roots)
    homes = {number: files[bisect_right(ends, number)] for number in begun}
    addresses = {page.label: f"{homes[number]}#{_id(page)}" for number, page in sorted(begun.items())}
    return {name: serialise(root) for name, root in roots.items()}, addresses


def _break(spot: Spot, page: Page) -> None:
    """Put a page break before a word."""
    element = etree.Element(f"{XHTML}span", {"id": _id(page), TYPE: "pagebreak", "role": "doc-pagebreak"})
    element.set("aria-label", page.label)
    element.text = ""
    holder, is_tail, offset = spot
    text = (holder.tail if is_tail else holder.text) or ""
    before, after = text[:offset], text[offset:]
    if is_tail:
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
