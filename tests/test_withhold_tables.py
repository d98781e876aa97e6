"""What is left of a table whose cells reach over rows."""

from __future__ import annotations

import pytest

from press.parse.batch import parse
from press.parse.body import Body
from press.parse.tree import text
from press.select.withhold import withheld

ROWS = (("a", "b"), ("", "c"), ("d", "e"))
"""A table in which ``a`` reaches over two rows."""


def spanned(*marked: str) -> str:
    """Return a grid table with a marking before each of these letters."""
    cells = [[f"[]{{tlp=red}} {one}" if one in marked else one for one in row] for row in ROWS]
    lines = [f"| {one:<14} | {other:<14} |" for one, other in cells]
    rule, part = f"+{'-' * 16}+{'-' * 16}+", f"|{' ' * 16}+{'-' * 16}+"
    return "\n".join((rule, lines[0], part, lines[1], rule, lines[2], rule, ""))


@pytest.mark.parametrize(
    ("marked", "rows"),
    [
        ("", [[("a", 2), ("b", 1)], [("c", 1)], [("d", 1), ("e", 1)]]),
        ("c", [[("a", 1), ("b", 1)], [("d", 1), ("e", 1)]]),
        ("a", [[("", 1), ("c", 1)], [("d", 1), ("e", 1)]]),
        ("ac", [[("d", 1), ("e", 1)]]),
    ],
)
def test_a_cell_reaches_over_the_rows_that_are_left(marked: str, rows: list[list[tuple[str, int]]]) -> None:
    """Where its own row is withheld, an empty cell keeps its place."""
    (body,) = parse([Body("a.md", spanned(*marked), 1)])
    (table,) = withheld(body.blocks, "amber")

    assert [[(text(cell[4]), cell[2]) for cell in row[1]] for row in table["c"][4][0][3]] == rows


def test_a_table_that_lost_a_row_has_no_widths_of_its_own() -> None:
    """They might be those of what is withheld."""
    (body,) = parse([Body("a.md", spanned("d"), 1)])
    (table,) = withheld(body.blocks, "amber")

    assert {width["t"] for _, width in table["c"][2]} == {"ColWidthDefault"}
