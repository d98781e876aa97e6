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
from press.render import RENDERERS, begin_epub, finish_epub
from press.settle import settle, settle_running_order
from press.terms import load_terms
from press.workers import afterwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.parse.tree import Node
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
    recorded of a file that has none. ``for_want_of`` is the format without which it
    could not be made, and whose failure this is.
    """

    format: str
    file: Path | None = None
    failure: ToolFailed | None = None
    found: tuple[Diagnostic, ...] = ()
    proof: Mapping[str, Any] = field(default_factory=dict)
    for_want_of: str = ""


@contextmanager
def staging() -> Iterator[Path]:
    """Give a private folder that is gone afterwards, with all that was staged in it."""
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        yield Path(folder)


def make_book(
    selection: Selection,
    materials: Materials,
    tables: Tables,
    settled: Callable[[], Mapping[str, Node]] | None = None,
    *,
    is_draft: bool,
) -> Book:
    """Return an edition's book, from what was selected; ``settled`` gives it where others settle it."""
    edition = selection.edition
    terms = load_terms(Overlay.of("styles", materials.sources.root), edition.language)
    contributions = settled() if settled else settle(selection.placed(), tables.settle)
    running_order = settle_running_order(selection.shown, tables.settle)
    data = metadata(selection, materials, terms, is_draft=is_draft)
    blocks = assemble(selection, running_order, contributions, data, tables.assemble)
    blocks = cite(blocks, materials.sources.references.items, edition.language)
    return bind(selection, materials, blocks, terms, is_draft=is_draft)


def submit(
    pool: ProcessPoolExecutor, book: Book, formats: Sequence[str], folder: Path, *, tells_pages: bool
) -> list[Future[Staged]]:
    """Start rendering a book in each format, the slowest first, each in a folder of its own.

    An EPUB that ``tells_pages`` is finished after the PDF whose pages it tells,
    which is made for it where nobody asked for it.
    """
    begun: dict[str, Future[Staged]] = {}
    asked = {*formats, "pdf"} if tells_pages and "epub" in formats else {*formats}
    for name in sorted(asked, key=SLOWEST_FIRST.index):
        make = begin_epub if name == "epub" and tells_pages else RENDERERS[name]
        begun[name] = pool.submit(_stage, book, name, folder, make)
    if "epub" in begun and tells_pages:
        begun["epub"] = _paged(pool, book, begun["epub"], begun["pdf"])
    return [begun[name] for name in formats]


def _paged(
    pool: ProcessPoolExecutor, book: Book, begun: Future[Staged], pdf: Future[Staged]
) -> Future[Staged]:
    """Have an EPUB finished when its PDF is there as well."""
    return afterwards(
        pdf, lambda printed: afterwards(begun, lambda epub: pool.submit(_finish_paged, book, epub, printed))
    )


def _finish_paged(book: Book, begun: Staged, pdf: Staged) -> Staged:
    """Finish an EPUB that tells the pages of a PDF; what failed that one, fails this one too."""
    if pdf.file is None:
        return Staged("epub", failure=pdf.failure, for_want_of="pdf")
    if begun.file is None:
        return begun
    return _made("epub", finish_epub, replace(book, printed=pdf.file), begun.file)


def _stage(book: Book, name: str, folder: Path, make: Callable[[Book, Path], Path]) -> Staged:
    own = folder / book.name / name
    own.mkdir(parents=True, mode=0o700)
    return _made(name, make, book, own)


def _made(name: str, make: Callable[[Book, Path], Path], book: Book, place: Path) -> Staged:
    try:
        return Staged(name, make(book, place))
    except ToolFailed as failure:
        return Staged(name, failure=failure)
