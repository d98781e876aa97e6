"""Prove again what lies in ``output/``: that it is what was proved, and what its sources now say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic, Place
from press.prove.library import read_library
from press.prove.proof import case, faults
from press.prove.told import told
from press.publish import is_same, read_proof
from press.read.sources import read_sources
from press.workers import workers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from press.prove.library import Library

OUTPUT = "output"


def editions_of(root: Path, jobs: int) -> Library:
    """Return the sources of a publication, as its proof reads them."""
    return read_library(read_sources(root)[0], jobs)


def verify(
    library: Library, editions: Sequence[str], jobs: int, *, quoting: bool
) -> Iterator[tuple[str, tuple[str, ...], tuple[Diagnostic, ...]]]:
    """Yield each edition with the files that are proved, and what is at fault."""
    with workers(jobs) as pool:
        for edition in editions:
            folder = library.root / OUTPUT / edition
            lines = read_proof(folder).get("outputs", ())
            place = Place(library.editions[edition].path)
            if not lines:
                text = f"nothing lies in `{OUTPUT}/{edition}/` that was proved"
                yield edition, (), (Diagnostic(place, rules.CHANGED_OUTPUT, text, "build the edition"),)
                continue
            sound = [line for line in lines if _is_proved(folder, line)]
            judged = case(library, edition)
            found = pool.map(faults, [judged] * len(sound), [folder / line["file"] for line in sound])
            by_file = {line["file"]: found_in for line, found_in in zip(sound, found, strict=True)}
            changed = tuple(_changed(place, line["file"]) for line in lines if line not in sound)
            proved = tuple(file for file, found_in in by_file.items() if not found_in)
            yield edition, proved, (*changed, *told(by_file, library, edition, quoting=quoting))


def _is_proved(folder: Path, line: Mapping[str, Any]) -> bool:
    """Return whether a file is the one that was proved."""
    return is_same(folder, line) and line.get("verdict") == "proved"


def _changed(place: Place, file: str) -> Diagnostic:
    return Diagnostic(place, rules.CHANGED_OUTPUT, f"`{file}` is not the file that was proved")
