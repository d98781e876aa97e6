"""Publish staged files: each whole or not at all, and ``proof.json`` last."""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from press import tools
from press.contribution import STATUSES
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.production import Staged
    from press.render.book import Book

PROOF = "proof.json"
STATUS = "status"
"""Says in a draft's line of it what was asked for: the least finished that it takes."""
SAID = ("file", "format", "sha256", "build")
"""What every line of it says, in words."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*\.(?P<format>epub|docx|pdf)")
"""What an output is called."""
LARGEST = 1_000_000
"""So many bytes of it are read; it never has as many."""
INCOMING = ".incoming-"
"""Begins the name of a file that is on its way; a reader never sees one."""


def build_of(book: Book) -> str:
    """Return what names a build: a digest of what was selected, its look and the tools, never of a source."""
    told = {name: value for name, value in vars(book).items() if name not in ("pictures", "styles")}
    said = hashlib.sha256(json.dumps([told, tools.versions()], sort_keys=True, default=str).encode())
    for file in _looks(book):
        said.update(file.read_bytes())
    for _, picture in sorted(book.pictures.items()):
        said.update(picture.chart.wide if picture.chart else b"")
    return said.hexdigest()


def _looks(book: Book) -> list[Path]:
    """Return the files of the book's pictures and styles, in an order that no folder decides."""
    pictures = [picture.files() for _, picture in sorted(book.pictures.items())]
    styles = [file for name in book.styles.names("**/*.*") for file in book.styles.all(name)[:1]]
    return [*(file for files in pictures for file in files), *styles]


def publish(book: Book, staged: Sequence[Staged], folder: Path) -> None:
    """Put what was staged into ``folder``; what failed keeps its older file and its older line.

    All is written beside the older files first, the proof too, and then takes
    their places. A file that neither this build nor the older proof names leaves
    the folder.

    Raises:
        SetupError: the folder cannot be written.
    """
    with writing(f"`{folder.parent.name}/{folder.name}/`"):
        try:
            _publish(book, staged, folder)
        except OSError:
            with suppress(OSError):
                settle_folder(folder)
            raise


def _publish(book: Book, staged: Sequence[Staged], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    build = build_of(book)
    lines = {one.format: _line(one, one.file, build) for one in staged if one.file is not None}
    older = {line["format"]: line for line in read_proof(folder).get("outputs", ())}
    kept = {
        name: line for name, line in older.items() if name not in lines and (folder / line["file"]).is_file()
    }
    outputs = [line for _, line in sorted({**kept, **lines}.items())]
    for one in staged:
        if one.file is not None:
            write(_incoming(folder, one.file.name), one.file.read_bytes())
    write(_incoming(folder, PROOF), _proof(_named(book), outputs))
    for name in (*(line["file"] for line in lines.values()), PROOF):
        _incoming(folder, name).replace(folder / name)
    _clear(folder, {PROOF, *(line["file"] for line in outputs)})


def settle_folder(folder: Path) -> None:
    """Remove what is on its way, and have the proof say which file is of which build.

    The proof of a build that was killed while it put its files in place is there
    still: it vouches for those that it names and that have come.
    """
    newer, older = read_proof(folder, _incoming(folder, PROOF).name), read_proof(folder)
    if newer:
        lines = {line["format"]: line for line in older.get("outputs", ())}
        lines |= {line["format"]: line for line in newer.get("outputs", ()) if is_same(folder, line)}
        if lines:
            write(_incoming(folder, PROOF), _proof(newer, [line for _, line in sorted(lines.items())]))
            _incoming(folder, PROOF).replace(folder / PROOF)
    for file in folder.glob(f"{INCOMING}*"):
        file.unlink()


def is_same(folder: Path, line: Mapping[str, Any]) -> bool:
    """Return whether a file is the one that a line of a proof names."""
    try:
        content = (folder / line["file"]).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content).hexdigest() == str(line["sha256"])


def _incoming(folder: Path, name: str) -> Path:
    return folder / f"{INCOMING}{name}"


def write(file: Path, content: bytes) -> None:
    """Write a file through to the disk."""
    with file.open("wb") as written:
        written.write(content)
        written.flush()
        os.fsync(written.fileno())


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


def _named(book: Book) -> dict[str, Any]:
    return {
        "edition": book.name.removesuffix(f"-{book.version}"),
        "version": book.version,
        "title": book.title,
        "identifier": book.identifier,
        "tools": tools.versions(),
    }


def _proof(named: Mapping[str, Any], outputs: Sequence[Mapping[str, Any]]) -> bytes:
    proof = {**named, "builds": len({line["build"] for line in outputs}), "outputs": list(outputs)}
    return f"{json.dumps(proof, indent=2, ensure_ascii=False, sort_keys=True)}\n".encode()


def read_proof(folder: Path, name: str = PROOF) -> dict[str, Any]:
    """Return what the proof in a folder says, or nothing where there is none that can be read.

    Whoever has the folder may have written it: a line that is none of ours is left out.
    """
    try:
        with (folder / name).open("rb") as file:
            read = json.loads(file.read(LARGEST).decode())
            json.dumps(read, ensure_ascii=False).encode()
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    lines = read.get("outputs")
    return read | {"outputs": [one for one in lines if _is_ours(one)] if isinstance(lines, list) else []}


def _is_ours(line: Any) -> bool:  # noqa: ANN401 - whatever stands in JSON
    """Return whether a line names a file that may lie in the folder, and says what every line does."""
    if not isinstance(line, dict) or not all(isinstance(line.get(key), str) for key in SAID):
        return False
    named = NAME.fullmatch(line["file"])
    return bool(named and named["format"] == line["format"] and line.get(STATUS) in (None, *STATUSES))


def _clear(folder: Path, kept: set[str]) -> None:
    for file in folder.iterdir():
        if file.is_file() and file.name not in kept:
            file.unlink()
