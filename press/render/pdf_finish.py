"""Finish a PDF: name the heads of rows, tidy what links are called, add properties that Typst lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Dictionary, Name, ObjectStreamMode

from press.errors import ToolFailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from press.render.book import Book

Element = Any
"""A dictionary of the structure tree; pikepdf gives its values no types."""


def finish(book: Book, made: Path, target: Path, row_heads: Sequence[bool]) -> Path:
    """Return ``target``: ``made`` with row heads and properties, stored anew.

    Args:
        book: where the properties are taken from.
        made: the PDF that Typst wrote.
        target: the file to be written.
        row_heads: for each table in the order of the text, whether its rows have heads.

    Raises:
        ToolFailed: rows have heads, and the PDF has not as many tables as the text.
    """
    with pikepdf.open(made) as pdf:
        if any(row_heads):
            _name_heads(pdf.Root.StructTreeRoot, row_heads)
        _call_links(pdf)
        _add_properties(book, pdf)
        pdf.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return target


def _name_heads(root: Element, row_heads: Sequence[bool]) -> None:
    """Name the heads of those tables' rows that have any."""
    tables = list(_tagged(root, "/Table"))
    if len(tables) != len(row_heads):
        said = f"the PDF has {len(tables)} tagged tables where the text has {len(row_heads)}"
        raise ToolFailed(("typst",), said)
    for table, heads in zip(tables, row_heads, strict=True):
        if heads:
            _name_row_heads(table)


def _kids(element: Element) -> Iterator[Element]:
    """Yield the structure elements right under ``element``."""
    kids: Any = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _tagged(element: Element, tag: str) -> Iterator[Element]:
    """Yield all elements with ``tag`` under ``element``, in reading order."""
    for kid in _kids(element):
        if tag == kid.S:
            yield kid
        yield from _tagged(kid, tag)


def _name_row_heads(table: Element) -> None:
    """Make the first cell of each row of the bodies a head, unless a taller one covers it."""
    for body in _kids(table):
        covered = 0
        for row in _kids(body) if body.S == "/TBody" else ():
            covered = covered - 1 if covered else _name_head(row)


def _name_head(row: Element) -> int:
    """Make the first cell of ``row`` a head; return how many rows below it it covers."""
    cell = next(_kids(row), None)
    if cell is None or cell.S != "/TD":
        return 0
    cell.S = Name.TH
    attributes = cell.get("/A")
    found = [attributes] if isinstance(attributes, Dictionary) else list(attributes or [])
    span = next((int(entry.RowSpan) for entry in found if "/RowSpan" in entry), 1)
    cell.A = pikepdf.Array([*found, Dictionary(O=Name.Table, Scope=Name.Row)])
    return span - 1


def _call_links(pdf: pikepdf.Pdf) -> None:
    """Call a link to what has no words by its page alone: Typst writes `, page 6`."""
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if str(one.get("/Contents", "")).startswith(", "):
                one.Contents = pikepdf.String(str(one.Contents).removeprefix(", "))


def _add_properties(book: Book, pdf: pikepdf.Pdf) -> None:
    """Write publisher, rights and identifier, which Typst has no words for."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as properties:
        properties["dc:identifier"] = book.identifier
        if book.publisher:
            properties["dc:publisher"] = {book.publisher}
        if book.rights:
            properties["dc:rights"] = book.rights
