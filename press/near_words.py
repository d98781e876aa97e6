"""Tell a word that is misspelt from one that is another word.

Only what is hardly ever another word counts: the first and the last letters
agree, for there words are inflected, and the words are long. Words that differ
by nothing but an accent are let alone, for so are plurals made (*Vater*, *Väter*).
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

LONG, LONGER, LONGEST = 8, 9, 10
"""From how many letters on two swapped or doubled, one missing, one other or one more is a slip."""
TOLD_APART = 2
"""Letters fewer are enough where the words around it leave no doubt what is meant."""
START = END = 3
"""Letters that agree at either end."""


def is_slip(word: str, right: str, *, is_sure: bool = False) -> bool:
    """Return whether ``word`` is probably ``right`` misspelt.

    Args:
        word: a word in small letters.
        right: another.
        is_sure: whether the words around it are those that stand around ``right``.
    """
    if word == right or word[:1] != right[:1] or _bare(word) == _bare(right):
        return False
    if _anglicised(word) == _anglicised(right):
        return True
    length = len(right) + (TOLD_APART if is_sure else 0)
    return length >= LONG and (
        _has_swapped(word, right) or (_ends_agree(word, right) and _has_one_wrong(word, right, length))
    )


def _anglicised(word: str) -> str:
    """Return a word without what British and American English spell differently."""
    return word.replace("z", "s").replace("ou", "o")


def _bare(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))


def _ends_agree(word: str, right: str) -> bool:
    return word[:START] == right[:START] and word[-END:] == right[-END:]


def _has_swapped(word: str, right: str) -> bool:
    """Return whether two letters beside each other have changed places."""
    if len(word) != len(right):
        return False
    wrong = [at for at, (one, other) in enumerate(zip(word, right, strict=True)) if one != other]
    first, last = (wrong[0], wrong[-1]) if wrong else (0, 0)
    return last == first + 1 and word[first : last + 1] == right[last] + right[first]


def _has_one_wrong(word: str, right: str, length: int) -> bool:
    """Return whether one letter is missing, is another, or is too many."""
    if len(word) == len(right):
        return length >= LONGEST and sum(map(str.__ne__, word, right)) == 1
    shorter, longer = sorted((word, right), key=len)
    if len(longer) != len(shorter) + 1:
        return False
    at = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    if shorter[at:] != longer[at + 1 :]:
        return False
    is_double = any(one == other == longer[at] for one, other in pairwise(longer[max(0, at - 1) : at + 2]))
    return is_double or length >= (LONGER if word is shorter else LONGEST)
