"""Find the line of a source that a paragraph was made from, by its words.

A paragraph on a page is not what its writer wrote: citations, links and notes
are worked out. So the passage that has the most words in common with it is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORD = re.compile(r"[^\W_]+")
BEGINS = re.compile(r"\s*(#|[-*+|>]\s|\d+[.)]\s|:|[a-z_]+:)")
"""How a line begins that begins a passage: a heading, an item, a row, a definition, a field."""
LIKE = 0.5
"""The share of words in common below which a passage is another."""
INSIDE = 0.6
"""The share of a paragraph's words below which a passage does not have them among its own."""


@dataclass(frozen=True)
class Found:
    """A place in a source; ``line`` counts from 1, and is 0 where only the file is known."""

    path: str
    line: int


def find(sent: str, texts: Mapping[str, str]) -> Found | None:
    """Return where the words of a paragraph most probably stand, in texts by their paths.

    A passage that has nearly the same words comes first, then one that has them among others.
    """
    wanted = _bag(sent)
    passages = [
        (Found(path, line), _bag(passage))
        for path, text in texts.items()
        for line, passage in _passages(text.splitlines())
    ]
    for likeness, enough in ((_likeness, LIKE), (_share, INSIDE)):
        best = max(passages, key=lambda one: likeness(wanted, one[1]), default=None)
        if best and likeness(wanted, best[1]) >= enough:
            return best[0]
    return Found(next(iter(texts)), 0) if len(texts) == 1 else None


def _passages(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each passage with the number of its first line."""
    start, held = 1, ""
    for number, line in enumerate(lines, 1):
        if not line.strip() or BEGINS.match(line):
            yield start, held
            start, held = number, ""
        start = start if held.strip() else number
        held += f" {line}"
    yield start, held


def _bag(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold()))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two texts have in common, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _share(one: Counter[str], other: Counter[str]) -> float:
    """Return which share of a text's words another has, from 0 to 1."""
    return (one & other).total() / one.total() if one else 0.0
