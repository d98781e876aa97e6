"""Tables whose columns are told by lines of dashes: no word stands across the edge of two columns."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, lines
from press.check.printed import beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body

RULER = re.compile(r"-{2,}(?:[ ]+-+)+")
ANY = re.compile(rf"^[ >]*{RULER.pattern}[ \t]*$", re.MULTILINE)
FRAME = re.compile(r"-{3,}")
COLUMN = re.compile(r"(?<= )-")
NARROW = re.compile("[\x20-\u02ff\u0370-\u10ff\u1e00-\u1fff\u2010-\u205e\u20a0-\u20bf]*")
"""Letters that are one place wide each."""


def check_columns(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield each word that would be cut in two."""
    if not ANY.search(body.text):
        return
    found = lines(body.text)
    at = first = 0  # the line that is looked at, and the first of what stands together with it
    while at < len(found):
        if not found[at].words:
            first = at + 1
        elif RULER.fullmatch(found[at].words):
            head = found[first:at]
            is_read = not printed.begins(beginning(found[at].written))
            yield from () if is_read else _unread(head)
            end = _end(found, at, is_framed=is_read and _is_framed(head))
            yield from _cut(found[at], [*head, *found[at + 1 : end]], body.text) if is_read else ()
            at = first = end
        at += 1


def _is_framed(head: Sequence[Line]) -> bool:
    return bool(head) and FRAME.fullmatch(head[0].words) is not None


def _end(found: Sequence[Line], at: int, *, is_framed: bool) -> int:
    """Return where the rows end: at a line of dashes, or at an empty line where the table has no frame."""
    for end in range(at + 1, len(found)):
        words = found[end].words
        if FRAME.fullmatch(words.replace(" ", "")) or not (words or is_framed):
            return end
    return at + 1 if is_framed else len(found)


def _unread(head: Sequence[Line]) -> Iterator[Fault]:
    if len(head) > 1:
        what, hint = "this table is read as text", "put an empty line above it"
        yield Fault(rules.UNREAD_TABLE, what, hint=hint, offset=head[-1].start)


def _cut(ruler: Line, rows: Sequence[Line], text: str) -> Iterator[Fault]:
    """Yield the first word in each line that stands across the beginning of a column."""
    line = text[ruler.start - ruler.indent : ruler.end]
    edges = [match.start() for match in COLUMN.finditer(line, ruler.indent + 1)]
    for row in rows:
        written = text[row.start - row.indent : row.end]
        if FRAME.fullmatch(row.words) or "\t" in written or not NARROW.fullmatch(written):
            continue
        whole = (one for one in edges if one < len(written) and " " not in written[one - 1 : one + 1])
        for edge in islice(whole, 1):
            start = written.rfind(" ", 0, edge) + 1
            word = written[start:].split(" ", 1)[0]
            what = f"`{word}` stands across the beginning of a column, and would be cut in two"
            yield Fault(rules.SPLIT_CELL, what, needle=word, offset=row.start - row.indent + start)
