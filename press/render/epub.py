"""Render a book as EPUB 3: pandoc writes it, one pass over its parts finishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render import (
    archive,
    dialect,
    epub_cover,
    epub_files,
    epub_fonts,
    epub_links,
    epub_package,
    epub_pages,
    epub_parts,
    epub_pictures,
    epub_text,
    stylesheet,
)
from press.render.pictures import SEEN_ELSEWHERE, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.render.book import Book

WRITTEN = "written.epub"
SPLIT = ("--to=epub3", "--split-level=1", "--toc", f"--output={WRITTEN}")
ROOT = "EPUB/"
TEXT = "EPUB/text/"
TITLE_PAGE = "EPUB/text/title_page.xhtml"
NAVIGATION = "EPUB/nav.xhtml"
PACKAGE = "EPUB/content.opf"
CSS = "EPUB/styles/stylesheet1.css"
DROPPED = ("META-INF/com.apple.ibooks.display-options.xml", "EPUB/toc.ncx")
"""What EPUB 3 has no use for."""


def render(book: Book, folder: Path) -> Path:
    """Return the book as EPUB, a file for each section of the first level.

    Raises:
        ToolFailed: pandoc failed, or warned of anything.
    """
    return finish(book, begin(book, folder))


def begin(book: Book, folder: Path) -> Path:
    """Return what pandoc writes of the book; the PDF whose pages it tells need not be there yet.

    Raises:
        ToolFailed: pandoc failed, or warned of anything.
    """
    pictures = epub_pictures.sized(shown(book.pictures, SEEN_ELSEWHERE, folder), book.styles)
    dialect.write(book, folder, "epub", pictures, SPLIT)
    return folder / WRITTEN


def finish(book: Book, begun: Path) -> Path:
    """Return the EPUB that was begun, finished beside it."""
    written = epub_files.name(archive.read(begun))
    parts = {name: part for name, part in written.items() if name not in DROPPED} | _finish(book, written)
    return archive.write(begun.with_name(f"{book.name}.epub"), parts, ["mimetype"], stored=["mimetype"])


def _finish(book: Book, written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts that are not as pandoc wrote them."""
    chapters = {
        name: epub_text.chapter(book, part)
        for name, part in written.items()
        if name.startswith(TEXT) and name != TITLE_PAGE
    }
    chapters = epub_parts.open_with(epub_links.lead(chapters))
    chapters, pages = epub_pages.mark(book, chapters)
    addresses = {name.removeprefix(ROOT): part for name, part in chapters.items()}
    pages = {label: address.removeprefix(ROOT) for label, address in pages.items()}
    navigation = epub_text.navigation(book, written[NAVIGATION], addresses)
    title_page = epub_text.title_page(book, written[TITLE_PAGE])
    cover = {ROOT + name: part for name, part in epub_cover.bind(book, title_page).items()}
    fonts = epub_fonts.bind(book)
    return (chapters | cover | {ROOT + name: part for name, part in fonts.items()}) | {
        NAVIGATION: epub_pages.enlist(book, navigation, pages),
        TITLE_PAGE: title_page,
        PACKAGE: epub_package.describe(
            book, written[PACKAGE], epub_text.contents_of(chapters), pages, [*fonts]
        ),
        CSS: stylesheet.write(book.styles, len(book.cities), embeds=book.embeds_fonts).encode(),
    }
