"""Images: where an address leads, and which twins a file has.

A name is looked for as it is written, letter for letter, on every system; but
composed and decomposed letters are the same (Unicode Standard Annex 15, form C),
for some systems decompose the names of files.
"""

from __future__ import annotations

import posixpath
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from press.image_files import TYPES, look

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCES = "sources"
IMAGES = PurePosixPath(SOURCES, "images")
"""Where images lie by custom."""
FORMS = {".jpg": "jpeg"}
"""What an ending is called among twins, if not by itself."""


def inside(folder: PurePosixPath, address: str) -> PurePosixPath | None:
    """Return the path that an address names, relative to the root; None where it is not in ``sources/``.

    Args:
        folder: the folder of the file that has the address, relative to the root.
        address: a path relative to that folder.
    """
    path = PurePosixPath(posixpath.normpath(posixpath.join(folder, address)))
    return path if path.parts[:1] == (SOURCES,) else None


def find(root: Path, path: PurePosixPath) -> Path | None:
    """Return what bears the name ``path`` in ``root``, as it is named there; None where nothing does.

    Args:
        root: the publication's folder.
        path: a path relative to it that begins with ``sources/``.
    """
    found = root / SOURCES
    for step in path.relative_to(SOURCES).parts:
        name = entries(found).get(composed(step))
        if name is None:
            return None
        found /= name
    return found


def entries(folder: Path) -> Mapping[str, str]:
    """Return what lies in a folder: the name of each entry by the same in composed letters."""
    try:
        return _entries(folder, folder.stat().st_mtime_ns)
    except (OSError, ValueError):
        return {}


@lru_cache(maxsize=1000)
def _entries(folder: Path, _changed: int) -> Mapping[str, str]:
    return {composed(entry.name): entry.name for entry in sorted(folder.iterdir())}


def composed(name: str) -> str:
    """Return a name in composed letters."""
    return unicodedata.normalize("NFC", name)


def stays_inside(root: Path, file: Path) -> bool:
    """Return whether what a name stands for lies in ``sources/`` as well: it may be a link to elsewhere."""
    try:
        return file.resolve().is_relative_to((root / SOURCES).resolve())
    except (OSError, RuntimeError):
        return False


def twins(file: Path) -> dict[str, Path]:
    """Return the same picture in each of the forms that lie beside the file: ``png``, ``jpeg``, ``svg``."""
    found = {file.suffix.lower(): file}
    for ending in TYPES:
        twin = file.with_suffix(ending)
        if lies_beside(twin, file) and look(twin).is_sound:
            found.setdefault(ending, twin)
    return {FORMS.get(ending, ending[1:]): one for ending, one in found.items()}


def lies_beside(twin: Path, file: Path) -> bool:
    """Return whether a twin is a file in the same folder, and no link to another."""
    return twin.is_file() and twin.resolve().parent == file.resolve().parent
