"""Read the markings in a tree: on elements, and by an empty span that stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.markings import NAME, label, strictest
from press.parse.tree import ATTRIBUTES_AT, HAS_ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

NOTHING: list[Any] = ["", [], []]
"""The attributes of what has none."""
SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
OPENERS = frozenset({"Para", "Plain"})
"""The blocks in which an empty span may stand first."""


def labels(node: Node) -> tuple[str, ...]:
    """Return the labels that an element bears, as we spell them, known or not."""
    if node["t"] not in HAS_ATTRIBUTES:
        return ()
    pairs = node["c"][ATTRIBUTES_AT.get(node["t"], 0)][2]
    return tuple(label(value) for name, value in pairs if name.casefold() == NAME)


def marking(node: Node) -> str | None:
    """Return the label of an element; of several, the strictest."""
    return strictest(labels(node))


def unmarked(attributes: Sequence[Any]) -> list[Any]:
    """Return attributes without markings."""
    identifier, classes, pairs = attributes
    return [identifier, classes, [pair for pair in pairs if pair[0].casefold() != NAME]]


def is_sign(node: Node) -> bool:
    """Return whether it is an empty span that marks what it stands in."""
    return node["t"] == "Span" and not node["c"][1] and marking(node) is not None


def sign(blocks: Sequence[Node]) -> Node | None:
    """Return the empty span that stands first in blocks and marks them, if there is one."""
    if blocks and blocks[0]["t"] in OPENERS and blocks[0]["c"] and is_sign(blocks[0]["c"][0]):
        first: Node = blocks[0]["c"][0]
        return first
    return None


def behind_sign(blocks: Sequence[Node]) -> list[Node]:
    """Return blocks without the empty span that stands first in them."""
    rest = words_behind(blocks[0]["c"])
    return [{**blocks[0], "c": rest}, *blocks[1:]] if rest else list(blocks[1:])


def words_behind(inlines: Sequence[Node]) -> list[Node]:
    """Return inlines without the empty span that stands first, and the spaces behind it.

    One that is an anchor too stays, without its marking.
    """
    rest = list(inlines[1:])
    while rest and rest[0]["t"] in SPACES:
        rest.pop(0)
    attributes = unmarked(inlines[0]["c"][0])
    return rest if attributes == NOTHING else [{**inlines[0], "c": [attributes, []]}, *rest]


def signs(inlines: Any) -> Iterator[Node]:  # noqa: ANN401 - inlines, or a part of one
    """Yield each empty span that marks in inlines, but not in their notes, which are texts of their own."""
    if isinstance(inlines, list):
        for part in inlines:
            yield from signs(part)
    elif isinstance(inlines, dict):
        if "t" in inlines and is_sign(inlines):
            yield inlines
        elif inlines.get("t") != "Note":
            yield from signs([part for part in inlines.values() if isinstance(part, (list, dict))])
