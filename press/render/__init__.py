"""Render one book as EPUB, DOCX and PDF: each from the same tree, each by itself.

A renderer is given a book and an empty folder of its own, and returns the file
that it has made there. It reads no clock, no locale and no system font, so the
same book gives the same bytes anywhere.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import ModuleType

    from press.render.book import Book


def render_epub(book: Book, folder: Path) -> Path:
    """Return the book as EPUB 3."""
    return _render("epub", book, folder)


def begin_epub(book: Book, folder: Path) -> Path:
    """Return an EPUB 3 as far as it can be made before the PDF whose pages it tells."""
    begun: Path = _writer("epub").begin(book, folder)
    return begun


def finish_epub(book: Book, begun: Path) -> Path:
    """Return the EPUB 3 that was begun, with the pages of the book's PDF."""
    made: Path = _writer("epub").finish(book, begun)
    return made


def render_docx(book: Book, folder: Path) -> Path:
    """Return the book as DOCX."""
    return _render("docx", book, folder)


def render_pdf(book: Book, folder: Path) -> Path:
    """Return the book as PDF/UA-1 and PDF/A-2a."""
    return _render("pdf", book, folder)


def _render(name: str, book: Book, folder: Path) -> Path:
    made: Path = _writer(name).render(book, folder)
    return made


def _writer(name: str) -> ModuleType:
    """Import what one format needs only in the process that renders it."""
    return importlib.import_module(f"press.render.{name}")


RENDERERS: Mapping[str, Callable[[Book, Path], Path]] = {
    "epub": render_epub,
    "docx": render_docx,
    "pdf": render_pdf,
}
