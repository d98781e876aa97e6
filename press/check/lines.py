"""Lines of a text as a reader sees them: where each begins behind the signs of quotations, and how deep."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = re.compile(r"(?:[ \t]*>)*")
DRAWN_IN = re.compile(r"(?:(?:[-*+:~>]|\(?[0-9a-zA-Z#]+[.)])[ \t]+)+(?=[|+])")
"""The signs of the item, definition or quotation that a table begins in."""
TAB = 4
INDENTS = (" ", "\t", ">")


@dataclass(frozen=True)
class Line:
    """A line; code, comments, and blanks at its end are no words of it.

    ``start`` is the offset of its first word, ``end`` that of its line feed;
    ``quoted`` counts the quotations that it stands in, ``indent`` the blanks. ``written`` is ``words``
    with code and comments.
    """

    start: int
    end: int
    quoted: int
    indent: int
    words: str
    written: str


@lru_cache(maxsize=2)
def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text."""
    seen = visible(text)
    found, at = [], 0
    for written in text.split("\n"):
        found.append(_line(written, seen[at : at + len(written)], at))
        at += len(written) + 1
    return tuple(found)


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[Sequence[Line], ...]:
    """Return the lines that stand together, without the empty ones."""
    parts = groupby(lines(text), key=lambda line: bool(line.words))
    return tuple(tuple(together) for is_there, together in parts if is_there)


def drawn(line: Line) -> Line:
    """Return a line of a table without the sign of what it begins in; the line itself if there is none."""
    match = DRAWN_IN.match(line.words)
    if match is None:
        return line
    words, written = line.words[match.end() :], line.written[match.end() :]
    return replace(line, start=line.start + match.end(), words=words, written=written)


def _line(written: str, seen: str, at: int) -> Line:
    if written[:1] not in INDENTS:
        return Line(at, at + len(written), 0, 0, seen.rstrip(), written.rstrip())
    lead = LEAD.match(written)
    behind = lead.end() if lead else 0
    blanks = len(written) - behind - len(written[behind:].lstrip(" \t"))
    first = behind + blanks
    indent = len(written[:first].expandtabs(TAB)) - len(written[:behind].expandtabs(TAB))
    quoted = written.count(">", 0, behind)
    return Line(
        at + first,
        at + len(written),
        quoted,
        max(0, indent - bool(quoted)),
        seen[first:].rstrip(),
        written[first:].rstrip(),
    )
