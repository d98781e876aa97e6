"""Build editions: produce each, render its formats side by side, publish what is whole."""

from __future__ import annotations

from concurrent.futures import as_completed
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.claim import claimed
from press.edition import DRAFT
from press.production import Staged, Tables, make_book, staging, submit
from press.proving import Prover
from press.publish import publish
from press.settle import settling
from press.workers import workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from press.materials import Materials
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

    All that is selected is settled at first; then the sources are read anew for the
    proof while the first edition is assembled, and one edition is assembled while
    the one before it is rendered; each is published when all of its formats have
    ended. A format that failed for want of another comes after that one.
    """
    output = materials.sources.root / OUTPUT
    with claimed(output), staging() as folder, workers(order.jobs) as pool:
        chosen = [selection.edition.id for selection in selections]
        settled = [settling(selection.placed(), tables.settle, pool) for selection in selections]
        prover = Prover(pool, order.jobs, materials.sources, chosen, order.status)
        started: list[tuple[Book, list[Future[Staged]]]] = []
        for selection, contributions in zip(selections, settled, strict=True):
            say(f"{selection.edition.id}: assembling")
            book = make_book(selection, materials, tables, contributions, is_draft=order.is_draft)
            started.append(
                (
                    book,
                    submit(
                        pool,
                        book,
                        order.of(selection),
                        folder,
                        tells_pages="pdf" in selection.edition.formats,
                    ),
                )
            )
        for selection, (book, futures) in zip(selections, started, strict=True):
            formats = order.of(selection)
            edition = selection.edition.id
            awaited = _awaited(edition, futures, formats, say)
            ended = prover.proved(edition, order.name(edition), awaited, quoting=order.quoting)
            staged = sorted(ended, key=lambda one: (bool(one.for_want_of), formats.index(one.format)))
            target = order.folder(materials.sources.root, selection.edition.id)
            publish(book, staged, target)
            yield from ((target / f"{book.name}.{one.format}", one) for one in staged)


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
