"""Bytes as letters: UTF-8, and what a file was saved in where it is not."""

from __future__ import annotations

import re

from press import rules
from press.diagnostics import Diagnostic, Place

MARK = b"\xef\xbb\xbf"
"""The byte-order mark that some editors put before UTF-8."""
MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte-order marks of what is not UTF-8."""
OLDER = (("Windows-1252", "cp1252"), ("Mac Roman", "mac_roman"), ("DOS 850", "cp850"))
"""Encodings with a byte a letter, the commoner first."""
LETTERS = frozenset("åäöæøéüðþáíóúýèêëàâçñßÅÄÖÆØÉÜÐÞÁÍÓÚÝ")
"""The letters beyond ASCII that are likely in the languages that are written here."""
SIGNS = frozenset("“”‘’–—…«»§°€ ")
"""Signs that word processors make of plainer ones."""
WORD = re.compile(rb"[^\s\x21-\x2c\x2e\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+")
ASCII = 128
"""How many bytes are the same letter in every encoding."""
SAMPLE = 20_000
"""How many bytes tell what an encoding is."""


def decode(found: bytes, path: str) -> str | Diagnostic:
    """Return a file's text with line feeds, or why it cannot be told what its letters are."""
    wide = _wide(found)
    if wide:
        what, hint = (
            f"the file is saved in {wide}, and is read as UTF-8",
            "save it again with the encoding UTF-8",
        )
        return Diagnostic(Place(path), rules.WRONG_ENCODING, what, hint)
    lines = found.removeprefix(MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    nul = lines.find(b"\0")
    if nul >= 0:
        return Diagnostic(_at(lines, nul, path), rules.NUL_BYTE, "here is a byte that no text has (NUL)")
    try:
        return lines.decode()
    except UnicodeDecodeError as error:
        return _older(lines, error.start, path)


def _wide(found: bytes) -> str | None:
    """Return the name of an encoding with two or four bytes a letter, with its mark or without."""
    for mark, name in MARKS:
        if found.startswith(mark):
            return name
    sample = found[:SAMPLE]
    halves = (sample[::2].count(0), sample[1::2].count(0))
    is_wide = len(sample) > len("---\n") and max(halves) * 4 > len(sample) and min(halves) * 8 < len(sample)
    return "UTF-16" if is_wide else None


def _older(lines: bytes, start: int, path: str) -> Diagnostic:
    """Return the place of a byte that is no UTF-8, with the word that was probably meant."""
    code = f"byte 0x{lines[start]:02X}"
    name, codec = _likeliest(lines)
    letter = lines[start : start + 1].decode(codec, "replace")
    if letter not in LETTERS | SIGNS:
        what = f"the {code} is no letter in UTF-8"
        return Diagnostic(_at(lines, start, path), rules.WRONG_ENCODING, what)
    word = next(match for match in WORD.finditer(lines, _word_start(lines, start)) if match.end() > start)
    shown = word[0].decode(codec, "replace").replace("`", "'")
    what = f"the `{letter}` of `{shown}` is saved in {name} ({code}), and is read as UTF-8"
    hint = f"open it as {name}, and save it as UTF-8"
    return Diagnostic(_at(lines, start, path), rules.WRONG_ENCODING, what, hint)


def _word_start(lines: bytes, start: int) -> int:
    return max(lines.rfind(blank, 0, start) for blank in (b" ", b"\n", b"\t")) + 1


def _likeliest(lines: bytes) -> tuple[str, str]:
    """Return the encoding in which most of the letters are likely ones."""
    high = lines[: SAMPLE * 10].translate(None, delete=bytes(range(ASCII)))

    def likely(codec: str) -> int:
        return sum(2 * (letter in LETTERS) + (letter in SIGNS) for letter in high.decode(codec, "replace"))

    return max(OLDER, key=lambda one: likely(one[1]))


def _at(found: bytes, offset: int, path: str) -> Place:
    before = found[:offset]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    return Place(path, before.count(b"\n") + 1, column)
