"""Spell text so that what converters do to it does not matter.

Spaces, hyphens, dashes, quotation marks and invisible characters are left out,
compatibility forms, such as ligatures, are written out, and capitals are small. What stood between
two letters is kept as an edge: a word of the text may begin or end there. Of a line in which
something is written from right to left, which a PDF's words are not told in the order of, the order
is left out too.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DROPPED = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Pi", "Pf"})
"""General categories of what is left out (Unicode Standard, section 4.5)."""
QUOTES = frozenset("\"'`´‚„‹›«»\ufffe☐☑☒−")
"""Quotation marks of other categories, a hyphen at a line's end, boxes, and a minus that a hyphen becomes."""
TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of a line, and may stand within a word."""
LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
LEFTWARDS = re.compile(f"[{LEFTWARD}]+")
"""A word that is written from right to left."""
APART = str.maketrans(
    dict(zip("æøðþœłđŋŧı", ("ae", "o", "d", "th", "oe", "l", "d", "n", "t", "i"), strict=True))
)
"""Letters that have no accent, and are written in others in addresses."""
TOKEN = re.compile(r"[^\W_]+|\S", re.UNICODE)


@dataclass(frozen=True)
class Spelled:
    """Letters of a text, and the offsets at which a word may begin or end."""

    letters: str
    edges: frozenset[int]

    def part(self, start: int, end: int) -> Spelled:
        """Return what stands between two offsets; both count as edges."""
        inner = (at - start for at in self.edges if start < at < end)
        return Spelled(self.letters[start:end], frozenset({0, end - start, *inner}))


@functools.lru_cache(maxsize=65_536)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words and signs of a text, sorted if any are written from right to left."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    said = plain.translate(KEPT)
    if not LEFTWARDS.search(said):
        return tuple(TOKEN.findall(said))
    apart = TOKEN.findall(LEFTWARDS.sub(lambda word: f" {''.join(sorted(word[0]))} ", said))
    return tuple(sorted(apart, key=lambda one: (is_leftward(one), one)))


def is_leftward(word: str) -> bool:
    """Return whether a word is written from right to left."""
    return LEFTWARDS.match(word) is not None


class _Kept(dict[int, str]):
    """What becomes of each letter; found out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter in TURNING:
            self[code] = ""
            return ""
        self[code] = " " if letter in QUOTES or unicodedata.category(letter) in DROPPED else letter
        return self[code]


KEPT = _Kept()


def letters(text: str) -> str:
    """Return the letters of a text; those from right to left as one word, as a PDF may tell two."""
    said = tokens(text)
    if not said or not is_leftward(said[-1]):
        return "".join(said)
    turned = "".join(one for one in said if is_leftward(one))
    return "".join(one for one in said if not is_leftward(one)) + "".join(sorted(turned))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without signs."""
    return tuple(one for one in tokens(text) if one[0].isalnum())


def grams(said: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield each row of ``size`` words that stand beside each other."""
    return zip(*(said[start:] for start in range(size)), strict=False)


def plain(word: str) -> str:
    """Return a small word in plain letters, as anchors and addresses are made."""
    if word.isascii():
        return word
    taken_apart = unicodedata.normalize("NFKD", word.translate(APART))
    return "".join(one for one in taken_apart if not unicodedata.combining(one))


def spell(text: str) -> Spelled:
    """Return the letters of a text with its edges."""
    at, edges = 0, [0]
    for one in tokens(text):
        at += len(one)
        edges.append(at)
    return Spelled(letters(text), frozenset(edges))


def joined(one: Spelled, other: Spelled) -> Spelled:
    """Return two texts as one."""
    moved = {at + len(one.letters) for at in other.edges}
    return Spelled(one.letters + other.letters, one.edges | moved)
