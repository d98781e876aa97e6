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

    from press.render.book import Book


def render_epub(book: Book, folder: Path) -> Path:
    """Return the book as EPUB 3."""
    return _render("epub", book, folder)


def render_docx(book: Book, folder: Path) -> Path:
    """Return the book as DOCX."""
    return _render("docx", book, folder)


def render_pdf(book: Book, folder: Path) -> Path:
    """Return the book as PDF/UA-1 and PDF/A-2a."""
    return _render("pdf", book, folder)


def _render(name: str, book: Book, folder: Path) -> Path:
    """Import what one format needs only in the process that renders it."""
    made: Path = importlib.import_module(f"press.render.{name}").render(book, folder)
    return made


RENDERERS: Mapping[str, Callable[[Book, Path], Path]] = {
    "epub": render_epub,
    "docx": render_docx,
    "pdf": render_pdf,
}
