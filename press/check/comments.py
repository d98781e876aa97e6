"""A writer's own notes, `<!-- … -->`: each closed before the next one, and none where it would be printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.fault import Fault
from press.parse.tree import HAS_ATTRIBUTES, attributes
from press.read.visible import hidden, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

OPENED = re.compile(r"\\.|(<!--)", re.DOTALL)
ESCAPED = re.compile(r"\\<!--")
PRINTED = re.compile("<!(?:--|[–—])")
"""How an opened note looks in the tree, where two hyphens have become a dash."""
OPENED_INSIDE = re.compile("<!--")
INSIDE = re.compile(r"<!--.*?-->", re.DOTALL)


def check_comments(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield each note to oneself that is not closed, or stands where it would be printed."""
    if "<!--" not in body.text:
        return
    open_ones = list(_open(body.text))
    inside = list(_inside(nodes, INSIDE if open_ones else OPENED_INSIDE))
    yield from inside
    yield from open_ones
    if not inside and not open_ones:
        yield from _printed(body, nodes)


def _open(text: str) -> Iterator[Fault]:
    """Yield each that is not closed before the next one begins."""
    starts = [start for start, end in hidden(text) if "<!--" in text[start + 4 : end]]
    starts += [match.start() for match in OPENED.finditer(visible(text)) if match[1]]
    for start in sorted(start for start in starts if text.startswith("<!--", start)):
        yield Fault(rules.OPEN_COMMENT, "a note to oneself begins here and does not end", offset=start)


def _inside(nodes: Sequence[Node], note: re.Pattern[str]) -> Iterator[Fault]:
    """Yield each that stands in an attribute, a title or an address."""
    for number, node in enumerate(nodes):
        if any(note.search(value) for value in _values(node)):
            what = "a note to oneself stands in an attribute, a title or an address"
            yield Fault(rules.OPEN_COMMENT, what, number, "<!--", "move the note out of there")


def _values(node: Node) -> Iterator[str]:
    if node["t"] in HAS_ATTRIBUTES:
        identifier, classes, pairs = attributes(node)
        yield from (identifier, *classes, *(value for _, value in pairs))
    if node["t"] in ("Link", "Image"):
        yield from (unquote(written) for written in node["c"][2])
    if node["t"] == "Figure":  # the image's alternative text has become words
        yield "".join(part["c"] for part in _strings(node["c"][2]))


def _strings(content: object) -> Iterator[Node]:
    if isinstance(content, list):
        for part in content:
            yield from _strings(part)
    elif isinstance(content, dict):
        if content.get("t") == "Str":
            yield content
        yield from _strings(content.get("c"))


def _printed(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield what pandoc prints though it looks closed, so that no note is ever printed."""
    strings = [(number, node) for number, node in enumerate(nodes) if node["t"] == "Str"]
    printed = [number for number, node in strings if PRINTED.search(node["c"])]
    for number in printed[len(ESCAPED.findall(body.text)) :]:
        what = "a note to oneself would be printed here"
        yield Fault(rules.OPEN_COMMENT, what, number, "<!--")
