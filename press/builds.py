"""Build editions: produce each, render its formats side by side, publish what is whole."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.production import Staged, Tables, make_book, staging, submit
from press.publish import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from press.materials import Materials
    from press.render.book import Book
    from press.select.selection import Selection

OUTPUT = "output"


@dataclass(frozen=True)
class Order:
    """What is to be built, and how.

    ``formats`` narrows what each edition is made as; nothing narrows nothing.
    """

    formats: tuple[str, ...] = ()
    jobs: int = 1
    is_draft: bool = False

    def of(self, selection: Selection) -> tuple[str, ...]:
        """Return the formats that an edition is to be made as."""
        return tuple(name for name in selection.edition.formats if not self.formats or name in self.formats)

    def folder(self, root: Path, edition: str) -> Path:
        """Return the folder of an edition's outputs."""
        return root / OUTPUT / "draft" / edition if self.is_draft else root / OUTPUT / edition


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
    with staging() as folder, ProcessPoolExecutor(max(1, order.jobs)) as pool:
        started: list[tuple[Book, list[Future[Staged]]]] = []
        for selection in selections:
            say(f"{selection.edition.id}: assembling")
            book = make_book(selection, materials, tables, order.jobs, is_draft=order.is_draft)
            started.append((book, submit(pool, book, order.of(selection), folder)))
        for selection, (book, futures) in zip(selections, started, strict=True):
            formats = order.of(selection)
            ended = _awaited(selection.edition.id, futures, formats, say)
            staged = sorted(ended, key=lambda one: formats.index(one.format))
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
