"""The lines of the sources, as places count them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from press.read.encoding import MARK, MARKS
from press.read.text import BYTES, is_plain

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Place


class Lines:
    """The lines of the files in a folder; each file is read once, when it is first asked for."""

    def __init__(self, root: Path) -> None:
        """Take the publication's folder."""
        self._root = root
        self._read: dict[str, tuple[str, ...]] = {}

    def at(self, place: Place) -> str | None:
        """Return the line of a place, or None where there is none that can be shown."""
        if place.path not in self._read:
            self._read[place.path] = _lines(self._root, place.path)
        lines = self._read[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None


def _lines(root: Path, path: str) -> tuple[str, ...]:
    """Return a file's lines, with composed letters; a byte that is no UTF-8 is shown as such."""
    if not is_plain(root, path):
        return ()
    try:
        with (root / path).open("rb") as file:
            found = file.read(BYTES + 1)
    except OSError:
        return ()
    if len(found) > BYTES or found.startswith(tuple(mark for mark, _ in MARKS)):
        return ()
    written = found.removeprefix(MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return tuple(unicodedata.normalize("NFC", written.decode("utf-8", "replace")).split("\n"))
