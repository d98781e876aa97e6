"""Trees of golden pages: what counts when two are compared, and what Markdown cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROW_HEADS = "row-head-columns"
"""The attribute by which a page says how many columns head a table's rows."""
OF_FIGURE = "figure-"
"""Begins an attribute that a page gives to an image and means for the figure around it."""
ALT = "image-alt"
"""The attribute by which a page says ``alt`` of an image in a figure; Markdown makes words of that."""
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


def read_marks(document: dict[str, Any]) -> dict[str, Any]:
    """Give the tables of a document the row heads, and its figures the attributes, that marks ask for."""
    for table in _nodes("Table", document["blocks"]):
        marks = [pair for pair in table["c"][0][2] if pair[0] == ROW_HEADS]
        for mark in marks:
            table["c"][0][2].remove(mark)
            table["c"][4] = [[attr, int(mark[1]), *rows] for attr, _, *rows in table["c"][4]]
    for figure, image in _figures(document):
        named = dict(image["c"][0][2])
        of_figure = {name: value for name, value in named.items() if name.startswith(OF_FIGURE)}
        figure["c"][0][2] += [[name.removeprefix(OF_FIGURE), value] for name, value in of_figure.items()]
        of_image = {name: value for name, value in named.items() if name not in of_figure}
        image["c"][0][2] = [["alt" if name == ALT else name, value] for name, value in of_image.items()]
    return document


def write_marks(document: dict[str, Any]) -> dict[str, Any]:
    """Say with marks which row heads a document's tables have, and which attributes its figures."""
    for table in _nodes("Table", document["blocks"]):
        table["c"][0][2] += [[ROW_HEADS, str(body[1])] for body in table["c"][4] if body[1]]
    for figure, image in _figures(document):
        image["c"][0][2] = [[ALT if name == "alt" else name, value] for name, value in image["c"][0][2]]
        image["c"][0][2] += [[OF_FIGURE + name, value] for name, value in figure["c"][0][2]]
        figure["c"][0][2] = []
    return document


def _figures(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each figure with the first image in it."""
    for figure in _nodes("Figure", document["blocks"]):
        for image in list(_nodes("Image", figure["c"][2]))[:1]:
            yield figure, image


def _nodes(kind: str, node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any part of a tree
    if isinstance(node, dict) and node.get("t") == kind:
        yield node
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _nodes(kind, part)
