"""Read one file of text."""

from __future__ import annotations

import stat
import unicodedata
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place, Rule
from press.read.forms import two_forms
from press.read.limits import refuse

if TYPE_CHECKING:
    from pathlib import Path

BYTES = 2_000_000
"""The largest file that is read; a contribution is a few thousand."""
MARK = b"\xef\xbb\xbf"
"""The byte-order mark that some editors put before UTF-8."""
OTHERS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
"""Byte-order marks of what is not UTF-8."""
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
    text = _decoded(found, path)
    if isinstance(text, Diagnostic):
        return None, [text]
    composed = unicodedata.normalize("NFC", text)
    refused = list(refuse(composed, path))
    return (None, refused) if refused else (composed, list(two_forms(text, path)))


def is_plain(root: Path, path: str) -> bool:
    """Return whether it is a real file inside ``sources/``.

    No pipe, device or folder is, and nothing that leads elsewhere.
    """
    try:
        real = (root / path).resolve(strict=True)
        return stat.S_ISREG(real.stat().st_mode) and real.is_relative_to((root / FOLDER).resolve())
    except (OSError, RuntimeError, ValueError):
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


def _decoded(found: bytes, path: str) -> str | Diagnostic:
    for mark, name in OTHERS:
        if found.startswith(mark):
            return Diagnostic(Place(path), rules.WRONG_ENCODING, f"the file is saved as {name}")
    lines = found.removeprefix(MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    nul = lines.find(b"\0")
    if nul >= 0:
        return _at(lines, nul, path, rules.NUL_BYTE, "here is a byte that no text has (NUL)")
    try:
        return lines.decode()
    except UnicodeDecodeError as error:
        letter = lines[error.start : error.start + 1]
        guess = letter.decode("cp1252", "replace")
        what = f"the byte {letter.hex().upper()} is not UTF-8; it is probably `{guess}` in an older encoding"
        return _at(lines, error.start, path, rules.WRONG_ENCODING, what)


def _at(found: bytes, offset: int, path: str, rule: Rule, text: str) -> Diagnostic:
    before = found[:offset]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    return Diagnostic(Place(path, before.count(b"\n") + 1, column), rule, text)
