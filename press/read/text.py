"""Read one file of text, refusing whatever would make the rest crawl."""

from __future__ import annotations

import re
import stat
import unicodedata
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BYTES = 2_000_000
"""The largest file that is read; a contribution is a few thousand."""
LINE = 20_000
"""The longest line, in characters; pandoc takes 22 s for one of ten million."""
NESTED = 40
"""The deepest nesting of quotes in a line, of brackets in a paragraph; pandoc takes minutes for thousands."""
BRACKET = re.compile(r"[\[\]]")
MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


def read_text(root: Path, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file with line feeds and composed letters, or None and why.

    Args:
        root: the publication's folder.
        path: the file, relative to it.

    Composed and decomposed letters name the same thing (Unicode Standard
    Annex 15, form C), so that é in a file's name meets é in a link.
    """
    if not is_plain(root, path):
        return None, [Diagnostic(Place(path), rules.NO_FILE, "this is not a file that can be read")]
    try:
        found = (root / path).read_bytes()
    except OSError:
        return None, [Diagnostic(Place(path), rules.NO_FILE, "this file may not be read")]
    refused = list(_refuse(found, path))
    if refused:
        return None, refused
    text = found.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text), []


def is_plain(root: Path, path: str) -> bool:
    """Return whether it is a real file inside ``root``: no pipe, device or folder, nothing that leads elsewhere."""
    try:
        real = (root / path).resolve(strict=True)
        return stat.S_ISREG(real.stat().st_mode) and real.is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _refuse(found: bytes, path: str) -> Iterator[Diagnostic]:
    if len(found) > BYTES:
        text = f"the file has {len(found):,} bytes, and at most {BYTES:,} are read"
        yield Diagnostic(Place(path), rules.TOO_LARGE, text)
        return
    for mark, name in MARKS:
        if found.startswith(mark):
            yield Diagnostic(Place(path), rules.WRONG_ENCODING, f"the file is saved as {name}")
            return
    nul = found.find(b"\0")
    if nul >= 0:
        yield _at(found, nul, path, rules.NUL_BYTE, "here is a byte that no text has (NUL)")
        return
    yield from _refuse_letters(found, path)


def _refuse_letters(found: bytes, path: str) -> Iterator[Diagnostic]:
    try:
        text = found.decode()
    except UnicodeDecodeError as error:
        letter = found[error.start : error.start + 1]
        guess = letter.decode("cp1252", "replace")
        what = f"the byte {letter.hex().upper()} is not UTF-8; it is probably `{guess}` of an older encoding"
        yield _at(found, error.start, path, rules.WRONG_ENCODING, what)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE:
            what = f"the line has {len(line):,} characters, and at most {LINE:,} are read"
            yield Diagnostic(Place(path, number), rules.LONG_LINE, what)
        elif line.replace(" ", "").startswith(">" * NESTED):
            yield Diagnostic(Place(path, number), rules.TOO_DEEP, f"more than {NESTED} quotes stand in each other")
    deep = _deep_bracket(text)
    if deep:
        yield Diagnostic(Place(path, deep), rules.TOO_DEEP, f"more than {NESTED} brackets are open at once")


def _deep_bracket(text: str) -> int | None:
    """Return the line on which too many square brackets are open in one paragraph."""
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            depth = 0
        for bracket in BRACKET.findall(line):
            depth = depth + 1 if bracket == "[" else max(0, depth - 1)
            if depth > NESTED:
                return number
    return None


def _at(found: bytes, offset: int, path: str, rule: Rule, text: str) -> Diagnostic:
    before = found[:offset]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    return Diagnostic(Place(path, before.count(b"\n") + 1, column), rule, text)
