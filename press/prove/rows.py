"""Read a table of a text: a row that loses all its words goes, and a table that loses all its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from press.prove.emptied import HOLLOW, Reads
from press.prove.limits import admits, stricter
from press.prove.marked import opening_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node
    from press.prove.nouns import Lead, Part, Passage

BLOCKS = 4
"""Where a cell holds its blocks."""
HEADED = "row-headers"
"""The class of a table whose rows have heads."""


class ReadsTables(Reads, Protocol):
    """Whoever reads a text, and can keep a passage that is put together."""

    passages: list[Passage]
    running: list[str]
    leads: list[Lead]

    def blocks(self, blocks: Sequence[Node], label: str) -> None:
        """Read blocks that stand in a row."""

    def caption(self, numbered: str, inlines: Sequence[Any], label: str, anchor: str) -> None:
        """Read a caption."""

    def keep(self, kind: str, parts: Sequence[Part], **of: Any) -> None:  # noqa: ANN401 - what else a passage has
        """Keep a passage with its links, unless it is empty."""


def read_table(reader: ReadsTables, block: Node, label: str) -> None:
    """Read a table, its caption first."""
    (anchor, classes, _), caption, _, head, bodies, foot = block["c"]
    before = reader.state()
    for line in caption[1]:
        reader.caption("table", line["c"], label, anchor)
    running = len(reader.running)
    for row in (*head[1], *(row for body in bodies for row in body[2])):
        _read_row(reader, row, label, heads=True)
    del reader.running[running:]
    is_headed = HEADED in classes
    left = [_read_row(reader, row, label, is_headed=is_headed) for body in bodies for row in body[3]]
    if left and not any(left):
        reader.back_to(before)
        reader.withhold([block], label, HOLLOW)
        return
    for row in foot[1]:
        _read_row(reader, row, label)


def _read_row(reader: ReadsTables, row: Sequence[Any], label: str, **of: bool) -> bool:
    """Read a row as one passage, its notes behind it, and return whether it stays."""
    contents = [cell[BLOCKS] for cell in row[1]]
    own = stricter(label, opening_label(contents[0]) if contents else label)
    if not admits(reader.limits, own):
        reader.withhold(contents, own)
        return False
    start, before = len(reader.passages), reader.state()
    for content in contents:
        reader.blocks(content, own)
    is_left = reader.state() != before or not any(contents)
    made, reader.passages[start:] = reader.passages[start:], []
    notes = [one for one in made if one.kind == "note"]
    cells = [one for one in made if one.kind != "note"]
    reader.leads = [lead for one in cells for lead in one.leads]
    reader.keep("row of a table", [part for one in cells for part in one.parts], **of)
    reader.passages.extend(notes)
    return is_left
