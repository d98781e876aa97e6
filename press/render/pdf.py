"""Render a book as PDF: pandoc to Typst, Typst to PDF, and a last pass for what Typst cannot say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.render import dialect, pdf_finish
from press.render.book import epoch
from press.render.pictures import DRAWN, shown
from press.typesetting import lay_out, typeset

if TYPE_CHECKING:
    from pathlib import Path

    from press.render.book import Book

STANDARDS = ("ua-1", "a-2a")
OPENING = '#import "book.typ": *\n#show: body => bound(body)\n\n'

TABLE = re.compile(r"^#tabular\(heads: \d+, sides: (\d+), close: [\d.]+, called: .*\)\[$", re.MULTILINE)
"""How the filter writes that a table begins, and how many columns hold heads to its rows."""

UNSETTLED = ("#parted(", "#tabular(")
"""How the filter writes what has notes, and what may end anywhere."""
ROUNDS = 6
"""How often Typst is asked at most which of these are torn by a page's end, and where they end."""


def render(book: Book, folder: Path) -> Path:
    """Return the book as a PDF that claims PDF/UA-1 and PDF/A-2a.

    Raises:
        ToolFailed: pandoc or Typst failed, or warned of anything.
    """
    pictures = shown(book.pictures, DRAWN, folder)
    text = dialect.write(book, folder, "typst", pictures, ["--to=typst-citations-smart", "--wrap=none"])
    (folder / "main.typ").write_text(OPENING + text, "utf-8")
    lay_out(book.styles, folder)
    rounds = ROUNDS if any(one in text for one in UNSETTLED) else 0
    typeset(folder / "main.typ", "set.pdf", {"pdf_standards": STANDARDS}, epoch(book), rounds=rounds)
    row_heads = [sides != "0" for sides in TABLE.findall(text)]
    return pdf_finish.finish(book, folder / "set.pdf", folder / f"{book.name}.pdf", row_heads)
