"""The last lines of a build: each output with its size and its pages, and how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from press.publish import read_proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

KILO = 1000


def line(file: Path, root: Path) -> str:
    """Return an output's path relative to the root, its size and, of a PDF, its pages."""
    shown = f"{file.relative_to(root).as_posix()}  {size(file.stat().st_size)}"
    return f"{shown}  {pages(file)} pages" if file.suffix == ".pdf" else shown


def size(count: int) -> str:
    """Return a number of bytes as people read it."""
    if count < KILO * KILO:
        return f"{max(1, round(count / KILO))} kB"
    return f"{count / KILO / KILO:.1f} MB"


def pages(file: Path) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def proved(folder: Path, names: Sequence[str], root: Path) -> Iterator[str]:
    """Yield a line for each output of an edition that is proved again, and one if they are of many builds."""
    for name in names:
        yield f"{folder.relative_to(root).as_posix()}/{name}  proved"
    yield from mixed([folder])


def held(checks: Iterable[str], unrun: Mapping[str, str]) -> Iterator[str]:
    """Yield a line on what files were held against, and one for each validator that was not run, and why."""
    yield f"held against {', '.join(checks)}"
    for name, why in unrun.items():
        yield f"{name} was not run: {why}"


def mixed(folders: Iterable[Path]) -> Iterator[str]:
    """Yield a line for each folder of outputs that are not all of one build."""
    for folder in sorted(folders):
        if read_proof(folder).get("builds", 0) > 1:
            yield f"{folder.name}: its files are not all of one build; build all of its formats"


def last(files: Sequence[Path], seconds: float) -> str:
    """Return the line that counts."""
    return f"{len(files)} output{'' if len(files) == 1 else 's'} in {seconds:.1f} s"
