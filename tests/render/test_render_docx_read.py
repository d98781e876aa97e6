"""Another reader of DOCX, pandoc's, finds in ours what is in the book."""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING

import panflute as pf
import pytest

from press import pandoc
from press.conform.docx import open_docx

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def read(made: dict[str, Path]) -> pf.Doc:
    """Give what pandoc makes of the DOCX."""
    return pf.load(io.StringIO(pandoc.run(["--from=docx", "--to=json", str(made["docx"])], "")))


def found(read: pf.Doc, kind: type[pf.Element]) -> list[pf.Element]:
    """Return the elements of a kind, in their order."""
    each: list[pf.Element] = []
    read.walk(lambda one, _: each.append(one) if isinstance(one, kind) else None)
    return each


def said(one: pf.Element) -> str:
    """Return the words of an element, without its notes."""
    return " ".join(
        pf.stringify(one.walk(lambda inner, _: [] if isinstance(inner, pf.Note) else None)).split()
    )


def test_headings_are_read_as_headings(read: pf.Doc, made: dict[str, Path]) -> None:
    """Those of cities, boxes and cards too, whose styles are based on those of headings."""
    headings = tuple((one.level, said(one)) for one in found(copy.deepcopy(read), pf.Header))

    assert headings == open_docx(made["docx"]).headings


def test_tables_are_read_with_their_heads(read: pf.Doc) -> None:
    tables = found(read, pf.Table)

    assert [len(one.head.content) for one in tables] == [1, 1, 0, 1]
    assert said(tables[0].head.content[0].content[0]) == "Year"


def test_notes_and_lists_are_read(read: pf.Doc) -> None:
    items = [said(one) for one in found(read, pf.ListItem)]

    assert len(found(read, pf.Note)) == 4
    assert {"First", "one", "a list in a cell"} <= set(items)


def test_pictures_are_read_with_their_alternatives(read: pf.Doc) -> None:
    """One that carries no meaning has none."""
    shown = [said(one) for one in found(read, pf.Image)]

    assert shown == ["Three boxes in a row: guidelines, local plan, follow-up", "a green square", "", ""]
