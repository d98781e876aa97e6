"""Read what stands on one element: its marking, its names, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.markings import LABELS
from press.parse.tree import HAS_ATTRIBUTES, attributes, target
from press.prove.limits import stricter, strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node


def is_mark(node: Node) -> bool:
    """Return whether it is an empty Span, which marks what it opens."""
    return node["t"] == "Span" and not node["c"][1]


def marking(node: Node) -> str:
    """Return the label that stands on an element; clear where there is none."""
    label = LABELS[0]
    if node["t"] in HAS_ATTRIBUTES:
        for name, value in attributes(node)[2]:
            label = stricter(label, strictness(value)) if name.casefold() == "tlp" else label
    return label


def opening_label(blocks: Sequence[Any]) -> str:
    """Return the label of an empty Span that opens blocks or inlines."""
    first = blocks[0] if blocks else None
    if isinstance(first, dict) and first["t"] in ("Para", "Plain", "Header"):
        return opening_label(first["c"][2] if first["t"] == "Header" else first["c"])
    if isinstance(first, dict) and is_mark(first):
        return marking(first)
    return LABELS[0]


def names_of(node: Node) -> Iterator[str]:
    """Yield what names an element, where it leads, and the language of code."""
    if node["t"] in HAS_ATTRIBUTES and attributes(node)[0]:
        yield attributes(node)[0]
    if node["t"] in ("Link", "Image"):
        yield target(node)
    if node["t"] in ("Code", "CodeBlock"):
        yield from attributes(node)[1]
