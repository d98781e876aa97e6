"""Finish the text files of an EPUB: titles, notes, landmarks and the title page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from press.render import epub_contents, epub_parts
from press.render.book import edition, label_colour, warning
from press.render.epub_contents import XHTML
from press.render.epub_parts import TYPE
from press.render.markup import add, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.render.book import Book

VOID = frozenset(f"{XHTML}{name}" for name in ("br", "col", "hr", "img", "input", "link", "meta"))
GENERATED = (f"{XHTML}meta[@name='generator']", f"{XHTML}style")


@dataclass(frozen=True)
class Contents:
    """What a reader meets in a book, as far as the accessibility metadata tells it."""

    pictures: bool
    tables: bool
    notes: bool
    indexes: bool


def contents_of(chapters: Mapping[str, bytes]) -> Contents:
    """Return what the finished text files hold."""
    texts = chapters.values()
    held = (b"<table", b'role="doc-footnote"', b'role="doc-index"')
    tables, notes, indexes = (any(mark in text for text in texts) for mark in held)
    pictures = any(image.get("alt") for text in texts if b"<img" in text for image in _all(text, "img"))
    return Contents(pictures, tables, notes, indexes)


def _all(text: bytes, name: str) -> list[etree._Element]:
    return list(parse(text).iter(XHTML + name))


def chapter(book: Book, part: bytes) -> bytes:
    """Return a chapter with its title in the head, its parts marked, and notes to go back from."""
    root = parse(part)
    _title(root, book.title)
    epub_parts.mark(root, book.terms)
    for notes in root.iter(f"{XHTML}section"):
        if notes.get(TYPE) == "footnotes":
            _finish_notes(book, notes)
    return _close(root)


def _title(root: etree._Element, otherwise: str) -> None:
    """Write the first heading, without its notes, as the title of the file."""
    heading = root.find(f".//{XHTML}h1")
    words = "" if heading is None else epub_contents.words_of(heading)
    root.find(f"{XHTML}head/{XHTML}title").text = words or otherwise


def _finish_notes(book: Book, notes: etree._Element) -> None:
    """Name the notes, and give each its number, which leads back to the text.

    The line above them is left to the style sheet, which draws it on the first: a reading system that shows
    notes where they are called hides them here, and not what else there is.
    """
    notes.set("role", "doc-endnotes")
    notes.set("aria-label", book.terms["notes"])
    for line in notes.findall(f"{XHTML}hr"):
        notes.remove(line)
    for number, note in enumerate(notes.iter(f"{XHTML}aside"), start=1):
        home = note[0] if len(note) and note[0].tag == f"{XHTML}p" else note
        back = etree.Element(
            f"{XHTML}a", {"class": "back", "href": f"#fnref{number}", "role": "doc-backlink"}
        )
        back.set("title", book.terms["note_back"])
        back.text, back.tail = str(number), f" {home.text or ''}"
        home.text = None
        home.insert(0, back)


def navigation(book: Book, part: bytes, chapters: Mapping[str, bytes]) -> bytes:
    """Return the contents of ``chapters``, and landmarks named in the book's own words."""
    root = parse(part)
    _mark(book, root.find(f"{XHTML}body"))
    contents, landmarks = root.iter(f"{XHTML}nav")
    epub_contents.write(contents, epub_contents.entries(chapters))
    root.find(f"{XHTML}head/{XHTML}title").text = book.terms["contents"]
    places = landmarks[0]
    places[:] = []
    for kind, words, address in _landmarks(book, chapters):
        place = add(add(places, f"{XHTML}li"), f"{XHTML}a", words, href=address)
        place.set(TYPE, kind)
    return _close(root)


def _landmarks(book: Book, chapters: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Yield the type, the words and the address of each landmark, of each type the first."""
    found = [("cover", book.terms["cover"], "text/cover.xhtml")]
    found.append(("titlepage", book.terms["title_page"], "text/title_page.xhtml"))
    found.append(("toc", book.terms["contents"], "#toc"))
    for name, text in chapters.items():
        found += epub_parts.landmarks(name, parse(text))
    for kind in dict.fromkeys(one[0] for one in found):
        _, words, address = next(one for one in found if one[0] == kind)
        yield kind, words or book.terms["text_begins"], address


def title_page(book: Book, part: bytes) -> bytes:
    """Return the title page as the book says it."""
    root = parse(part)
    page = root.find(f".//{XHTML}section")
    page[:] = []
    whole = book.publication if book.publication != book.title else ""
    lines = [("title", book.title), ("subtitle", book.subtitle), ("publication", whole)]
    lines += [("creator", name) for name in book.creators]
    lines += [("date", edition(book)), ("warning", warning(book))]
    _mark(book, page)
    for name, words in lines:
        if words:
            line = add(page, f"{XHTML}{'h1' if name == 'title' else 'p'}", words, class_=name)
            if name == "subtitle":
                line.set("role", "doc-subtitle")
    return _close(root)


def _mark(book: Book, page: etree._Element) -> None:
    """Let a page begin with the book's marking, if it shows one."""
    if book.marking:
        label = add(page, f"{XHTML}p", book.marking, class_=f"marking {label_colour(book)}")
        page.insert(0, label)


def _close(root: etree._Element) -> bytes:
    """Return the file without the writer's own marks, no element closed in its first tag but void ones."""
    head = root.find(f"{XHTML}head")
    for mark in [found for path in GENERATED for found in head.findall(path)]:
        head.remove(mark)
    for element in root.xpath("//*[not(node())]"):
        element.text = None if element.tag in VOID else ""
    return serialise(root)
