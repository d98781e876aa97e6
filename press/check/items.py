"""What stands too far to the left to be part of the item above it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, lines
from press.check.printed import Beginning, Printed, beginning
from press.parse.tree import elements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.parse.body import Body

ITEM = re.compile(r"(?P<sign>[-*+]|(?P<number>[0-9]{1,3})[.)])(?P<gap>[ \t]+)(?=\S)")
DEEPEST_GAP = 4
"""The most blanks behind a sign; where there are more, code follows."""
CLEARLY = 2
"""How many blanks are no slip of the hand."""


@dataclass(frozen=True)
class Item:
    """An item of a list by its first line, and the column at which its text begins."""

    line: Line
    sign: str
    number: int | None
    column: int


def check_items(body: Body) -> Iterator[Fault]:
    """Yield the first item or paragraph of a list that was to be part of the item above it, and is not."""
    found = list(_shallow(body.text))
    depths = _depths(list(body.blocks)) if found else {}
    told: set[int] = set()
    for above, line in found:
        inner, outer = depths.get(beginning(_plain(line))), depths.get(beginning(_plain(above.line)))
        if inner and outer and max(inner) <= min(outer) and above.line.start not in told:
            what = f"this stands too far to the left to belong to the item `{above.sign}` above it"
            hint = f"indent it by {above.column} spaces"
            yield Fault(rules.SHALLOW_ITEM, what, needle=line.written, hint=hint, offset=line.start)
        told |= {above.line.start, line.start}


def _plain(line: Line) -> str:
    match = ITEM.match(line.words)
    return line.written[match.end() :] if match else line.written


def _shallow(written: str) -> Iterator[tuple[Item, Line]]:
    """Yield each line that is more indented than an item above it, and less than its text."""
    stack: list[Item] = []
    is_below_blank = False
    for line in lines(written):
        if line.words and (line.quoted != (stack[-1].line.quoted if stack else line.quoted)):
            stack = []
        item = _item(line)
        if line.words and (item or is_below_blank):
            left = [one for one in stack if one.column > line.indent]
            stack = [one for one in stack if one.column <= line.indent]
            above = next((one for one in reversed(left) if one.line.indent < line.indent), None)
            if above and _was_meant(above, line, item):
                yield above, line
            stack += [item] if item else []
        is_below_blank = not line.words


def _item(line: Line) -> Item | None:
    match = ITEM.match(line.words)
    if match is None:
        return None
    gap = len(match["gap"].expandtabs())
    column = line.indent + len(match["sign"]) + (gap if gap <= DEEPEST_GAP else 1)
    return Item(line, match["sign"], int(match["number"]) if match["number"] else None, column)


def _was_meant(above: Item, line: Line, item: Item | None) -> bool:
    """Return whether a line was to be part of the item above it."""
    by = line.indent - above.line.indent
    if item is None:
        return by >= CLEARLY
    if (item.number is None) != (above.number is None):
        return True
    if item.number is not None and above.number is not None:
        return by >= CLEARLY and item.number <= above.number
    return by >= CLEARLY


def _depths(blocks: Any) -> Mapping[Beginning, set[int]]:  # noqa: ANN401 - any part of a tree
    """Return in how many lists each paragraph stands, by its beginning."""
    found: dict[Beginning, set[int]] = defaultdict(set)
    waiting = [(blocks, 0)]
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, dict) and part.get("t") in ("Para", "Plain"):
            for begun in Printed([part, *elements(part["c"])]).beginnings:
                found[begun].add(depth)
        elif isinstance(part, dict):
            is_list = part.get("t") in ("BulletList", "OrderedList")
            waiting += [(one, depth + is_list) for one in part.values()]
        elif isinstance(part, list):
            waiting += [(one, depth) for one in part]
    return found
