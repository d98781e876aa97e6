"""Markings in a body, in whatever form: until they are honoured, each is an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.parse.tree import HAS_ATTRIBUTES, attributes
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

NAME = "tlp"
WORD = re.compile(rf"\b{NAME}\b", re.IGNORECASE)
SIGN = re.compile(r"\s*[=:]")
BRACES = re.compile(r"\{[^{}\n]*\}")
WHAT = "a passage is marked, and markings of passages are not honoured yet"
HOLD_WORDS = frozenset({"Para", "Plain", "Header", "LineBlock"})
SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})


def check_markings(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield every marking outside code and comments.

    What is code is told from the text, and nothing hangs on its being told
    right: a marking that the tree has and the text seemed to hide is found there.
    """
    if NAME not in body.text.casefold():
        return
    starts = list(_spelled(visible(body.text)))
    for start in starts:
        yield Fault(rules.MARKING_IN_TEXT, WHAT, offset=start)
    in_tree = [number for number, node in enumerate(nodes) for _ in range(_count(node))]
    if len(in_tree) > len(starts):
        for number in dict.fromkeys(in_tree):
            yield Fault(rules.MARKING_IN_TEXT, WHAT, number, NAME)


def _spelled(written: str) -> Iterator[int]:
    """Yield where a marking begins: the word before a sign, or in braces."""
    braces = [match.span() for match in BRACES.finditer(written)]
    for word in WORD.finditer(written):
        in_braces = any(start < word.start() < end for start, end in braces)
        if in_braces or SIGN.match(written, word.end()):
            yield word.start()


def _count(node: Node) -> int:
    """Return how many markings an element bears, or its words spell."""
    pairs = attributes(node)[2] if node["t"] in HAS_ATTRIBUTES else []
    marked = sum(name.casefold() == NAME for name, _ in pairs)
    return marked + (len(list(_spelled(_prose(node["c"])))) if node["t"] in HOLD_WORDS else 0)


def _prose(content: object) -> str:
    """Return words without code, and without notes, which are elements of their own."""
    if isinstance(content, list):
        return "".join(_prose(part) for part in content)
    if not isinstance(content, dict) or content.get("t") in (None, "Code", "Note"):
        return ""
    if content["t"] in SPACES:
        return " "
    return str(content["c"]) if content["t"] == "Str" else _prose(content.get("c"))
