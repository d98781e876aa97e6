"""Prove again what lies in ``output/``: that it is what was proved, and what its sources now say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic, Place
from press.edition import DRAFT
from press.prove.library import read_library
from press.prove.proof import case, faults
from press.prove.told import told
from press.publish import PROOF, STATUS, is_same, read_proof
from press.read.sources import read_sources
from press.workers import workers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import ProcessPoolExecutor
    from pathlib import Path

    from press.prove.library import Library

OUTPUT = "output"
ELSEWHERE = "delete it, or move it out of `output/`"


@dataclass(frozen=True)
class Verified:
    """What lies in one folder of outputs: of which edition, what of it is proved, and what is at fault."""

    edition: str
    folder: Path
    proved: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """Return what the folder is called below ``output/``."""
        return f"{DRAFT}/{self.edition}" if self.folder.parent.name == DRAFT else self.edition


def editions_of(root: Path, jobs: int) -> Library:
    """Return the sources of a publication, as its proof reads them."""
    return read_library(read_sources(root)[0], jobs)


def verify(library: Library, editions: Sequence[str], jobs: int, *, quoting: bool) -> Iterator[Verified]:
    """Yield what lies in the folder of each edition, and of its draft if there is one."""
    output = library.root / OUTPUT
    with workers(jobs) as pool:
        for edition in editions:
            yield _verified(library, edition, output / edition, pool, quoting=quoting)
            if (output / DRAFT / edition).is_dir():
                yield _verified(library, edition, output / DRAFT / edition, pool, quoting=quoting)


def strangers(library: Library) -> Iterator[Diagnostic]:
    """Yield what lies in ``output/`` and is of no edition."""
    output = library.root / OUTPUT
    homes = [home for home in (output, output / DRAFT) if home.is_dir()]
    for one in sorted(one for home in homes for one in home.iterdir()):
        if one != output / DRAFT and not (one.name in library.editions and one.is_dir()):
            named = one.relative_to(library.root).as_posix()
            text = f"`{named}` is of no edition, and was not proved"
            yield Diagnostic(Place("sources/publication.yaml"), rules.CHANGED_OUTPUT, text, ELSEWHERE)


def _verified(
    library: Library, edition: str, folder: Path, pool: ProcessPoolExecutor, *, quoting: bool
) -> Verified:
    lines = read_proof(folder).get("outputs", ())
    place = Place(library.editions[edition].path)
    home = folder.relative_to(library.root).as_posix()
    named = {PROOF, *(line["file"] for line in lines)}
    strange = [_strange(place, one, home) for one in _inside(folder) if one not in named]
    if not lines:
        text = f"nothing lies in `{home}/` that was proved"
        none = Diagnostic(place, rules.CHANGED_OUTPUT, text, "build the edition")
        return Verified(edition, folder, faults=(none, *strange))
    sound = [line for line in lines if _is_proved(folder, line)]
    floors = [line.get(STATUS) if folder.parent.name == DRAFT else None for line in sound]
    cases = {floor: case(library, edition, floor) for floor in set(floors)}
    found = pool.map(faults, map(cases.get, floors), [folder / line["file"] for line in sound])
    by_file = {line["file"]: found_in for line, found_in in zip(sound, found, strict=True)}
    changed = (_changed(place, line["file"]) for line in lines if line not in sound)
    proved = tuple(file for file, found_in in by_file.items() if not found_in)
    said = told(by_file, library, edition, quoting=quoting)
    return Verified(edition, folder, proved, (*changed, *strange, *said))


def _inside(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def _strange(place: Place, name: str, home: str) -> Diagnostic:
    return Diagnostic(
        place, rules.CHANGED_OUTPUT, f"`{name}` lies in `{home}/`, and was not proved", ELSEWHERE
    )


def _changed(place: Place, name: str) -> Diagnostic:
    return Diagnostic(place, rules.CHANGED_OUTPUT, f"`{name}` is not the file that was proved")


def _is_proved(folder: Path, line: Mapping[str, Any]) -> bool:
    """Return whether a file is the one that was proved."""
    return is_same(folder, line) and line.get("verdict") == "proved"
