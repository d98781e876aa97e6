"""Produce an edition: settle, assemble, bind and render what was selected."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.assemble import assemble, cite
from press.binding import bind
from press.errors import ToolFailed
from press.metadata import metadata
from press.overlay import Overlay
from press.render import RENDERERS
from press.settle import settle, settle_running_order
from press.terms import load_terms
from press.workers import afterwards

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.render.book import Book
    from press.select.selection import Selection
    from press.trees import Filter

SLOWEST_FIRST = ("pdf", "epub", "docx")


@dataclass(frozen=True)
class Tables:
    """The filters, in their two tables; build.py hands them in."""

    settle: Sequence[Filter]
    assemble: Sequence[Filter]


@dataclass(frozen=True)
class Staged:
    """What became of one format: a file in the staging folder, or what went wrong.

    ``found`` is what the proof of its edition found at fault, ``proof`` what is
    recorded of a file that has none.
    """

    format: str
    file: Path | None = None
    failure: ToolFailed | None = None
    found: tuple[Diagnostic, ...] = ()
    proof: Mapping[str, Any] = field(default_factory=dict)


@contextmanager
def staging() -> Iterator[Path]:
    """Give a private folder that is gone afterwards, with all that was staged in it."""
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        yield Path(folder)


def make_book(
    selection: Selection, materials: Materials, tables: Tables, jobs: int, *, is_draft: bool
) -> Book:
    """Return an edition's book, from what was selected."""
    edition = selection.edition
    terms = load_terms(Overlay.of("styles", materials.sources.root), edition.language)
    settled = settle(selection.placed(), tables.settle, jobs)
    running_order = settle_running_order(selection.shown, tables.settle)
    data = metadata(selection, materials, terms, is_draft=is_draft)
    blocks = assemble(selection, running_order, settled, data, tables.assemble)
    blocks = cite(blocks, materials.sources.references.items, edition.language)
    return bind(selection, materials, blocks, terms, is_draft=is_draft)


def submit(
    pool: ProcessPoolExecutor, book: Book, formats: Sequence[str], folder: Path, *, tells_pages: bool
) -> list[Future[Staged]]:
    """Start rendering a book in each format, the slowest first, each in a folder of its own.

    An EPUB that ``tells_pages`` waits for the PDF whose pages it tells, which is
    made for it where nobody asked for it.
    """
    begun: dict[str, Future[Staged]] = {}
    asked = {*formats, "pdf"} if tells_pages and "epub" in formats else {*formats}
    for name in sorted(asked, key=SLOWEST_FIRST.index):
        if name == "epub" and tells_pages:
            begun[name] = afterwards(begun["pdf"], lambda pdf: pool.submit(_render_paged, book, pdf, folder))
        else:
            begun[name] = pool.submit(_render, book, name, folder)
    return [begun[name] for name in formats]


def _render_paged(book: Book, pdf: Staged, folder: Path) -> Staged:
    """Render an EPUB that tells the pages of a PDF; what failed that one, fails this one too."""
    if pdf.file is None:
        return Staged("epub", failure=pdf.failure)
    return _render(replace(book, printed=pdf.file), "epub", folder)


def _render(book: Book, name: str, folder: Path) -> Staged:
    own = folder / book.name / name
    own.mkdir(parents=True, mode=0o700)
    try:
        return Staged(name, RENDERERS[name](book, own))
    except ToolFailed as failure:
        return Staged(name, failure=failure)
