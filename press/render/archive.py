"""Read and write the zip that an EPUB or a DOCX is, with the same bytes for the same parts."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can hold; it stands on every part."""
UNIX = 3
MODE = 0o100644 << 16


def read(file: Path) -> dict[str, bytes]:
    """Return the parts of an archive by name."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(
    file: Path, parts: Mapping[str, bytes], first: Sequence[str], *, stored: Sequence[str] = ()
) -> Path:
    """Return ``file`` with ``parts``: those named ``first`` in that order, the rest sorted."""
    names = [*first, *sorted(parts.keys() - set(first))]
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name, method), parts[name])
    return file


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type = method
    entry.create_system = UNIX
    entry.external_attr = MODE
    return entry
