"""Put cases in writing, in one process, for those that judge by them in others.

The sources are read anew once, whatever editions there are; a process that
judges several files by one case prepares for it once.
"""

from __future__ import annotations

import functools
import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.prove import record
from press.prove.library import read_library
from press.prove.proof import case, content, faults_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.prove.verdict import Case, Fault
    from press.read.sources import Sources


@dataclass(frozen=True)
class Brief:
    """What the files of one edition are judged by, as it is sent to other processes.

    ``content`` is a digest of all that it may carry, and ``withheld`` the lines
    of the editor's record.
    """

    case: bytes
    content: str
    withheld: tuple[str, ...]


def briefs(sources: Sources, editions: Sequence[str], floor: str | None, jobs: int) -> Mapping[str, Brief]:
    """Return a brief for each edition, from sources that are parsed anew."""
    if not editions:
        return {}
    library = read_library(sources, jobs)
    judged = {edition: case(library, edition, floor) for edition in editions}
    return {
        edition: Brief(
            pickle.dumps(one, pickle.HIGHEST_PROTOCOL),
            content(one),
            tuple(record.withheld(one.account, library)),
        )
        for edition, one in judged.items()
    }


def faults_by(brief: bytes, file: Path, number: int) -> tuple[Fault, ...]:
    """Return what one look into a file finds at fault, by a case in writing."""
    return faults_at(_read(brief), file, number)


@functools.lru_cache(maxsize=1)
def _read(brief: bytes) -> Case:
    written: Case = pickle.loads(brief)  # noqa: S301 - written by this run
    return written
