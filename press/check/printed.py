"""What pandoc reads as text: how each line of it begins, and all its words in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

SIGN = re.compile(r"\(?(?:[0-9]{1,3}|[a-z])[.)]|[^\w\s]*")
WORD = re.compile(r"[^\W_]+")
DASHES = str.maketrans({"—": "---", "–": "--", "…": "..."})
ENOUGH = 60
"""How many characters of a line are looked at."""
SMART = str.maketrans(
    {"—": "---", "–": "--", "…": "...", "’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " "}
)
BLANK = re.compile(r"[\s\"'“”‘’]+")
HOLD_TEXT = frozenset({"Para", "Plain", "Header"})
BLANKS = frozenset({"Space", "SoftBreak", "LineBreak"})


def beginning(line: str) -> str:
    """Return the sign that a line begins with and the first word behind it, however it is set."""
    plain = line[:ENOUGH].translate(SMART).strip()
    match = SIGN.match(plain)
    sign = match[0] if match else ""
    word = WORD.search(plain, len(sign))
    return f"{sign.rstrip('*_`[(') or sign} {word[0] if word else ''}"


def printed(nodes: Sequence[Node]) -> frozenset[str]:
    """Return the beginning of each line that is read as text.

    Args:
        nodes: the body's elements, in the order of the walk.
    """
    return frozenset(map(beginning, _lines(nodes)))


def words(nodes: Sequence[Node]) -> str:
    """Return all words that are printed, code not among them, without blanks and quotation marks."""
    return without_blanks("".join(node["c"] for node in nodes if node["t"] == "Str"))


def without_blanks(written: str) -> str:
    """Return what was written as ``words`` gives it."""
    return BLANK.sub("", written.translate(DASHES))


def _lines(nodes: Sequence[Node]) -> Iterator[str]:
    line: list[str] = []
    for node in nodes:
        kind = node["t"]
        if kind in HOLD_TEXT or kind in ("SoftBreak", "LineBreak"):
            yield "".join(line)
            line = []
        else:
            line.append(_word(node))
    yield "".join(line)


def _word(node: Node) -> str:
    if node["t"] == "Str":
        return str(node["c"])
    if node["t"] == "Code":
        return str(node["c"][1])
    return " " if node["t"] in BLANKS else ""
