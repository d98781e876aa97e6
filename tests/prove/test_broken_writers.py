"""A pass of a writer that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import filters
from press.production import Tables, make_book
from press.prove.proof import faults
from press.render import RENDERERS, markup, word
from tests.prove import bench, broken
from tests.prove.bench import ORDER, PUBLICATION, STOCK

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
    "epub_package._collect": ("epub", nothing),
    "epub_links.lead": ("epub", first),
    "epub_parts.mark": ("epub", nothing),
    "epub_parts.open_with": ("epub", first),
    "epub_files.name": ("epub", first),
    "epub_text._finish_notes": ("epub", nothing),
    "epub_pages.mark": ("epub", lambda _, chapters: (chapters, {})),
    "epub_pages.enlist": ("epub", second),
    "pictures._laid_bare": ("epub", second),
    "docx_text.finish": ("docx", first),
    "docx_text._finish_table": ("docx", nothing),
    "docx_homes.name_paragraphs": ("docx", nothing),
    "docx_properties.describe": ("docx", second),
    "docx_properties._forget": ("docx", first),
    "reference._label": ("docx", lambda *_: word.paragraph("Normal")),
    "docx_text._open_page": ("docx", nothing),
    "docx_text._ground": ("docx", nothing),
    "docx_text._finish_picture": ("docx", nothing),
    "docx_sections.turn": ("docx", lambda *_: []),
    "docx_styles.style": ("docx", nothing),
    "docx_styles._style_cell": ("docx", nothing),
    "docx_styles._style_run": ("docx", nothing),
    "reference._folio": ("docx", lambda *_: []),
    "pdf_finish._name_heads": ("pdf", nothing),
    "pdf_finish._add_properties": ("pdf", nothing),
}
"""Passes by their names, with the format that each is of, and what is done instead."""


STYLE: dict[str, tuple[str, Callable[..., Any]]] = {
    "docx_text._set_widths": ("docx", nothing),  # columns are as wide as pandoc counts them
    "docx_text._keep_whole": ("docx", nothing),  # a row may be broken over two pages
    "docx_text._part_from_text": ("docx", nothing),  # the text behind a table stands nearer to it
    "docx_styles._style_item": ("docx", nothing),  # an item of a list has the style of its paragraph
    "stylesheet.write": ("epub", lambda *_: ""),  # a reading system sets all in its own look
}
"""Passes that change how something looks and nothing that it says; what holds them is in ``tests/render``."""
MORE = """
::: {lang=sv}
Så talar man i Stockholm.
:::

| Sign | What it would be |
|---|---|
| - a | no list |
| + b | no list either |
| 1. c | nor this |

[- d](https://example.org/d) is a link.[^sign]

- - e

- 2\\. f

    So it stands.

[^sign]: + g in a note.

![Seen from above.](../../images/seen.png){alt="The hall as it is seen from above"}

::: box
## In a box of its own

What stands in it.
:::

| One | Two | Three | Four | Five | Six | Seven |
|---|---|---|---|---|---|---|
| {long} | {long} | {long} | {long} | {long} | {long} | {long} |
"""
LONG = "so many words that they need more than a few lines in a column of a page that stands upright " * 2
IMPRINT = """# Imprint

::: imprint
:::
"""
PLACED = """
# Elsewhere

What is meant is told in [](#zoo.zoo-plan).
"""


def book_of(built: Bench, folder: Path) -> tuple[Book, Case]:
    """Return a book with its PDF, and what its files are judged by."""
    selection, materials, judged = broken.edition(built.root)
    book = make_book(selection, materials, Tables(filters.SETTLE, filters.ASSEMBLE), is_draft=False)
    return replace(book, printed=RENDERERS["pdf"](book, folder)), judged


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Case]:
    """Give a book of a publication that has something for every pass."""
    root: Path = tmp_path_factory.mktemp("writers")
    publication = (STOCK / PUBLICATION).read_text("utf-8")
    pictures = root / "sources/images"
    pictures.mkdir(parents=True)
    told = PngInfo()
    told.add_text("Author", "Somebody with a name")
    Image.new("RGB", (900, 600), "navy").save(pictures / "seen.png", pnginfo=told)
    text, _, rest = (STOCK / ORDER).read_text("utf-8").partition("# Foreword")
    order = f"{text}{IMPRINT}\n# Foreword{rest.replace(IMPRINT, '')}{bench.PLACED}{PLACED}"
    files = {
        ORDER: order,
        PUBLICATION: publication.replace("imprint:", "imprint:\n  series: Small codes") + bench.EVENTS,
    }
    built = bench.build(root, MORE.replace("{long}", LONG), files=files)
    return book_of(built, tmp_path_factory.mktemp("printed"))


def outcome(book: Book, judged: Case, form: str, folder: Path) -> set[str]:
    """Return the kinds of faults in a file; whatever ends a build, nothing is published."""
    try:
        return {one.kind for one in faults(judged, RENDERERS[form](book, folder))}
    except Exception:  # noqa: BLE001 - of any sort
        return {broken.STOPPED}


@pytest.mark.parametrize("form", RENDERERS)
def test_with_all_passes_nothing_is_at_fault(book: tuple[Book, Case], tmp_path: Path, form: str) -> None:
    """In any format."""
    assert outcome(*book, form, tmp_path) == set()


@pytest.mark.parametrize("name", PASSES)
def test_a_pass_that_is_left_out_is_noticed(
    book: tuple[Book, Case], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """By what is wanting, or stands there and should not."""
    form, instead = PASSES[name]
    monkeypatch.setattr(f"press.render.{name}", instead)

    assert outcome(*book, form, tmp_path)


@pytest.mark.parametrize("name", STYLE)
def test_a_pass_of_the_look_alone_changes_nothing_that_is_said(
    book: tuple[Book, Case], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Nor where anything leads."""
    form, instead = STYLE[name]
    for folder in ("whole", "without"):
        (tmp_path / folder).mkdir()
    whole = RENDERERS[form](book[0], tmp_path / "whole")
    monkeypatch.setattr(f"press.render.{name}", instead)
    without = RENDERERS[form](book[0], tmp_path / "without")

    assert broken.seen(without) == broken.seen(whole)
    assert without.read_bytes() != whole.read_bytes()
