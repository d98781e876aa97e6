"""Markings in a body: each says a label that there is, and marks something that it may."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.check.edges import check_edges
from press.check.fault import Fault
from press.check.fences import COLONS, check_fences
from press.check.leaks import check_leaks
from press.check.nesting import nested
from press.check.spelled import spelled, trace
from press.markings import LABELS, NAME, strictness
from press.nearest import did_you_mean
from press.parse.tree import elements
from press.select.marks import labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.nesting import Marking
    from press.check.spelled import Spelled
    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node

ADDRESS = re.compile(r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*\[(?!\^)[^\]\n]+\]:", re.MULTILINE)
"""Where the address of a link is written, which several links may name."""
NOTE = re.compile(r"\[\^[^\]\s]+\]")
WRITTEN_AND_NAMED = 2
"""How often the label of a note stands in a text that points to it once."""
SAID = re.compile(rf"{NAME}(?:[ \t]*[=:][ \t]*[\w+:\"-]*)?|", re.IGNORECASE)
IN_BRACES = re.compile(r"\{[^{}\n]{0,60}\}")


def check_markings(body: Body, nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield each marking that marks nothing, or not as it should.

    Args:
        body: the body.
        nodes: its elements, in the order of the walk.
        contribution: what it belongs to, which is marked too; a running order counts as clear.
    """
    if NAME not in body.text.casefold():
        return
    marked = list(nested(body.blocks, _around(contribution)))
    wrong = [(one, fault) for one in marked if (fault := _wrong(one))]
    found = spelled(body.text)
    if wrong or not _is_evident(body, nodes, found):
        yield from _traced(body, nodes, found, wrong)
    yield from check_leaks(body)
    yield from check_edges(nodes)


def _around(contribution: Contribution | None) -> str:
    own = contribution.fields.get(NAME) if contribution else None
    return own if own in LABELS else LABELS[0]


def _is_evident(body: Body, nodes: Sequence[Node], found: Sequence[Spelled]) -> bool:
    """Return whether all that looks like a marking is one: the tree has as many, and none of them twice."""
    count = sum(len(labels(node)) for node in nodes)
    return count == len(found) and not any(one.is_hidden for one in found) and not _may_repeat(body, nodes)


def _may_repeat(body: Body, nodes: Sequence[Node]) -> bool:
    """Return whether the tree may have twice what is written once: a note, an address, a caption."""
    notes = Counter(NOTE.findall(body.text)).values()
    pictures = (node["c"][1] for node in nodes if node["t"] == "Image")
    return (
        any(count > WRITTEN_AND_NAMED for count in notes)
        or ADDRESS.search(body.text) is not None
        or any(labels(node) for picture in pictures for node in elements(picture))
    )


def _traced(
    body: Body, nodes: Sequence[Node], found: Sequence[Spelled], wrong: Sequence[tuple[Marking, Fault]]
) -> Iterator[Fault]:
    """Yield faults in markings that the tree has, and those that it has not, where they were written."""
    traced = trace(body, found)
    numbers = {id(node): number for number, node in enumerate(nodes)}
    told: dict[int, Fault] = {}
    for marking, fault in wrong:
        places = traced.places.get(numbers[id(marking.node)], (0,))
        told.setdefault(places[-1], fault)
    lost = [one.offset for one in found if not one.is_hidden and one.offset not in traced.became]
    told |= {offset: _lost(body.text, offset) for offset in _untold(lost, body, nodes)}
    for offset, fault in sorted(told.items()):
        yield replace(fault, offset=offset, needle=_said(body.text, offset))


def _untold(lost: Sequence[int], body: Body, nodes: Sequence[Node]) -> Iterator[int]:
    """Yield what is lost, but not with a line of `:::` that is told of already."""
    is_told = bool(lost) and any(True for _ in check_fences(body, nodes))
    for offset in lost:
        line = body.text[body.text.rfind("\n", 0, offset) + 1 : offset]
        if not (is_told and COLONS in line):
            yield offset


def _lost(text: str, offset: int) -> Fault:
    brace = text.rfind("{", max(0, offset - 60), offset)
    braced = IN_BRACES.match(text, brace) if brace >= 0 else None
    written = braced[0] if braced and braced.end() > offset else _said(text, offset)
    return Fault(rules.LOST_MARKING, f"`{written}` looks like a marking, and marks nothing")


def _said(text: str, offset: int) -> str:
    """Return a marking as it was written."""
    match = SAID.match(text, offset)
    return match[0].strip() if match else ""


def _wrong(one: Marking) -> Fault | None:
    """Return what is wrong with a marking, the gravest alone."""
    unknown = [label for label in one.labels if label not in LABELS]
    if len(one.labels) > 1:
        said = ", then ".join(f"`{label}`" for label in one.labels)
        return Fault(rules.DOUBLE_MARKING, f"one thing is marked {said}")
    if unknown:
        what = f"the marking is `{unknown[0]}`"
        return Fault(rules.UNKNOWN_MARKING, what, hint=did_you_mean(unknown[0], LABELS))
    if one.marks == "head":
        return Fault(rules.MARKED_HEAD, "the head of a table is marked")
    if not one.marks:
        return Fault(rules.STRAY_MARKING, "an empty marking stands here, and marks nothing")
    if strictness(one.labels[0]) < strictness(one.around):
        what = f"what is marked `{one.labels[0]}` stands in what is marked `{one.around}`"
        return Fault(rules.LAXER_MARKING, what)
    return None
