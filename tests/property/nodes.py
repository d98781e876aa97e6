"""Pandoc's elements as JSON, as far as generated contributions need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.parse.tree import Node

NONE: list[Any] = ["", [], []]
"""No identifier, no classes, no attributes."""


def attr(identifier: str = "", classes: Iterable[str] = (), **pairs: str) -> list[Any]:
    """Return an element's attributes."""
    return [identifier, list(classes), [[key, value] for key, value in pairs.items()]]


def inlines(text: str) -> list[Node]:
    """Return words with spaces between them."""
    row = [one for word in text.split() for one in ({"t": "Space"}, {"t": "Str", "c": word})]
    return row[1:]


def para(*parts: Node) -> Node:
    """Return a paragraph with spaces between its parts."""
    row = [one for part in parts for one in ({"t": "Space"}, part)]
    return {"t": "Para", "c": row[1:]}


def text(words: str) -> Node:
    """Return words as one inline."""
    return {"t": "Emph", "c": inlines(words)}


def header(level: int, words: str, identifier: str = "") -> Node:
    """Return a heading."""
    return {"t": "Header", "c": [level, attr(identifier), inlines(words)]}


def link(target: str, words: str = "") -> Node:
    """Return a cross-reference."""
    return {"t": "Link", "c": [NONE, inlines(words), [f"#{target}", ""]]}


def span(words: str, identifier: str = "", **pairs: str) -> Node:
    """Return a passage with an anchor or a language."""
    return {"t": "Span", "c": [attr(identifier, **pairs), inlines(words)]}


def note(*parts: Node) -> Node:
    """Return a note of one paragraph."""
    return {"t": "Note", "c": [para(*parts)]}


def cite(key: str) -> Node:
    """Return a citation."""
    citation: Mapping[str, Any] = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], inlines(f"[@{key}]")]}


def box(name: str, *blocks: Node) -> Node:
    """Return a Div of one class."""
    return {"t": "Div", "c": [attr("", [name]), list(blocks)]}


def bullets(*items: Node) -> Node:
    """Return a list with an item a block."""
    return {"t": "BulletList", "c": [[item] for item in items]}


def quote(*blocks: Node) -> Node:
    """Return a quotation."""
    return {"t": "BlockQuote", "c": list(blocks)}


def figure(identifier: str, caption: str) -> Node:
    """Return a figure of one image."""
    image = {"t": "Image", "c": [attr(alt="A picture."), inlines("A picture."), ["../../images/a.png", ""]]}
    return {"t": "Figure", "c": [attr(identifier), _caption(caption), [{"t": "Plain", "c": [image]}]]}


def table(identifier: str, caption: str, cell: Node) -> Node:
    """Return a table of one column with a head and a row."""
    head = [NONE, [_row({"t": "Plain", "c": inlines("Head")})]]
    body = [NONE, 0, [], [_row({"t": "Plain", "c": [cell]})]]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]]
    return {"t": "Table", "c": [attr(identifier), _caption(caption), columns, head, [body], [NONE, []]]}


def _caption(words: str) -> list[Any]:
    return [None, [{"t": "Plain", "c": inlines(words)}] if words else []]


def _row(block: Node) -> list[Any]:
    return [NONE, [[NONE, {"t": "AlignDefault"}, 1, 1, [block]]]]
