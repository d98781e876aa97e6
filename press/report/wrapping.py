"""Break a paragraph into lines of so many columns."""

from __future__ import annotations

import re

from press.report.letters import width

WORD = re.compile(r"(?:`[^`]{1,24}`|\S)+")
"""A word, or a few of them between backticks, which stay together."""
HANGING = 2
"""How many columns the lines below the first are moved in."""


def wrapped(text: str, columns: int, hanging: int = HANGING) -> list[str]:
    """Return a paragraph's lines, broken at spaces; a word that is wider stands alone."""
    lines: list[str] = []
    last, taken = "", 0
    for word in WORD.findall(text):
        wide = width(word)
        if last and taken + 1 + wide > columns:
            lines.append(last)
            last, taken = " " * hanging + word, hanging + wide
        else:
            last, taken = (f"{last} {word}", taken + 1 + wide) if last else (word, wide)
    return [*lines, last] if last else lines
