"""Lines of `:::`: each opens a box or closes one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.in_braces import in_braces
from press.check.overlines import check_overlines
from press.check.printed import printed_of
from press.directives import BOXES, DIRECTIVES
from press.parse.tree import of_types
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

FENCE = re.compile(
    r"^(?P<lead>[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*)(?P<fence>:{3,})[ \t]*(?P<what>[^\n]*?)[ \t:]*$",
    re.MULTILINE,
)
COLONS = ":::"
NAME = re.compile(r"[\w-]+|\{[^{}]*\}")
TWO = re.compile(
    r"^[ \t>]*(?P<fence>::)[ \t]*(?P<what>\{?\.?(?P<name>[\w-]+)[^\n{}]*\}?)[ \t:]*$", re.MULTILINE
)
"""What looks like a line that opens a box, with a colon too few."""


def check_fences(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield each line of `:::` that opens nothing, closes nothing, or is not closed."""
    yield from _two_colons(body, nodes)
    if COLONS not in body.text:
        return
    lines = list(FENCE.finditer(visible(body.text)))
    found = list(_unpaired(lines))
    yield from found
    if not found and not any(check_overlines(body, printed_of(nodes))):
        yield from _lost(lines, nodes)


def _two_colons(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield what would open a box, or name a directive, with a third colon."""
    found = TWO.finditer(visible(body.text)) if "::" in body.text else ()
    meant = [line for line in found if line["name"] in BOXES or line["name"] in DIRECTIVES]
    printed = printed_of(nodes)
    for line in meant:
        if printed.has(line[0].lstrip(" \t>")):
            said = in_braces(line["what"]) if "{" in line["what"] else ""
            what = "a line of `::` is read as text"
            hint = f"write it with three colons, `::: {said or line['name']}`"
            yield Fault(rules.STRAY_FENCE, what, hint=hint, offset=line.start("fence"))


def _unpaired(lines: Sequence[re.Match[str]]) -> Iterator[Fault]:
    opened: list[int] = []
    for line in lines:
        if line["what"]:
            opened.append(line.start("fence"))
        elif opened:
            opened.pop()
        else:
            hint = "delete it, or write the line that opens the box"
            what = "a line `:::` closes nothing"
            yield Fault(rules.STRAY_FENCE, what, hint=hint, offset=line.start("fence"))
    for start in opened:
        yield Fault(rules.OPEN_DIV, "a box is opened here and not closed", offset=start)


def _lost(lines: Sequence[re.Match[str]], nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield lines that pandoc reads as text or as code."""
    text = [number for number, node in enumerate(nodes) if node["t"] == "Str" and COLONS in node["c"]]
    openers = [one for one in text if _opens(nodes, one)]
    boxes = [number for number, _ in of_types(nodes, {"Div"})]
    opening = [line for line in lines if line["what"]]
    begun = sorted((*boxes, *openers))
    known = dict(zip(begun, opening, strict=True)) if len(begun) == len(opening) else {}
    for number in openers or text[:1]:
        what, line = "a line of `:::` is read as text", known.get(number)
        if line is None:
            yield Fault(rules.STRAY_FENCE, what, number, COLONS)
        else:
            hint = _hint(line)
            needle = line[0].lstrip(" \t>") if hint.startswith("write it as") else COLONS
            yield Fault(rules.STRAY_FENCE, what, None, needle, hint, line.start("fence"))
    if not text and len(boxes) < len(opening):
        deepest = max(lines, key=lambda line: len(line["lead"].expandtabs(4)))
        what = "a line of `:::` is read as code"
        yield Fault(rules.STRAY_FENCE, what, offset=deepest.start("fence"))


def _hint(line: re.Match[str]) -> str:
    """Return how a line is mended that was to open a box; nothing where that cannot be told."""
    above = line.string[: line.start()].rpartition("\n")[0].rpartition("\n")[2]
    is_name = re.fullmatch(r"[\w-]+", line["what"]) is not None
    meant = "" if is_name else in_braces(line["what"])
    if meant and meant != line["what"]:
        return f"write it as `{line['fence']} {meant}`"
    if not NAME.fullmatch(line["what"]):
        return "name the box in one word, and put its heading below it"
    return "put an empty line above it" if above.strip(" \t>") else ""


def _opens(nodes: Sequence[Node], number: int) -> bool:
    """Return whether a word of colons would open a box: its name stands in it or behind a space."""
    return bool(nodes[number]["c"].strip(":")) or nodes[number + 1 : number + 2] == [{"t": "Space"}]
