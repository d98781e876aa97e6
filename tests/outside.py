"""Ask other programs about an output, and look for this machine in it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from press.conform.pdf_pages import page_texts
from tests.built import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS = 120
SHORTEST = 5
"""A shorter name is found in any file by chance."""


def convert(files: Sequence[Path], folder: Path) -> dict[str, list[str]]:
    """Return the text of the pages that LibreOffice makes of each file, by its stem."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    asked = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(asked, capture_output=True, check=True, timeout=SECONDS)
    return {file.stem: page_texts(folder / f"{file.stem}.pdf") for file in files}


def places_of_this_machine(root: Path) -> list[bytes]:
    """Return the paths and the name that must not be in an output."""
    folders = [root, ROOT, Path(sys.prefix), Path(tempfile.gettempdir()) / "capital-code-", Path.home() / "x"]
    named = [str(folder) for folder in folders] + [
        socket.gethostname(),
        os.fspath(Path(sys.executable).parent),
    ]
    return [name.encode() for name in named if len(name) >= SHORTEST]


def unpacked(file: Path) -> bytes:
    """Return all bytes of a file, with every part of an archive and every stream of a PDF decompressed."""
    parts = [file.read_bytes()]
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            parts += [part for name in archive.namelist() for part in (name.encode(), archive.read(name))]
    if file.suffix == ".pdf":
        with pikepdf.open(file) as pdf:
            parts += [_bytes(thing) for thing in pdf.objects]
    return b"\n".join(parts)


def _bytes(thing: object) -> bytes:
    if not isinstance(thing, pikepdf.Object):
        return b""
    if not isinstance(thing, pikepdf.Stream):
        return thing.unparse(resolved=True)
    try:
        return thing.read_bytes()
    except pikepdf.PdfError:
        return thing.read_raw_bytes()
