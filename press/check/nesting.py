"""Say of each marking in a tree what it marks, and what is marked around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.markings import strictest
from press.select.marks import is_sign, labels, sign, signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

CELL_BLOCKS = 4


@dataclass(frozen=True)
class Marking:
    """A marking: the element that bears it, its labels, and the label around it.

    ``marks`` says what it is good for: ``itself``, ``holder`` where an empty
    span stands first, ``head`` where that is a table's head, or nothing.
    """

    node: Node
    labels: tuple[str, ...]
    around: str
    marks: str = "itself"


def nested(blocks: Sequence[Node], around: str) -> Iterator[Marking]:
    """Yield the markings in blocks; ``around`` is the label of what these stand in."""
    yield from _blocks(blocks, around)


def _blocks(blocks: Any, around: str) -> Iterator[Marking]:  # noqa: ANN401 - any part of a tree
    """Yield the markings in a list; a heading's reaches to the next of the same or a higher level."""
    opened: list[tuple[int, str]] = []
    for block in blocks:
        if isinstance(block, dict) and block.get("t") == "Header":
            level = block["c"][0]
            opened = [one for one in opened if one[0] < level]
            within = opened[-1][1] if opened else around
            yield from _element(block, within)
            opened.append((level, _inside(block, within)))
        else:
            yield from _part(block, opened[-1][1] if opened else around)


def _part(part: Any, around: str) -> Iterator[Marking]:  # noqa: ANN401
    if isinstance(part, list):
        yield from _blocks(part, around)
    elif isinstance(part, dict) and "t" in part:
        yield from _element(part, around)
    elif isinstance(part, dict):
        for one in part.values():
            yield from _part(one, around)


def _element(node: Node, around: str) -> Iterator[Marking]:
    found = labels(node)
    if found:
        yield Marking(node, found, around, "" if is_sign(node) else "itself")
    within = _inside(node, around)
    content: Any = node.get("c")
    if node["t"] in ("BulletList", "OrderedList"):
        for item in content if node["t"] == "BulletList" else content[1]:
            yield from _signed(item, within)
    elif node["t"] == "Note":
        yield from _signed(content, within)
    elif node["t"] == "DefinitionList":
        yield from _entries(content, within)
    elif node["t"] == "Table":
        yield from _table(content, within)
    elif isinstance(content, list):
        yield from _part(content, within)


def _inside(node: Node, around: str) -> str:
    return strictest((around, *labels(node))) or around


def _signed(blocks: Sequence[Node], around: str) -> Iterator[Marking]:
    """Yield the markings in blocks that an empty span may mark as a whole."""
    first = sign(blocks)
    if first is None:
        yield from _part(list(blocks), around)
        return
    yield Marking(first, labels(first), around, "holder")
    within = _inside(first, around)
    yield from _part(blocks[0]["c"][1:], within)
    yield from _part(list(blocks[1:]), within)


def _entries(entries: Sequence[list[Any]], around: str) -> Iterator[Marking]:
    for term, texts in entries:
        within = around
        if term and is_sign(term[0]):
            yield Marking(term[0], labels(term[0]), around, "holder")
            within = _inside(term[0], around)
            yield from _part(term[1:], within)
        else:
            yield from _part(term, around)
        for blocks in texts:
            yield from _signed(blocks, within)


def _table(content: Sequence[Any], around: str) -> Iterator[Marking]:
    _, caption, _, head, bodies, foot = content
    yield from _part(caption, around)
    for row in (*head[1], *(row for body in bodies for row in body[2])):
        yield from _head(row, around)
    for row in (*(row for body in bodies for row in body[3]), *foot[1]):
        yield from _row(row, around)


def _head(row: list[Any], around: str) -> Iterator[Marking]:
    for cell in row[1]:
        heads = {id(one) for one in signs(cell[CELL_BLOCKS])}
        for one in _part(cell[CELL_BLOCKS], around):
            yield Marking(one.node, one.labels, one.around, "head") if id(one.node) in heads else one


def _row(row: list[Any], around: str) -> Iterator[Marking]:
    within = around
    for number, cell in enumerate(row[1]):
        if number or sign(cell[CELL_BLOCKS]) is None:
            yield from _part(cell[CELL_BLOCKS], within)
            continue
        yield from _signed(cell[CELL_BLOCKS], around)
        within = _inside(sign(cell[CELL_BLOCKS]) or {}, around)
