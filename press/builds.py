"""Build editions: produce each, render its formats side by side, publish what is whole."""

from __future__ import annotations

from concurrent.futures import as_completed
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.claim import DRAFT, claimed
from press.production import Staged, Tables, make_book, staging, submit
from press.prove import record
from press.prove.library import read_library
from press.prove.proof import EXAMINED, case, content, faults
from press.prove.told import told
from press.publish import STATUS, publish
from press.workers import workers
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.prove.library import Library
    from press.prove.verdict import Fault
    from press.render.book import Book
    from press.select.selection import Selection

OUTPUT = "output"


@dataclass(frozen=True)
class Order:
    """What is to be built, and how.

    ``formats`` narrows what each edition is made as; nothing narrows nothing.
    ``status`` is the least finished status that was asked for, if any was: what
    is made so is a draft. ``quoting`` says that only the editor reads what is
    told.
    """

    formats: tuple[str, ...] = ()
    jobs: int = 1
    status: str | None = None
    quoting: bool = False

    @property
    def is_draft(self) -> bool:
        """Return whether what is made is a draft."""
        return self.status is not None

    def of(self, selection: Selection) -> tuple[str, ...]:
        """Return the formats that an edition is to be made as."""
        return tuple(name for name in selection.edition.formats if not self.formats or name in self.formats)

    def folder(self, root: Path, edition: str) -> Path:
        """Return the folder of an edition's outputs."""
        return root / OUTPUT / self.name(edition)

    def name(self, edition: str) -> str:
        """Return what the folder is called below ``output/``."""
        return f"{DRAFT}/{edition}" if self.is_draft else edition


def build(
    selections: Sequence[Selection],
    materials: Materials,
    tables: Tables,
    order: Order,
    say: Callable[[str], None],
) -> Iterator[tuple[Path, Staged]]:
    """Build editions, and yield each format's file in ``output/`` with what became of it.

    One edition is assembled while the one before it is rendered; each is
    published when all of its formats have ended.
    """
    output = materials.sources.root / OUTPUT
    with claimed(output), staging() as folder, workers(order.jobs) as pool:
        started: list[tuple[Book, list[Future[Staged]]]] = []
        for selection in selections:
            say(f"{selection.edition.id}: assembling")
            book = make_book(selection, materials, tables, order.jobs, is_draft=order.is_draft)
            started.append((book, submit(pool, book, order.of(selection), folder)))
        library = read_library(materials.sources, order.jobs)
        for selection, (book, futures) in zip(selections, started, strict=True):
            formats = order.of(selection)
            prover = Prover(library, selection.edition.id, order, pool)
            ended = prover.proved(_awaited(selection.edition.id, futures, formats, say))
            staged = sorted(ended, key=lambda one: formats.index(one.format))
            target = order.folder(materials.sources.root, selection.edition.id)
            publish(book, staged, target)
            yield from ((target / f"{book.name}.{one.format}", one) for one in staged)


class Prover:
    """Proves the files of one edition by what the sources say of it, each in a process."""

    def __init__(self, library: Library, edition: str, order: Order, pool: ProcessPoolExecutor) -> None:
        """Work out what the files are judged by, and keep the editor's record of what is withheld."""
        self._library, self._edition, self._order, self._pool = library, edition, order, pool
        self._case = case(library, edition, order.status)
        with writing("the record of what is withheld"):
            record.keep(library.root, order.name(edition), record.withheld(self._case.account, library))

    def proved(self, staged: Iterable[Staged]) -> list[Staged]:
        """Return what was staged, with its proof; what is at fault has no file any more."""
        waiting = [
            (one, self._pool.submit(faults, self._case, one.file) if one.file else None) for one in staged
        ]
        found = {one.file.name: future.result() for one, future in waiting if one.file and future}
        said = told(found, self._library, self._edition, quoting=self._order.quoting)
        proof = {"content": content(self._case), "verdict": "proved"}
        proof |= {STATUS: self._order.status} if self._order.status else {}
        return [_judged(one, found, said, proof) for one, _ in waiting]


def _judged(
    one: Staged, found: Mapping[str, Sequence[Fault]], said: tuple[Diagnostic, ...], proof: Mapping[str, str]
) -> Staged:
    if one.file is None:
        return one
    if found[one.file.name]:
        return replace(one, file=None, found=said)
    return replace(one, proof={**proof, "examined": list(EXAMINED[one.format])})


def _awaited(
    edition: str, futures: Sequence[Future[Staged]], formats: Sequence[str], say: Callable[[str], None]
) -> Iterator[Staged]:
    """Yield each format as it ends, saying which are still to come."""
    waiting = list(formats)
    say(f"{edition}: making {', '.join(waiting)}")
    for future in as_completed(futures):
        staged = future.result()
        waiting.remove(staged.format)
        say(f"{edition}: making {', '.join(waiting)}")
        yield staged
