"""Write words in the letters that addresses and names of files are made of."""

from __future__ import annotations

import unicodedata

SMALL = ("ae", "o", "a", "d", "th", "ss", "oe", "l", "d", "n", "t", "i")
LARGE = ("Ae", "O", "A", "D", "Th", "Oe", "L", "D", "N", "T")
LETTERS = str.maketrans(dict(zip("æøåðþßœłđŋŧıÆØÅÐÞŒŁĐŊŦ", SMALL + LARGE, strict=True)))
"""Letters that are no plain ones with an accent (Unicode does not take them apart)."""


def plain(words: str) -> str:
    """Return words in small letters without accents; a script that is not Latin stays."""
    taken_apart = unicodedata.normalize("NFKD", words.casefold().translate(LETTERS))
    return "".join(one for one in taken_apart if not unicodedata.combining(one))
