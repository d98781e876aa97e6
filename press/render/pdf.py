"""Render a book as PDF: pandoc to Typst, Typst to PDF, and a last pass for what Typst cannot say."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from press import processes
from press.errors import ToolFailed
from press.render import dialect, fonts, pdf_finish, tokens
from press.render.book import epoch
from press.render.pictures import DRAWN, shown

if TYPE_CHECKING:
    from press.render.book import Book

CHILD = Path(__file__).with_name("typst_child.py")
SECONDS = 600
MEGABYTES = 8_000
OPENING = '#import "book.typ": *\n#show: body => bound(body)\n\n'

TABLE = re.compile(r"^#tabular\(heads: \d+, sides: (\d+)\)\[$", re.MULTILINE)
"""How the filter writes that a table begins, and how many columns hold heads to its rows."""


def render(book: Book, folder: Path) -> Path:
    """Return the book as a PDF that claims PDF/UA-1 and PDF/A-2a.

    Raises:
        ToolFailed: pandoc or Typst failed, or warned of anything.
    """
    pictures = shown(book.pictures, DRAWN, folder)
    text = dialect.write(book, folder, "typst", pictures, ["--to=typst-citations-smart", "--wrap=none"])
    (folder / "main.typ").write_text(OPENING + text, "utf-8")
    for name in book.styles.names("*.typ"):
        shutil.copyfile(book.styles.find(name), folder / name)
    (folder / "tokens.yaml").write_text(yaml.safe_dump(tokens.read(book.styles), sort_keys=False), "utf-8")
    _compile(book, folder)
    row_heads = [sides != "0" for sides in TABLE.findall(text)]
    return pdf_finish.finish(book, folder / "set.pdf", folder / f"{book.name}.pdf", row_heads)


def _compile(book: Book, folder: Path) -> None:
    order = {
        "main": str(folder / "main.typ"),
        "output": str(folder / "set.pdf"),
        "fonts": str(fonts.gather(folder / "fonts")),
        "timestamp": epoch(book),
    }
    command = (sys.executable, "-I", str(CHILD))
    try:
        data = json.dumps(order).encode()
        out, _ = processes.run(command, data, cwd=folder, env={}, seconds=SECONDS, megabytes=MEGABYTES)
    except ToolFailed as failed:
        raise ToolFailed(("typst",), failed.said) from None
    warnings = json.loads(out)
    if warnings:
        raise ToolFailed(("typst",), "\n".join(warnings))
