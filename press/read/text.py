"""Read one file of text."""

from __future__ import annotations

import os
import stat
import unicodedata
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.conflicts import conflict
from press.read.encoding import decode
from press.read.forms import two_forms
from press.read.limits import garbled, refuse
from press.read.unseen import unseen

if TYPE_CHECKING:
    from pathlib import Path

BYTES = 2_000_000
"""The largest file that is read; a contribution is a few thousand."""
FOLDER = "sources"


def read_text(root: Path, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file with line feeds and composed letters, or None, and what is to be said of it.

    Args:
        root: the publication's folder.
        path: the file, relative to it.

    Composed and decomposed letters name the same thing (Unicode Standard
    Annex 15, form C), so that é in a file's name meets é in a link.
    """
    found = _bytes(root, path)
    if isinstance(found, Diagnostic):
        return None, [found]
    decoded = decode(found, path)
    if isinstance(decoded, Diagnostic):
        return None, [decoded]
    text = unicodedata.normalize("NFC", decoded)
    refused = [*refuse(text, path), *unseen(text, path)] or list(conflict(text, path))
    return (None, refused) if refused else (text, [*two_forms(decoded, path), *garbled(text, path)])


def is_plain(root: Path, path: str) -> bool:
    """Return whether it is a real file inside ``sources/``.

    No pipe, device or folder is, and nothing that leads elsewhere.
    """
    try:
        real = os.path.realpath(f"{root}/{path}", strict=True)
        home = os.path.realpath(f"{root}/{FOLDER}")
        return stat.S_ISREG(os.stat(real).st_mode) and real.startswith(home + os.sep)  # noqa: PTH116 - of many
    except (OSError, ValueError):
        return False


def _bytes(root: Path, path: str) -> bytes | Diagnostic:
    if not is_plain(root, path):
        return Diagnostic(Place(path), rules.NO_FILE, "here is no file that can be read")
    try:
        size = (root / path).stat().st_size
        found = (root / path).read_bytes() if size <= BYTES else b""
    except OSError:
        return Diagnostic(Place(path), rules.NO_FILE, "this file may not be read")
    if size > BYTES:
        what = f"the file has {size:,} bytes, and at most {BYTES:,} are read"
        return Diagnostic(Place(path), rules.TOO_LARGE, what)
    return found
