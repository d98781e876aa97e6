"""Begin on manuscripts: cut them in two, and have pandoc read bodies while the rest is got ready.

What is imported here is little, so that pandoc can begin before all else is imported.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from press.parse.batch import begin
from press.parse.body import Body
from press.read.manuscript import Cut, cut, is_edition, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from concurrent.futures import Executor

    from press.diagnostics import Diagnostic
    from press.parse.batch import Parsing
    from press.read.manuscript import Manuscript
    from press.read.sources import Text

FEW = 32
"""How many texts a process reads at least: to start one costs as much as a dozen texts."""


@dataclass(frozen=True)
class Batch:
    """Manuscripts cut in two; of some, pandoc is reading the bodies."""

    cuts: Sequence[Cut]
    parsing: Parsing | None

    def read(self) -> list[tuple[Manuscript, list[Diagnostic]]]:
        """Return the manuscripts with their front matter, each with what is wrong with its form."""
        return [read(one) for one in self.cuts]

    def bodies(self) -> dict[str, Body]:
        """Return the bodies that were read, by their paths, as soon as they are."""
        return {body.path: body for body in (self.parsing.bodies() if self.parsing else ())}


@dataclass(frozen=True)
class Readers:
    """Processes of pandoc that read bodies, ``jobs`` at once."""

    jobs: int
    pool: Executor

    @classmethod
    @contextmanager
    def at_work(cls, jobs: int) -> Iterator[Readers]:
        """Give readers; those that have not begun do not begin any more when something goes wrong."""
        pool = ThreadPoolExecutor(jobs)
        try:
            yield cls(jobs, pool)
        finally:
            pool.shutdown(cancel_futures=True)

    def begin(self, texts: Sequence[Text], wanted: Collection[str]) -> list[Batch]:
        """Cut texts in two, and begin to read the bodies whose paths are wanted, and running orders."""
        return [self._begin(texts[start:end], wanted) for start, end in pairwise(self._parts(len(texts)))]

    def _parts(self, count: int) -> list[int]:
        """Return where batches begin and end: a large one for each reader, then a small one for each.

        So all read to the end, and little is left to do when the last has come.
        """
        large = max(FEW, count * 3 // (4 * self.jobs))
        small = max(FEW, -(-(count - large * self.jobs) // self.jobs))
        sizes = [large] * self.jobs + [small] * self.jobs
        return sorted({min(count, end) for end in accumulate(sizes, initial=0)})

    def _begin(self, texts: Sequence[Text], wanted: Collection[str]) -> Batch:
        cuts = [Cut(one.path, None) if one.text is None else cut(one.text, one.path) for one in texts]
        bodies = [
            Body(one.path, one.body, one.body_line)
            for one in cuts
            if one.front is not None and not one.found and (one.path in wanted or is_edition(one.path))
        ]
        return Batch(cuts, begin(bodies, self.pool) if bodies else None)
