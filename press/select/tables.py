"""What is left of a table: its rows, and no width that tells of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from press.select.marks import behind_sign, sign, signs, unmarked
from press.select.spans import Row, fitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.parse.tree import Node

BLOCKS = 4
"""Where a cell holds its blocks."""


class Sifts(Protocol):
    """What lets through what a ceiling allows."""

    def blocks(self, blocks: Sequence[Node]) -> list[Node]:
        """Return what is left of blocks."""

    def caption(self, caption: list[Any]) -> list[Any]:
        """Return what is left of a caption."""

    def bars(self, nodes: Iterable[Node | None]) -> bool:
        """Return whether one of these bears a marking above the ceiling."""


def table(node: Node, sieve: Sifts) -> list[Node]:
    """Return what is left of a table; nothing where all its rows are withheld.

    A marking in the head is a mistake: the table goes as a whole.
    """
    attributes, caption, columns, head, bodies, foot = node["c"]
    above = [*head[1], *(row for body in bodies for row in body[2])]
    if any(sieve.bars(signs([cell[BLOCKS] for cell in row[1]])) for row in above):
        return []
    had = any(body[3] for body in bodies)
    left = [body for body in (_body(body, sieve) for body in bodies) if body[3] or body[2] or not had]
    if had and not any(body[3] for body in left):
        return []
    head, foot = [head[0], _kept(head[1], sieve)], [foot[0], _rows(foot[1], sieve)]
    content = [unmarked(attributes), sieve.caption(caption), columns, head, left, foot]
    if content[3:] != node["c"][3:]:
        content[2] = [[align, {"t": "ColWidthDefault"}] for align, _ in columns]
    return [{**node, "c": content}]


def _body(body: list[Any], sieve: Sifts) -> list[Any]:
    attributes, head_columns, above, rows = body
    return [attributes, head_columns, _kept(above, sieve), _rows(rows, sieve)]


def _kept(rows: Sequence[Row], sieve: Sifts) -> list[Row]:
    return [[row[0], [_cell(cell, cell[BLOCKS], sieve) for cell in row[1]]] for row in rows]


def _rows(rows: Sequence[Row], sieve: Sifts) -> list[Row]:
    """Return the rows that are left; an empty span first in the first cell marks a row."""
    starts = [sign(row[1][0][BLOCKS]) if row[1] else None for row in rows]
    opened = [_opened(row, start is not None) for row, start in zip(rows, starts, strict=True)]
    gone = [sieve.bars([start]) or _is_emptied(row, sieve) for row, start in zip(opened, starts, strict=True)]
    return _kept(fitted(opened, gone), sieve)


def _is_emptied(row: Row, sieve: Sifts) -> bool:
    """Return whether a row had words, and has none left."""
    words = [cell[BLOCKS] for cell in row[1] if cell[BLOCKS]]
    return bool(words) and not any(sieve.blocks(blocks) for blocks in words)


def _opened(row: Row, is_signed: bool) -> Row:  # noqa: FBT001 - called once, beside its meaning
    """Return a row without the empty span that marks it."""
    if not is_signed:
        return row
    first, *rest = row[1]
    return [row[0], [[*first[:BLOCKS], behind_sign(first[BLOCKS])], *rest]]


def _cell(cell: list[Any], blocks: Sequence[Node], sieve: Sifts) -> list[Any]:
    return [*cell[:BLOCKS], sieve.blocks(blocks)]
