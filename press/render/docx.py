"""Render a book as DOCX: a reference document, pandoc, and one pass over the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import tokens
from press.render import archive, dialect, docx_properties, docx_styles, docx_text, reference
from press.render.markup import parse
from press.render.pictures import PAINTED, shown

if TYPE_CHECKING:
    from pathlib import Path

    from press.render.book import Book

TEXTS = ("word/document.xml", "word/footnotes.xml")


def render(book: Book, folder: Path) -> Path:
    """Return the book as DOCX.

    Raises:
        ToolFailed: pandoc failed, or warned of anything.
    """
    file = reference.make(book, folder / "reference.docx")
    args = ("--to=docx", f"--reference-doc={file}", "--output=written.docx")
    dialect.write(book, folder, "docx", shown(book.pictures, PAINTED, folder), args)
    parts = archive.read(folder / "written.docx")
    look = tokens.read(book.styles)
    lists = docx_styles.list_styles(parse(parts["word/numbering.xml"]))
    parts |= {name: docx_text.finish(parts[name], look, lists) for name in TEXTS}
    parts = docx_properties.describe(book, parts)
    return archive.write(folder / f"{book.name}.docx", parts, ["[Content_Types].xml", "_rels/.rels"])
