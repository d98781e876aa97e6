"""What pandoc reads as text: how each line of it begins, and all its words in one."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from press.parse.tree import Walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node

SIGN = re.compile(r"\(?(?:[0-9]{1,3}|[a-z])[.)]|[^\w\s]*")
PLAIN = re.compile(r"(?P<sign>[-+•◦▪‣–—]|\(?(?:[0-9]{1,3}|[a-z])[.)])[ \t]+(?P<word>[^\W_]+)")
"""A sign that is printed as it is, where it is read as text, and the word behind it."""
WORD = re.compile(r"[^\W_]+")
UNLIKE = re.compile(r"\]\(|\]\[|\[\^|\^\[|[<{&\\]")
"""From where on what is written is not what is read, word for word."""
WORDS = 5
"""How many words tell a line from the others."""
ENOUGH = 100
"""How many characters of a line are looked at."""
DASHES = (("—", "---"), ("–", "--"), ("…", "..."))
"""What the reader makes of hyphens and full stops that stand together."""
BLANK = re.compile(r"[\s\"'“”‘’]+")
ENDS_LINE = frozenset({"Para", "Plain", "Header", "SoftBreak", "LineBreak"})
BETWEEN = {"Space": " "} | dict.fromkeys(ENDS_LINE, "\n")
"""What stands between words: a blank, or a line that ends before the element."""

Beginning = tuple[str, ...]


def beginning(written: str) -> Beginning:
    """Return the sign that a line begins with and the first words behind it, however they are set."""
    return _parts(UNLIKE.split(written[:ENOUGH], maxsplit=1)[0])


class Printed:
    """What is printed of a body, worked out when it is asked for.

    ``nodes`` are the body's elements, in the order of the walk.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes

    @cached_property
    def beginnings(self) -> frozenset[Beginning]:
        """Return how each line begins that is read as text: with its sign, and any number of words."""
        lines = map(_parts, self._lines)
        return frozenset(line[:end] for line in lines for end in range(1, len(line) + 1))

    @cached_property
    def words(self) -> str:
        """Return all words that are printed, code not among them, without blanks and quotation marks."""
        return without_blanks("".join([node["c"] for node in self.nodes if node["t"] == "Str"]))

    def has(self, written: str) -> bool:
        """Return whether a line is read as text, as far as its words can tell."""
        plain = PLAIN.match(written)
        if plain and without_blanks(plain["sign"] + plain["word"]) not in self.words:
            return False  # as of any item of what is read as a list
        begun = beginning(written)
        return len(begun) > 1 and self.begins(begun)

    def begins(self, begun: Beginning) -> bool:
        """Return whether a line that is read as text begins so."""
        first = begun[1] if len(begun) > 1 else ""  # most lines have not even the first word
        return any(_parts(line)[: len(begun)] == begun for line in self._lines if first in line)

    @cached_property
    def _lines(self) -> list[str]:
        parts = [
            node["c"] if (kind := node["t"]) == "Str" else BETWEEN.get(kind) or _code(node)
            for node in self.nodes
        ]
        return "".join(parts).split("\n")


def printed_of(nodes: Sequence[Node]) -> Printed:
    """Return what is printed of a body; of a walk it is worked out once, however many ask."""
    return _of_walk(nodes) if isinstance(nodes, Walk) else Printed(nodes)


@lru_cache(maxsize=2)
def _of_walk(walk: Walk) -> Printed:
    return Printed(walk)


def without_blanks(written: str) -> str:
    """Return what was written as ``words`` gives it."""
    return BLANK.sub("", undashed(written))


def undashed(text: str) -> str:
    """Return a text with hyphens and full stops as they are written."""
    for made, written in () if text.isascii() else DASHES:
        text = text.replace(made, written)
    return text


def _parts(line: str) -> Beginning:
    plain = undashed(line[:ENOUGH]).strip()
    match = SIGN.match(plain)
    sign = match[0] if match else ""
    words = islice((one[0] for one in WORD.finditer(plain, len(sign))), WORDS)
    return (sign.rstrip("*_`[(\"'“‘") or sign, *words)


def _code(node: Node) -> str:
    return f"`{node['c'][1]}`" if node["t"] == "Code" else ""
