"""Say where in a text an element of its tree was written, from a marked parse."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from press.parse.marks import MARK
from press.parse.tree import elements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

OF_A_CLASS = frozenset({"SmallCaps", "Underline"})
"""What pandoc makes of a Span by its class."""


class Offsets:
    """Where the elements of a body were written, by their number in the walk."""

    def __init__(self, body: Body, marked_blocks: Sequence[Node], starts: Sequence[int]) -> None:
        """Take a body, the blocks of its marked parse, and where the marked words begin."""
        self._text = body.text
        self._nodes = list(elements(list(body.blocks)))
        self._starts = starts
        self._marked = _aligned(self._nodes, list(elements(list(marked_blocks))))

    def find(self, number: int, needle: str) -> int:
        """Return where ``needle`` was written: the occurrence nearest to the element with that number."""
        own = self._own(number, needle)
        found = self._written(needle) or self._written(unquote(needle))
        if own is not None:
            return min(found, key=lambda start: _distance(start, needle, own), default=own)
        counted = self._same(number, needle)
        if len(counted) == len(found):
            return found[counted.index(number)] if number in counted else self._before(number)
        before = self._before(number)
        return min(found, key=lambda start: (start < before, start), default=before)

    def _own(self, number: int, needle: str = "") -> int | None:
        """Return where a marked word of an element begins: one of the needle's, else the first."""
        marks = [(MARK.sub("", written), MARK.search(written)) for written in _texts(self._marked[number])]
        offsets = [(plain, self._start(int(mark[1]))) for plain, mark in marks if mark]
        own = next((at for plain, at in offsets if needle and needle in plain), None)
        return own if own is not None else next((at for _, at in offsets), None)

    def _start(self, mark: int) -> int | None:
        return self._starts[mark] if mark < len(self._starts) else None

    def _written(self, needle: str) -> list[int]:
        return [match.start() for match in _spelled(needle).finditer(self._text)] if needle else []

    def _same(self, number: int, needle: str) -> list[int]:
        """Return the numbers of all elements of the same type in which the needle stands."""
        kind = self._nodes[number]["t"]
        return [
            one
            for one, node in enumerate(self._nodes)
            if node["t"] == kind and any(needle in written for written in _texts(node))
        ]

    def _before(self, number: int) -> int:
        owns = (self._own(one) for one in reversed(range(number)))
        return next((at for at in owns if at is not None), 0)


def _spelled(needle: str) -> re.Pattern[str]:
    """Return what finds a needle where no letter follows that would make it another word."""
    return re.compile(re.escape(needle) + (r"(?![\w-])" if needle[-1:].isalnum() else ""))


def _aligned(nodes: list[Node], again: list[Node]) -> list[Node | None]:
    """Return the marked element for each element, where marks change what the text is read as too.

    Where the two parses differ, elements are matched by type, the first to the
    first, and only of a type that both have as many of.
    """
    kinds, others = [_kind(node) for node in nodes], [_kind(node) for node in again]
    if kinds == others:
        return [*again]
    found: dict[str, list[Node]] = defaultdict(list)
    for kind, node in zip(others, again, strict=True):
        found[kind].append(node)
    counts = Counter(kinds)
    waiting = {kind: iter(found[kind] if len(found[kind]) == counts[kind] else ()) for kind in counts}
    return [next(waiting[kind], None) for kind in kinds]


def _kind(node: Node) -> str:
    """Return an element's type; a mark in its class keeps a Span from becoming another."""
    return "Span" if node["t"] in OF_A_CLASS else str(node["t"])


def _distance(start: int, needle: str, near: int) -> int:
    """Return how far an occurrence is from a point; none if the point is in it."""
    end = start + len(needle)
    return 0 if start <= near < end else min(abs(start - near), abs(end - near))


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
