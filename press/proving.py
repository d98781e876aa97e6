"""Prove the files of editions while others are still being made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.prove import record
from press.prove.brief import briefs, faults_by
from press.prove.library import read_library
from press.prove.proof import EXAMINED, looks, together
from press.prove.told import told
from press.publish import STATUS
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.production import Staged
    from press.prove.brief import Brief
    from press.prove.verdict import Fault
    from press.read.sources import Sources


class Prover:
    """Proves the files of editions by what the sources say of them, each in a process."""

    def __init__(
        self,
        pool: ProcessPoolExecutor,
        jobs: int,
        sources: Sources,
        editions: Sequence[str],
        floor: str | None,
    ) -> None:
        """Begin to read the sources anew, in a process of the pool.

        Args:
            pool: what works at a time.
            jobs: how many processes that may be; one of them is left to what makes the editions.
            sources: the texts that were read.
            editions: the ids of those to be proved.
            floor: the least finished status that was asked for, where it is not the edition's own.
        """
        self._pool, self._sources, self._floor = pool, sources, floor
        asked = pool.submit(briefs, sources, editions, floor, max(1, jobs - 1))
        self._briefs: Future[Mapping[str, Brief]] = asked

    def proved(self, edition: str, name: str, staged: Iterable[Staged], *, quoting: bool) -> list[Staged]:
        """Return what was staged, with its proof; what is at fault has no file any more.

        The editor's record of what is withheld is kept.

        Args:
            edition: the edition's id.
            name: what its folder is called below ``output/``, and its record too.
            staged: its files.
            quoting: whether only the editor reads what is told.
        """
        brief = self._briefs.result()[edition]
        with writing("the record of what is withheld"):
            record.keep(self._sources.root, name, brief.withheld)
        waiting = [(one, self._looks(brief, one.file) if one.file else ()) for one in staged]
        found = {
            one.file.name: together(look.result() for look in taken) for one, taken in waiting if one.file
        }
        said = self._told(found, edition, quoting=quoting)
        proof = {"content": brief.content, "verdict": "proved"}
        proof |= {STATUS: self._floor} if self._floor else {}
        return [_judged(one, found, said, proof) for one, _ in waiting]

    def _looks(self, brief: Brief, file: Path) -> list[Future[tuple[Fault, ...]]]:
        """Begin to take all looks into a file."""
        return [self._pool.submit(faults_by, brief.case, file, number) for number in range(looks(file))]

    def _told(
        self, found: Mapping[str, Sequence[Fault]], edition: str, *, quoting: bool
    ) -> tuple[Diagnostic, ...]:
        """Tell what is at fault; the sources are looked into for its places only then."""
        if not any(found.values()):
            return ()
        return told(found, read_library(self._sources), edition, quoting=quoting)


def _judged(
    one: Staged, found: Mapping[str, Sequence[Fault]], said: tuple[Diagnostic, ...], proof: Mapping[str, str]
) -> Staged:
    if one.file is None:
        return one
    if found[one.file.name]:
        return replace(one, file=None, found=said)
    return replace(one, proof={**proof, "examined": list(EXAMINED[one.format])})
