"""Bold text whose signs are printed: opened and not closed, or parted from the words by blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body
    from press.parse.tree import Node

SIGN = "**"
OPENED = re.compile(r"\*\*[^\W\d_]{2,}[,.;:!?]?")
HOLD_TEXT = frozenset({"Para", "Plain", "Header"})


def check_emphasis(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield the first sign in a paragraph that was to make its words bold."""
    if SIGN not in body.text or SIGN not in printed.words:
        return
    for found in _printed(printed.nodes):
        number, first = found[0]
        if first == SIGN and len(found) > 1 and found[1][1] in (SIGN, f"{found[1][1].rstrip('*')}{SIGN}"):
            what, hint = (
                "the signs `**` are read as text",
                "put them directly around the words, without a blank",
            )
            yield Fault(rules.OPEN_EMPHASIS, what, number, SIGN, hint)
        elif len(found) == 1 and OPENED.fullmatch(first):
            what = f"the bold text that begins with `{first}` does not end in its paragraph"
            yield Fault(rules.OPEN_EMPHASIS, what, number, first, "close it with `**`")


def _printed(nodes: Sequence[Node]) -> Iterator[list[tuple[int, str]]]:
    """Yield the words of each paragraph in which the sign is printed."""
    found: list[tuple[int, str]] = []
    for number, node in enumerate(nodes):
        if node["t"] in HOLD_TEXT and found:
            yield found
            found = []
        elif node["t"] == "Str" and SIGN in node["c"]:
            found.append((number, node["c"]))
    if found:
        yield found
