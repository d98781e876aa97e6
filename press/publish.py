"""Publish staged files: each whole or not at all, and ``proof.json`` last."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from typing import TYPE_CHECKING, Any

from press import tools

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.production import Staged
    from press.render.book import Book

PROOF = "proof.json"
INCOMING = ".incoming-"
"""Begins the name of a file that is on its way; a reader never sees one."""


def build_of(book: Book) -> str:
    """Return what names a build: a digest of what was selected, its look and the tools, never of a source."""
    told = {name: value for name, value in vars(book).items() if name not in ("pictures", "styles")}
    said = hashlib.sha256(json.dumps([told, tools.versions()], sort_keys=True, default=str).encode())
    for file in _looks(book):
        said.update(file.read_bytes())
    return said.hexdigest()


def _looks(book: Book) -> list[Path]:
    """Return the files of the book's pictures and styles, in an order that no folder decides."""
    pictures = [vars(picture).values() for _, picture in sorted(book.pictures.items())]
    styles = [file for name in book.styles.names("**/*.*") for file in book.styles.all(name)[:1]]
    return [*(file for files in pictures for file in files if file), *styles]


def publish(book: Book, staged: Sequence[Staged], folder: Path) -> None:
    """Put what was staged into ``folder``; what failed keeps its older file and its older line.

    A file that neither this build nor the older proof names leaves the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    older = {line["format"]: line for line in read_proof(folder).get("outputs", ())}
    lines: dict[str, Any] = {}
    build = build_of(book)
    for one in staged:
        if one.file is not None:
            replace(one.file, folder / one.file.name)
            lines[one.format] = _line(one, folder / one.file.name, build)
    kept = {
        name: line for name, line in older.items() if name not in lines and (folder / line["file"]).is_file()
    }
    outputs = [line for _, line in sorted({**kept, **lines}.items())]
    _write_proof(book, outputs, folder)
    _clear(folder, {PROOF, *(line["file"] for line in outputs)})


def replace(staged: Path, target: Path) -> None:
    """Put a file where an older one may stand, so that one or the other is there at any moment."""
    incoming = target.with_name(f"{INCOMING}{target.name}")
    shutil.copyfile(staged, incoming)
    with incoming.open("rb") as written:
        os.fsync(written.fileno())
    incoming.replace(target)


def _line(one: Staged, file: Path, build: str) -> dict[str, Any]:
    content = file.read_bytes()
    return {
        "file": file.name,
        "format": one.format,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "build": build,
        **one.proof,
    }


def _write_proof(book: Book, outputs: Sequence[Mapping[str, Any]], folder: Path) -> None:
    proof = {
        "edition": book.name.removesuffix(f"-{book.version}"),
        "version": book.version,
        "title": book.title,
        "identifier": book.identifier,
        "builds": len({line["build"] for line in outputs}),
        "tools": tools.versions(),
        "outputs": list(outputs),
    }
    written = folder / f"{INCOMING}{PROOF}"
    written.write_text(
        json.dumps(proof, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
    written.replace(folder / PROOF)


def read_proof(folder: Path) -> dict[str, Any]:
    """Return what the proof in a folder says, or nothing where there is none that can be read."""
    try:
        return dict(json.loads((folder / PROOF).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _clear(folder: Path, kept: set[str]) -> None:
    for file in folder.iterdir():
        if file.is_file() and file.name not in kept:
            file.unlink()
