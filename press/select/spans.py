"""Leave rows out of a table whose cells may reach over several rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = list[Any]
"""A row as Pandoc has it: its attributes, its cells."""
HEIGHT, WIDTH, BLOCKS = 2, 3, 4
"""Where a cell says how many rows and columns it reaches over, and holds its blocks."""


def fitted(rows: Sequence[Row], gone: Sequence[bool]) -> list[Row]:
    """Return the rows that stay; cells reach over as many fewer as have gone.

    Where a cell that begins in a row that has gone reaches into one that stays,
    an empty cell keeps its place.
    """
    if not any(gone):
        return list(rows)
    cells: list[list[tuple[int, Any]]] = [[] for _ in rows]
    for at, column, cell in _placed(rows):
        stay = [one for one in range(at, min(at + cell[HEIGHT], len(rows))) if not gone[one]]
        if stay:
            blocks = [] if gone[at] else cell[BLOCKS]
            cells[stay[0]].append((column, [*cell[:HEIGHT], len(stay), cell[WIDTH], blocks]))
    return [
        [row[0], [cell for _, cell in sorted(own, key=lambda one: one[0])]]
        for row, own, is_gone in zip(rows, cells, gone, strict=True)
        if not is_gone
    ]


def _placed(rows: Sequence[Row]) -> list[tuple[int, int, Any]]:
    """Return each cell with its row and its column."""
    placed: list[tuple[int, int, Any]] = []
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for cell in row[1]:
            while (at, column) in taken:
                column += 1
            placed.append((at, column, cell))
            high, wide = range(at, at + cell[HEIGHT]), range(column, column + cell[WIDTH])
            taken |= {(one, other) for one in high for other in wide}
            column += cell[WIDTH]
    return placed
