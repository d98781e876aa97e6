"""Hold the order of a file against the sources: of texts in the edition, and of what stands in a text.

What cannot be told from something else by its words is passed over, and so are
notes and captions, which each format sets in places of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from press.prove.covering import key_of
from press.prove.seen import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.covering import Key
    from press.prove.ledger import Account
    from press.prove.nouns import Passage
    from press.prove.opened import Line

RUNNING = ({"paragraph", "heading", "piece of code"}, {"row of a table"})
"""What stands in a text one after another; a DOCX is read for its rows apart."""


class Ordered:
    """Judges in which order files of one edition say what they say."""

    def __init__(self, account: Account) -> None:
        """Take what the sources say."""
        self._heads = _single(key_of(one) for one in account.passages if one.kind in HEADS)
        self._pairs = [
            (key_of(one), key_of(other), other)
            for one, other in account.sequence
            if {key_of(one), key_of(other)} <= self._heads
        ]
        known = _single(map(key_of, account.passages))
        self._texts = [
            [
                (key_of(one), one)
                for one in body
                if one.kind in kinds and not one.is_aside and key_of(one) in known
            ]
            for body in account.bodies
            for kinds in RUNNING
        ]

    def misplaced(self, lines: Sequence[tuple[Line, Key | None]]) -> Iterator[tuple[str, Passage]]:
        """Yield the first text that is not where the order puts it, and in each text what is not.

        Args:
            lines: what a file says, in its order, each with what it is known by.
        """
        heads = _places(key for line, key in lines if line.sort == "heading")
        astray = (
            passage
            for one, other, passage in self._pairs
            if one in heads and other in heads and heads[one] > heads[other]
        )
        yield from (
            ("this text does not stand where the running order puts it", one) for one in islice(astray, 1)
        )
        there = _places(key for _, key in lines)
        for passages in self._texts:
            yield from _first_astray(passages, there)


def _single(keys: Iterable[Key]) -> frozenset[Key]:
    return frozenset(key for key, count in Counter(keys).items() if count == 1)


def _places(keys: Iterable[Key | None]) -> Mapping[Key, int]:
    """Return the place of each key that stands once."""
    found: dict[Key, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if key is not None:
            found[key].append(place)
    return {key: places[0] for key, places in found.items() if len(places) == 1}


def _first_astray(
    passages: Sequence[tuple[Key, Passage]], there: Mapping[Key, int]
) -> Iterator[tuple[str, Passage]]:
    last = -1
    for key, passage in passages:
        place = there.get(key, last)
        if place < last:
            yield "this does not stand behind what stands before it in its text", passage
            return
        last = place
