"""What a reader finds in an output, whatever the format.

All three formats answer in the same words, so that they can be compared. Left
out are the title page, the contents, running heads and folios, the numbers of
notes and of list items, and what is drawn in a picture.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+|\d+")
JOINED = re.compile(r"(?<=\w)[-\u2010\u2011\u202f](?=\w)")
"""What may stand in a word or a number: a hyphen, and the narrow space of thousands."""


@dataclass(frozen=True)
class Table:
    """A table: the words of its header cells, and of the heads of its rows."""

    heads: tuple[str, ...]
    row_heads: tuple[str, ...]


@dataclass(frozen=True)
class Opened:
    """What a file says.

    ``pictures`` holds the alternative texts of those that are not decorative,
    None where there is none; ``outline`` is the contents that a reader leafs by,
    with levels; ``inner`` counts the links inside the file, and ``dead`` are those
    that lead nowhere; ``languages`` are those of passages in another than its own.
    ``body`` is the text without its notes, ``noted`` that of the notes, both in
    reading order; ``index`` are the words that head the index of words;
    ``properties`` is what the file says of itself, by the names of Dublin Core.
    """

    title: str
    language: str
    text: str
    headings: tuple[tuple[int, str], ...]
    outline: tuple[tuple[int, str], ...]
    notes: int
    tables: tuple[Table, ...]
    pictures: tuple[str | None, ...]
    links: frozenset[str]
    inner: int
    dead: tuple[str, ...]
    languages: frozenset[str]
    body: str = ""
    noted: str = ""
    index: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> tuple[str, ...]:
        """Return its words and numbers, in order; a word with hyphens is one word."""
        return words(self.text)


def words(text: str) -> tuple[str, ...]:
    """Return the words and the numbers of a text, composed, without what may stand in them."""
    return tuple(WORD.findall(JOINED.sub("", unicodedata.normalize("NFC", text))))


def plain(text: str) -> str:
    """Return a text with single spaces, none at its ends, and without what may stand in a word."""
    return " ".join(JOINED.sub("", unicodedata.normalize("NFC", text)).split())
