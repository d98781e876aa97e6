"""Sort words as a language does, from one line of its terms.

Letters that stand after z in a language (å ä ö in Swedish) are named there, in
their order; every other letter sorts with the letter that it is made from.
"""

from __future__ import annotations

import unicodedata


def key(words: str, after_z: str = "") -> tuple[tuple[int, str], ...]:
    """Return what ``words`` sort by.

    Args:
        words: a title or a name.
        after_z: the letters that stand after z, in their order, small.
    """
    letters = unicodedata.normalize("NFC", words).casefold()
    return tuple(part for letter in letters for part in _letter(letter, after_z))


def _letter(letter: str, after_z: str) -> list[tuple[int, str]]:
    if letter in after_z:
        return [(2, chr(after_z.index(letter)))]
    plain = [one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one)]
    return [(1 if one.isalnum() else 0, one) for one in plain]
