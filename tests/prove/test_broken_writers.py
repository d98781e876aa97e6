"""A pass of a writer that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import filters
from press.production import Tables, make_book
from press.prove.proof import faults
from press.render import RENDERERS, markup, word
from tests.prove import broken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.prove.verdict import Case
    from press.render.book import Book
    from tests.prove.bench import Bench


def nothing(*_: object) -> None:
    """Do nothing."""


def first(*given: Any) -> Any:  # noqa: ANN401 - whatever a pass is given
    """Leave what is given first as it is."""
    return given[0]


def second(*given: Any) -> Any:  # noqa: ANN401
    """Leave what is given second as it is."""
    return given[1]


PASSES: dict[str, tuple[str, Callable[..., Any]]] = {
    "epub_text.chapter": ("epub", second),
    "epub_text.title_page": ("epub", second),
    "epub_text.navigation": ("epub", second),
    "epub_text._title": ("epub", nothing),
    "epub_text._mark": ("epub", nothing),
    "epub_text._landmarks": ("epub", lambda *_: iter(())),
    "epub_text._close": ("epub", markup.serialise),
    "epub_contents.entries": ("epub", lambda *_: iter(())),
    "epub_cover.bind": ("epub", lambda *_: {}),
    "epub_package.describe": ("epub", second),
    "epub_package._identify": ("epub", nothing),
    "epub_package._describe": ("epub", nothing),
    "epub_package._tell_access": ("epub", lambda *_, **_named: None),
    "docx_text.finish": ("docx", first),
    "docx_text._finish_table": ("docx", nothing),
    "docx_homes.name_paragraphs": ("docx", nothing),
    "docx_properties.describe": ("docx", second),
    "docx_properties._forget": ("docx", first),
    "reference._label": ("docx", lambda *_: word.paragraph("Normal")),
    "pdf_finish._name_heads": ("pdf", nothing),
    "pdf_finish._add_properties": ("pdf", nothing),
}
"""Passes by their names, with the format that each is of, and what is done instead."""


@pytest.fixture(scope="module")
def book(bench: Bench) -> tuple[Book, Case]:
    """Give a book, and what its files are judged by."""
    selection, materials, judged = broken.edition(bench.root)
    tables = Tables(filters.SETTLE, filters.ASSEMBLE)
    return make_book(selection, materials, tables, is_draft=False), judged


@pytest.mark.parametrize("name", PASSES)
def test_a_pass_that_is_left_out_is_noticed(
    book: tuple[Book, Case], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """By what is wanting, or stands there and should not."""
    form, instead = PASSES[name]
    monkeypatch.setattr(f"press.render.{name}", instead)

    assert faults(book[1], RENDERERS[form](book[0], tmp_path))
