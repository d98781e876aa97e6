"""Find words that a text has in composed and in decomposed letters.

The two look the same and are read as the same (Unicode Standard Annex 15); but a
writer who looks for one in the file does not find the other.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\s!-/:-@\[-`{-~\u2010-\u206f«»]+")


def two_forms(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the first word that has decomposed letters, and elsewhere composed ones.

    Args:
        text: a file's text as it was saved.
        path: the file.
    """
    if unicodedata.is_normalized("NFC", text):
        return
    found = list(WORD.finditer(text))
    lines: dict[str, int] = {}
    for word in found:
        if unicodedata.is_normalized("NFC", word[0]):
            lines.setdefault(word[0], word.start())
    again = [word for word in found if _composed(word[0]) != word[0] and _composed(word[0]) in lines]
    if again:
        yield _told(again, lines, text, path)


def _told(again: list[re.Match[str]], lines: dict[str, int], text: str, path: str) -> Diagnostic:
    name = _composed(again[0][0])
    line = _line(text, lines[name])
    more = len({_composed(word[0]) for word in again}) - 1
    others = f"; so are {more} more words" if more > 1 else "; so is one more word" if more else ""
    what = f"`{name}` looks like the one in line {line}, and is made of other characters{others}"
    return Diagnostic(_place(text, again[0].start(), path), rules.TWO_FORMS, what)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _place(text: str, offset: int, path: str) -> Place:
    """Return the place of a character, its column counted in composed letters as everywhere."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return Place(path, _line(text, offset), len(_composed(before)) + 1)
