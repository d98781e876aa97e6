"""Close the gaps in a line where something was withheld, so that none is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.select.marks import SPACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node

PAUSES = ",;:"
MARKS = PAUSES + ".!?"
CLOSING = MARKS + ")]}…»”’"
"""What stands close behind a word."""
OPENING = "([{"
OPENED = [sign + pause for sign in OPENING for pause in PAUSES]
"""A bracket, and a pause that cannot follow it."""
CLOSES = MARKS + ")]}"
"""Before these no pause and no dash is left."""
PAIRS = ("()", "[]", "{}", "«»", "“”", "‘’")
DASHES = ("–", "—", "-")


def closed(sifted: Sequence[Sequence[Node]]) -> list[Node]:
    """Return a line from what is left of each of its parts; nothing is left of one that is withheld."""
    line: list[Node] = []
    is_open = False
    for left in sifted:
        parts = list(left)
        if is_open and parts:
            while parts and _fitted(line, parts):
                pass
            is_open = all(part["t"] in SPACES for part in parts)
            _join(line, parts)
        else:
            is_open = is_open or not parts
            line += parts
    if is_open:
        _end(line)
    return line


def tightened(items: Sequence[list[Node]]) -> list[list[Node]]:
    """Return a list's items without the space between them, if none has two paragraphs.

    Pandoc sets all items apart where one has several, which may have been the one that is withheld.
    """
    if any(sum(block["t"] == "Para" for block in item) > 1 for item in items):
        return list(items)
    return [[{**block, "t": "Plain"} if block["t"] == "Para" else block for block in item] for item in items]


def _fitted(line: list[Node], parts: list[Node]) -> bool:
    """Fit what follows a gap to what stands before it by one step; return whether there was one to do."""
    before, after = _text(line[-1]) if line else "", _text(parts[0])
    is_space = bool(line) and line[-1]["t"] in SPACES
    if _is_lost(parts[0], after, before, is_first=not line, is_spaced=is_space):
        parts.pop(0)
    elif after in DASHES and is_space and _text(line[-2] if len(line) > 1 else line[-1]) == after:
        del line[-2:], parts[0]
    elif not _leans(after):
        return False
    elif is_space:
        line.pop()
    elif not line and after[0] in MARKS:
        _write(parts, 0, after[1:])
    elif before and before[-1] + after[0] in PAIRS:
        _write(line, -1, before[:-1])
        _write(parts, 0, after[1:])
    elif before and (before in DASHES or before[-1] in PAUSES) and after[0] in CLOSES:
        _write(line, -1, before[:-1])
    elif before and (before[-1] + after[0] in OPENED or (before[-1] in MARKS and after[0] in MARKS)):
        _write(parts, 0, after[1:])
    else:
        return False
    return True


def _is_lost(part: Node, after: str, before: str, *, is_first: bool, is_spaced: bool) -> bool:
    """Return whether what follows a gap is a space too many, or a dash with nothing before it."""
    if part["t"] in SPACES:
        return is_first or is_spaced or before[-1:] in tuple(OPENING)
    return is_first and after in DASHES


def _leans(word: str) -> bool:
    """Return whether a word is a mark that closes what stands before it."""
    return word[:1] != "" and word[0] in CLOSING and not word[1:2].isalnum()


def _join(line: list[Node], parts: list[Node]) -> None:
    """Add parts to a line, and make one word of two that meet."""
    if line and parts and line[-1]["t"] == parts[0]["t"] == "Str":
        line[-1] = {**line[-1], "c": line[-1]["c"] + parts[0]["c"]}
        parts = parts[1:]
    line += parts


def _end(line: list[Node]) -> None:
    """Take from the end of a line what led to something withheld: spaces, a comma, and a dash."""
    while line and (
        line[-1]["t"] in SPACES or _text(line[-1])[-1:] in (",", ";") or _text(line[-1]) in DASHES
    ):
        _write(line, -1, _text(line[-1])[:-1])


def _text(node: Node) -> str:
    return str(node["c"]) if node["t"] == "Str" else ""


def _write(nodes: list[Node], at: int, text: str) -> None:
    """Give a word another text; one without any goes."""
    if text:
        nodes[at] = {**nodes[at], "c": text}
    else:
        nodes.pop(at)
