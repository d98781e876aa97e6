"""Walk Pandoc's JSON in the order of the document."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

Node = dict[str, Any]
"""An element of Pandoc's JSON: its type under ``t``, its content under ``c``."""

PLAIN = frozenset({"Str", "Space", "SoftBreak"})
"""Words and spaces: most elements of a text."""
ATTRIBUTES_AT = {"Header": 1, "Table": 0}
"""Where an element's attributes stand in its content, if not first."""
HAS_ATTRIBUTES = frozenset({"Header", "Div", "Span", "Link", "Image", "Code", "CodeBlock", "Figure", "Table"})


class Walk(list[Node]):
    """Elements in the order of the document, which know where those of a type stand.

    What is worked out of a walk can be kept for it, for it is never changed.
    """

    __hash__ = object.__hash__  # type: ignore[assignment]  # a walk is itself alone

    @cached_property
    def by_type(self) -> dict[str, list[tuple[int, Node]]]:
        """Return the elements of each type with their numbers; words and spaces are not among them."""
        found: dict[str, list[tuple[int, Node]]] = {}
        for one in [(number, node) for number, node in enumerate(self) if node["t"] not in PLAIN]:
            found.setdefault(one[1]["t"], []).append(one)
        return found


def elements(content: Any) -> Walk:  # noqa: ANN401 - any part of a tree
    """Return each element in ``content``, an element before what stands in it."""
    found = Walk()
    _gather([content], found)
    return found


def of_types(nodes: Sequence[Node], types: AbstractSet[str]) -> list[tuple[int, Node]]:
    """Return the elements of some types, none of them a word or a space, with their numbers in the walk."""
    by_type = (nodes if isinstance(nodes, Walk) else Walk(nodes)).by_type
    found = [one for kind in types & by_type.keys() for one in by_type[kind]]
    return sorted(found, key=lambda one: one[0])


def _gather(parts: Iterable[Any], found: list[Node]) -> None:
    """Add the elements in parts of a tree; words, which most of them are, take no call of their own."""
    for part in parts:
        if type(part) is dict:
            kind = part.get("t")
            if kind is None:
                _gather(part.values(), found)
                continue
            found.append(part)
            if kind not in PLAIN and type(inner := part.get("c")) is list:
                _gather(inner, found)
        elif type(part) is list:
            _gather(part, found)


def attributes(node: Node) -> tuple[str, list[str], list[list[str]]]:
    """Return the identifier, classes and attributes of an element that has them."""
    identifier, classes, pairs = node["c"][ATTRIBUTES_AT.get(node["t"], 0)]
    return identifier, classes, pairs


def target(node: Node) -> str:
    """Return the address of a link or an image."""
    return str(node["c"][2][0])


def text(content: Any) -> str:  # noqa: ANN401 - any part of a tree
    """Return the words of ``content``, without its notes."""
    return "".join(_words(content))


def _words(content: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(content, list):
        for part in content:
            yield from _words(part)
    elif isinstance(content, dict) and "t" in content:
        yield from _word(content)


def _word(node: Node) -> Iterator[str]:
    kind = node["t"]
    if kind == "Str":
        yield node["c"]
    elif kind in ("Space", "SoftBreak", "LineBreak"):
        yield " "
    elif kind in ("Code", "Math", "CodeBlock"):
        yield node["c"][1]
    elif kind == "Quoted":
        yield from (
            ("‘", *_words(node["c"][1]), "’")
            if node["c"][0]["t"] == "SingleQuote"
            else ("“", *_words(node["c"][1]), "”")
        )
    elif kind == "Cite":
        yield from _words(node["c"][1])
    elif kind != "Note":
        yield from _words(node.get("c"))
