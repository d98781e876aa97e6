"""Sort words as a language does.

Letters that stand after z in a language (å ä ö in Swedish) are named in their
order, here or by ``after_z`` in its terms. What a neighbour has in the place of
one sorts as that one (ø as ö in Swedish); every other letter sorts with the
letters that it is made from.

Source: the Unicode Common Locale Data Repository, collation charts.
"""

from __future__ import annotations

import unicodedata

from press.plain_letters import LETTERS

AFTER_Z = {
    "da": "æøå",
    "et": "õäöü",
    "fi": "åäö",
    "fo": "æø",
    "is": "þæöå",
    "kl": "æøå",
    "nb": "æøå",
    "nn": "æøå",
    "sv": "åäö",
}
"""Letters after z, small and in their order, by primary language."""
TWINS = dict(zip("æäøö", "äæöø", strict=True))
"""Letters that stand for each other in Nordic alphabets."""


def after_z(language: str) -> str:
    """Return the letters that stand after z in the language of a BCP 47 tag."""
    return AFTER_Z.get(language.partition("-")[0].lower(), "")


def key(words: str, after_z: str = "") -> tuple[tuple[int, str], ...]:
    """Return what ``words`` sort by.

    Args:
        words: a title or a name.
        after_z: the letters that stand after z, in their order, small.
    """
    letters = unicodedata.normalize("NFC", words).casefold()
    return tuple(part for letter in letters for part in _letter(letter, after_z))


def _letter(letter: str, after_z: str) -> list[tuple[int, str]]:
    own = next((one for one in (letter, TWINS.get(letter)) if one and one in after_z), None)
    if own:
        return [(2, chr(after_z.index(own)))]
    plain = [
        one
        for one in unicodedata.normalize("NFKD", letter.translate(LETTERS))
        if not unicodedata.combining(one)
    ]
    return [(1 if one.isalnum() else 0, one) for one in plain]
