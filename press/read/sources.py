"""Read a publication's folder: every source in it, and what cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.items import Items, read_items
from press.read.manuscript import Manuscript, read_manuscript
from press.read.record import Record, read_record
from press.read.text import read_text

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = "sources"
PUBLICATION = f"{SOURCES}/publication.yaml"
REFERENCES = f"{SOURCES}/references.yaml"
GLOSSARY = f"{SOURCES}/glossary.yaml"
IMAGES = (".png", ".jpg", ".jpeg", ".svg")


@dataclass(frozen=True)
class Sources:
    """All that lies in a publication's folder, as it was written."""

    root: Path
    publication: Record | None
    editions: tuple[Manuscript, ...]
    contributions: tuple[Manuscript, ...]
    references: Items = field(default_factory=Items)
    glossary: Items = field(default_factory=Items)


def read_sources(root: Path) -> tuple[Sources, list[Diagnostic]]:
    """Return the sources in ``root``, in the order of their paths, and what is wrong with them."""
    found: list[Diagnostic] = []
    publication = _record(root, PUBLICATION, found)
    sources = Sources(
        root,
        publication,
        _manuscripts(root, "editions/*.md", found),
        _manuscripts(root, "contributions/*/*.md", found),
        read_items(root, REFERENCES, "references", found),
        read_items(root, GLOSSARY, None, found),
    )
    found += _misplaced(root)
    return sources, found


def _record(root: Path, path: str, found: list[Diagnostic]) -> Record | None:
    if not (root / path).exists():
        found.append(Diagnostic(Place(path), rules.MISSING_FILE, "there is no such file"))
        return None
    text, faults = read_text(root, path)
    record, more = read_record(text, path) if text is not None else (None, [])
    found += faults + more
    return record


def _manuscripts(root: Path, pattern: str, found: list[Diagnostic]) -> tuple[Manuscript, ...]:
    read = [read_manuscript(root, path) for path in _files(root, pattern)]
    for _, faults in read:
        found += faults
    return tuple(manuscript for manuscript, _ in read)


def _files(root: Path, pattern: str) -> list[str]:
    return sorted(file.relative_to(root).as_posix() for file in (root / SOURCES).glob(pattern))


def _misplaced(root: Path) -> list[Diagnostic]:
    """Return a diagnostic for each contribution that lies where none is looked for."""
    looked_for = set(_files(root, "contributions/*/*.md"))
    return [
        Diagnostic(Place(path), rules.MISPLACED, "a contribution here belongs to no city")
        for path in _files(root, "contributions/**/*.md")
        if path not in looked_for
    ]
