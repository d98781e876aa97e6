"""Read a publication's folder: every source in it, and what cannot be read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.nearest import nearest
from press.read.folders import files, lost
from press.read.items import Items, read_items
from press.read.text import read_text
from press.read.yaml_text import read_record

if TYPE_CHECKING:
    from pathlib import Path

    from press.read.record import Record

SOURCES = "sources"
PUBLICATION = f"{SOURCES}/publication.yaml"
REFERENCES = f"{SOURCES}/references.yaml"
GLOSSARY = f"{SOURCES}/glossary.yaml"
KNOWN = frozenset({PUBLICATION, REFERENCES, GLOSSARY})
EDITIONS = "editions/*.md"
CONTRIBUTIONS = "contributions/*/*.md"


@dataclass(frozen=True)
class Text:
    """One manuscript's text, or nothing where the file could not be read."""

    path: str
    text: str | None


@dataclass(frozen=True)
class Sources:
    """All that lies in a publication's folder, as it was written."""

    root: Path
    publication: Record | None
    editions: tuple[Text, ...]
    contributions: tuple[Text, ...]
    references: Items = field(default_factory=Items)
    glossary: Items = field(default_factory=Items)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Return the texts of contributions and editions."""
        return (*self.contributions, *self.editions)


def read_sources(root: Path) -> tuple[Sources, list[Diagnostic]]:
    """Return the sources in ``root``, in the order of their paths, and what is wrong with them."""
    found: list[Diagnostic] = []
    sources = Sources(
        root,
        _record(root, PUBLICATION, found),
        _texts(root, EDITIONS, found),
        _texts(root, CONTRIBUTIONS, found),
        _items(root, REFERENCES, "references", found),
        _items(root, GLOSSARY, None, found),
    )
    return sources, found + list(lost(root / SOURCES, EDITIONS, CONTRIBUTIONS))


def _record(root: Path, path: str, found: list[Diagnostic]) -> Record | None:
    if not os.path.lexists(root / path):
        found.append(
            Diagnostic(Place(path), rules.MISSING_FILE, "there is no such file", _renamed(root / path))
        )
        return None
    text, faults = read_text(root, path)
    record, more = read_record(text, path) if text is not None else (None, [])
    found += faults + more
    return record


def _items(root: Path, path: str, key: str | None, found: list[Diagnostic]) -> Items:
    """Return the list in a file, which need not be there, unless it was meant to be by another name."""
    renamed = "" if os.path.lexists(root / path) else _renamed(root / path)
    if not renamed:
        return read_items(root, path, key, found)
    found.append(Diagnostic(Place(path), rules.MISSING_FILE, "there is no such file", renamed))
    return Items(is_readable=False)


def _renamed(file: Path) -> str:
    """Return the remedy that names a file beside it with nearly its name, or nothing."""
    beside = sorted(one.name for one in file.parent.glob("*.y*ml")) if file.parent.is_dir() else []
    stems = {name.rpartition(".")[0].casefold(): name for name in beside if f"{SOURCES}/{name}" not in KNOWN}
    near = nearest(file.stem, stems)
    return f"rename `{stems[near]}` to `{file.name}`" if near else ""


def _texts(root: Path, pattern: str, found: list[Diagnostic]) -> tuple[Text, ...]:
    texts = []
    for path in files(root / SOURCES, pattern):
        text, faults = read_text(root, path)
        texts.append(Text(path, text))
        found += faults
    return tuple(texts)
