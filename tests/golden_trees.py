"""Trees of golden pages: what counts when two are compared, and what Markdown cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROW_HEADS = "row-head-columns"
"""The attribute by which a page says how many columns head a table's rows."""
COUNTED = ("citationNoteNum", "citationHash")
"""What the reader counts in citations."""


def settled(node: Any) -> Any:  # noqa: ANN401 - any part of a tree
    """Return a part of a tree with one Str a word, no wrapped lines, and no count of notes in citations."""
    if isinstance(node, list):
        return _joined([settled(part) for part in node])
    if not isinstance(node, dict):
        return node
    if node.get("t") == "SoftBreak":
        return {"t": "Space"}
    return {key: 0 if key in COUNTED else settled(part) for key, part in node.items()}


def _joined(parts: list[Any]) -> list[Any]:
    joined: list[Any] = []
    for part in parts:
        if joined and _is_str(part) and _is_str(joined[-1]):
            joined[-1] = {"t": "Str", "c": joined[-1]["c"] + part["c"]}
        else:
            joined.append(part)
    return joined


def _is_str(node: Any) -> bool:  # noqa: ANN401 - any part of a tree
    return isinstance(node, dict) and node.get("t") == "Str"


def read_row_heads(document: dict[str, Any]) -> dict[str, Any]:
    """Give the tables of a document the row heads that their attributes ask for."""
    for table in _tables(document["blocks"]):
        marks = [pair for pair in table["c"][0][2] if pair[0] == ROW_HEADS]
        for mark in marks:
            table["c"][0][2].remove(mark)
            table["c"][4] = [[attr, int(mark[1]), *rows] for attr, _, *rows in table["c"][4]]
    return document


def write_row_heads(document: dict[str, Any]) -> dict[str, Any]:
    """Say in the attributes of a document's tables which row heads they have."""
    for table in _tables(document["blocks"]):
        table["c"][0][2] += [[ROW_HEADS, str(body[1])] for body in table["c"][4] if body[1]]
    return document


def _tables(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any part of a tree
    if isinstance(node, dict) and node.get("t") == "Table":
        yield node
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _tables(part)
