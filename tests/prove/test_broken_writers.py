"""A pass of a writer that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import filters
from press.production import Tables, make_book
from press.prove.proof import faults
from press.render import RENDERERS
from tests.prove import bench, broken
from tests.prove.bench import ORDER, PUBLICATION, STOCK
from tests.prove.passes import IMPRINT, LONG, MORE, PASSES, PLACED, STYLE

if TYPE_CHECKING:
    from pathlib import Path

    from press.prove.verdict import Case
    from press.render.book import Book
    from tests.prove.bench import Bench


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
