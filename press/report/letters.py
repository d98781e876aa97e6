"""What of a writer's text is sent to a terminal, and how many columns it takes there.

A letter takes one column, a wide one two (Unicode Standard Annex 11), and its
accents none. Terminals do not agree on pictures that are made of several, such
as a family, or a sign with a colour of skin; so an excerpt shows the first of
them alone, and leaves out what is not seen. Whatever could steer a terminal is
shown by its number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from unicodedata import category, east_asian_width

JOINER = "\u200d"
UNSEEN = frozenset((JOINER, "\u200c", "\u00ad"))
"""What joins letters, keeps them apart, or breaks words: no terminal need agree that it takes no column."""
ACCENTS = frozenset(("Mn", "Me"))
STYLES = range(0xFE00, 0xFE10)
"""What says whether the sign before it is shown in colours."""
TAILS = (*range(0x1160, 0x1200), *range(0xD7B0, 0xD800))
"""Vowels and last consonants of Hangul, which join the letter before them."""
SKINS = range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)
"""Letters that make a flag in pairs."""
PICTURES = range(0x1F000, 0x1FB00)
STOP = 4
"""How many columns a tab reaches at most."""
HIGHEST = 8
"""How many accents of a letter are shown."""
RING = "\u25cc"
"""What an accent stands on where there is no letter."""


@dataclass(frozen=True)
class Letter:
    """A letter with its accents, or a picture: from where in the line, how it is shown, its columns."""

    start: int
    shown: str
    width: int


def letters(line: str) -> list[Letter]:
    """Return the letters of one line."""
    found: list[Letter] = []
    column = 0
    for at, sign in enumerate(line):
        if found and _belongs(sign, line[at - 1], found[-1]):
            found[-1] = _with(found[-1], sign)
        else:
            found.append(Letter(at, *_alone(sign, column)))
            column += found[-1].width
    return found


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if text.isascii() and text.isprintable() else sum(one.width for one in letters(text))


def printable(text: str) -> str:
    """Return a text in one line, which a terminal shows and does not obey."""
    return text if text.isprintable() else "".join(map(_printable, text))


def printable_lines(text: str) -> str:
    """Return a text of several lines, which a terminal shows and does not obey."""
    return "\n".join(map(printable, text.splitlines()))


def _belongs(sign: str, before: str, letter: Letter) -> bool:
    """Return whether a sign is no letter of its own."""
    if sign.isascii():
        return False
    point = ord(sign)
    if sign in UNSEEN or category(sign) in ACCENTS or point in TAILS:
        return True
    if point in FLAGS:
        return len(letter.shown) == 1 and ord(letter.shown) in FLAGS
    is_picture = _is_picture(letter.shown[:1])
    return is_picture and (point in SKINS or (before == JOINER and _is_picture(sign)))


def _with(letter: Letter, sign: str) -> Letter:
    """Return a letter with a sign that belongs to it, shown where all terminals agree on it."""
    if ord(sign) in FLAGS:
        return replace(letter, shown=letter.shown + sign, width=2)
    is_accent = (category(sign) in ACCENTS and ord(sign) not in STYLES) or ord(sign) in TAILS
    is_shown = is_accent and len(letter.shown) <= HIGHEST
    return replace(letter, shown=letter.shown + sign) if is_shown else letter


def _alone(sign: str, column: int) -> tuple[str, int]:
    """Return how a sign that begins a letter is shown, and its columns."""
    if sign == "\t":
        return " " * (STOP - column % STOP), STOP - column % STOP
    if sign in UNSEEN or ord(sign) in STYLES:
        return "", 0
    if category(sign) in ACCENTS:
        return RING + sign, 1
    columns = 2 if east_asian_width(sign) in "WF" or _is_new_picture(sign) else 1
    if category(sign) == "Zs":
        return " " * columns, columns
    if sign.isprintable() or _is_new_picture(sign):
        return sign, columns
    return _numbered(sign), len(_numbered(sign))


def _is_picture(sign: str) -> bool:
    return bool(sign) and (category(sign) == "So" or _is_new_picture(sign))


def _is_new_picture(sign: str) -> bool:
    """Return whether a sign is newer than Python's tables, where pictures are added."""
    return ord(sign) in PICTURES and category(sign) == "Cn"


def _printable(sign: str) -> str:
    if sign in "\n\t":
        return " "
    is_shown = sign.isprintable() or sign in UNSEEN or category(sign) in ("Zs", "Cn", "Co")
    return sign if is_shown else _numbered(sign)


def _numbered(sign: str) -> str:
    return f"<U+{ord(sign):04X}>"
