"""Sentences that a marked passage would break: it takes their end along, or their beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.parse.tree import text
from press.select.marks import OPENERS, labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

STOPS = tuple(".!?…。")
LEADING = ",;: –—-"
"""What is closed up at the head of a sentence."""
CLOSED = (*STOPS, ":", ")", "”", "’", '"')
"""What may stand before a passage that is a sentence of its own."""


def check_edges(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield each marked passage without which the sentence around it has no end or no beginning."""
    numbers = {id(node): number for number, node in enumerate(nodes)}
    for block in nodes:
        if block["t"] in OPENERS:
            for at, node in enumerate(block["c"]):
                if node["t"] == "Span" and labels(node):
                    lost = _lost(*(text(part).strip() for part in _parts(block["c"], at)))
                    if lost:
                        what = f"without what is marked here, the sentence has no {lost}"
                        yield Fault(rules.BROKEN_SENTENCE, what, numbers[id(node)], text(node).split()[0])


def _parts(line: Sequence[Node], at: int) -> tuple[Sequence[Node], Sequence[Node], Sequence[Node]]:
    return line[:at], [line[at]], line[at + 1 :]


def _lost(before: str, said: str, after: str) -> str:
    """Return what a sentence loses with the words said in it; nothing if it stays whole."""
    begins_here = not before or before.endswith(STOPS)
    after = after.lstrip(LEADING) if begins_here else after
    if said.endswith(STOPS) and before and not before.endswith(CLOSED) and not after[:1].islower():
        return "end"
    if begins_here and said[:1].isupper() and not said.endswith(STOPS) and after[:1].islower():
        return "beginning"
    return ""
