"""Find where in a text an element of its tree was written.

Pandoc's Markdown reader gives no places. A second, throw-away parse does: every
word of the text gets a mark, a letter that no source may contain and the word's
number, and an element's place is where the marks in it stand. It is made only
for a body in which something was found, and never built from, for marks
lengthen lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from press.parse.tree import elements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

LETTER = "\ua4d0"
"""Lisu letter BA: a letter to pandoc's reader, so that a mark stays in its word."""
MARK = re.compile(f"{LETTER}([0-9]+)")
WORD = re.compile(r"[^\W_]+")
UNMARKED = re.compile(
    r"<!--.*?-->"  # a writer's own note
    r"|<[^<>\n]*>"  # an address, or a tag
    r"|\[\^[^\]\s]+\]:?"  # a note's label
    r"|&#?\w+;"  # a letter by name
    r"|(?m:^[ \t]*\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|\#)[.)](?=\s))"  # a list item's number
    r"|(?m:^[ \t]*(?:T|t)able:)"  # a caption
    r"|(?m:^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*)"  # where a link's address is defined
    r"|\]\[[^\]\n]*\]"  # a link's label
    r"|[\w-]+(?==)"  # an attribute's name
    r"|(?m:^\+[-=:+]+\+[ \t]*\n(?:[+|][^\n]*\n?)*)"  # a grid table
    r"|(?m:^[ \t]*-{2,}(?: +-{2,})+[ \t]*\n(?:[^\n]*\S[^\n]*\n)*)",  # a simple table
    re.DOTALL,
)


def marked(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with a mark after each word, and the offset at which each marked word begins."""
    starts: list[int] = []
    parts: list[str] = []
    last = 0
    for word in _words(text):
        parts += [text[last : word.end()], LETTER, str(len(starts))]
        starts.append(word.start())
        last = word.end()
    return "".join((*parts, text[last:])), starts


def _words(text: str) -> Iterator[re.Match[str]]:
    spared = [match.span() for match in UNMARKED.finditer(text)]
    ends = [end for _, end in spared]
    for word in WORD.finditer(text):
        near = bisect_left(ends, word.start() + 1)
        if near == len(spared) or spared[near][0] >= word.end():
            yield word


class Offsets:
    """Where the elements of a body were written, by their number in the walk."""

    def __init__(self, body: Body, marked_blocks: Sequence[Node], starts: Sequence[int]) -> None:
        """Take a body, the blocks of its marked parse, and where the marked words begin."""
        self._body = body
        self._near = [_first(node, starts) for node in elements(list(marked_blocks))]

    def find(self, number: int, needle: str) -> int:
        """Return where ``needle`` was written: the occurrence nearest to the element with that number."""
        own = self._near[number] if number < len(self._near) else None
        found = [match.start() for match in re.finditer(re.escape(needle), self._body.text)] if needle else []
        if own is not None:
            return min(found, key=lambda start: _distance(start, needle, own), default=own)
        before = next((at for at in reversed(self._near[:number]) if at is not None), 0)
        return min(found, key=lambda start: (start < before, start), default=before)


def _distance(start: int, needle: str, near: int) -> int:
    """Return how far an occurrence is from a point; none if the point is in it."""
    end = start + len(needle)
    return 0 if start <= near < end else min(abs(start - near), abs(end - near))


def _first(node: Node, starts: Sequence[int]) -> int | None:
    """Return where the first marked word in an element begins."""
    for written in _texts(node):
        match = MARK.search(written)
        if match and int(match[1]) < len(starts):
            return starts[int(match[1])]
    return None


def _texts(part: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a tree
    waiting = [part]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting.extend(reversed(list(one.values())))
        elif isinstance(one, list):
            waiting.extend(reversed(one))
