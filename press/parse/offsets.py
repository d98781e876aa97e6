"""Say where in a text an element of its tree was written, from a marked parse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from press.parse.marks import MARK
from press.parse.tree import elements
from press.parse.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

OF_A_CLASS = frozenset({"SmallCaps", "Underline"})
"""What pandoc makes of a Span by its class."""

BETWEEN = "\0"
"""Stands between two texts that were joined, and in none."""


class Offsets:
    """Where the elements of a body were written, by their number in the walk."""

    def __init__(self, body: Body, marked_blocks: Sequence[Node], starts: Sequence[int]) -> None:
        """Take a body, the blocks of its marked parse, and where the marked words begin."""
        self._written = Written(body.text)
        self._nodes = elements(list(body.blocks))
        self._starts = starts
        self._marked = _aligned(self._nodes, elements(list(marked_blocks)))
        self._alike: dict[str, Alike] = {}

    def find(self, number: int, needle: str) -> int:
        """Return where ``needle`` was written: the occurrence nearest to the element with that number."""
        own, spellings = self._own(number, needle), dict.fromkeys((needle, unquote(needle)))
        if own is not None:
            near = (self._written.nearest(one, own) for one in spellings)
            return next((at for at in near if at is not None), own)
        found = next((at for at in map(self._written.all, spellings) if at), [])
        counted = self._same(number, needle)
        if len(counted) == len(found):
            nth = bisect_left(counted, number)
            return found[nth] if counted[nth : nth + 1] == [number] else self._before[number]
        before = self._before[number]
        return min(found, key=lambda start: (start < before, start), default=before)

    def _own(self, number: int, needle: str = "") -> int | None:
        """Return where a marked word of an element begins: one of the needle's, else the first."""
        first = None
        for written in _texts(self._marked[number]):
            mark = MARK.search(written)
            at = self._start(int(mark[1])) if mark else None
            if mark and needle and needle in MARK.sub("", written):
                return at if at is not None else first
            first = at if first is None else first
            if first is not None and not needle:
                break
        return first

    def _start(self, mark: int) -> int | None:
        return self._starts[mark] if mark < len(self._starts) else None

    def _same(self, number: int, needle: str) -> list[int]:
        """Return the numbers of all elements of the same type in which the needle stands."""
        kind = self._nodes[number]["t"]
        if kind not in self._alike:
            self._alike[kind] = Alike(
                (one, node) for one, node in enumerate(self._nodes) if node["t"] == kind
            )
        return self._alike[kind].having(needle)

    @cached_property
    def _before(self) -> list[int]:
        """Return for each element where the last marked word above it begins that is the first of another."""
        found = [0]
        for number in range(len(self._nodes)):
            own = self._own(number)
            found.append(found[-1] if own is None else own)
        return found


class Alike:
    """Elements of one type, which know which of them have a word."""

    def __init__(self, nodes: Iterable[tuple[int, Node]]) -> None:
        """Take elements and their numbers in the walk."""
        self._numbers: list[int] = []
        self._ends: list[int] = []
        texts: list[str] = []
        for number, node in nodes:
            texts.append("".join(f"{one}{BETWEEN}" for one in _texts(node)))
            self._numbers.append(number)
            self._ends.append((self._ends[-1] if self._ends else 0) + len(texts[-1]))
        self._text = "".join(texts)
        self._found: dict[str, list[int]] = {}

    def having(self, needle: str) -> list[int]:
        """Return the numbers of those in which a needle stands, in order."""
        if needle not in self._found:
            self._found[needle] = list(self._having(needle))
        return self._found[needle]

    def _having(self, needle: str) -> Iterator[int]:
        at = self._text.find(needle)
        while 0 <= at < len(self._text):
            one = bisect_right(self._ends, at)
            yield self._numbers[one]
            at = self._text.find(needle, self._ends[one])


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
