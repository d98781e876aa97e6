"""Find a list that stands in more lists than anybody reads, or pandoc bears."""

from __future__ import annotations

import re

LISTS = 20
"""The deepest nesting of lists, each in an item of the one around it; a tree of sixty is refused."""
STEP = 2
"""How much further in than the sign of an item a list in it begins, at the least."""
TAB = 4
DEEP = (" " * STEP * LISTS, "\t" * (STEP * LISTS // TAB))
"""What a list that is too deep is indented by, at the least."""
ITEM = re.compile(r"^([ \t]*)(?:[-*+:~]|\(?(?:[0-9]+|#|[A-Za-z]{1,8}|@[\w-]*)[.)])(?=[ \t])", re.MULTILINE)
"""An item of a list, or what is said of a term (Pandoc User's Guide, Lists)."""


def deep_list(text: str) -> int | None:
    """Return where the first item stands that is in too many lists, or None.

    Args:
        text: a body of which what is no text is blank.
    """
    if not any(blank in text for blank in DEEP):
        return None
    open_at: list[int] = []
    for match in ITEM.finditer(text):
        column = len(match[1].expandtabs(TAB))
        while open_at and column < open_at[-1] + STEP:
            open_at.pop()
        open_at.append(column)
        if len(open_at) > LISTS:
            return match.end(1)
    return None
