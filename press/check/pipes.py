"""Tables drawn with `|`: read as tables, and no cell of a row more or less than their heads have."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, drawn, paragraphs
from press.check.printed import beginning
from press.read.visible import blanked
from press.schema.phrases import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body

DASHES = r"[ \t]*:?-+:?[ \t]*"
RULER = re.compile(rf"(?=.*[|])\|?{DASHES}(?:[|+]{DASHES})*\|?")
PIPE = re.compile(r"\\.|(?P<pipe>\|)")
ROW = re.compile(r"\|.*\|")
FEWEST = 2
"""How many cells make a row, and how many rows a table, where nothing else tells that it is one."""


def check_pipes(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield faults in tables that are drawn with `|`."""
    if "|" not in body.text:
        return
    columns = 0
    for paragraph in paragraphs(body.text):
        if not any("|" in line.words for line in paragraph):
            columns = 0
            continue
        at = next((at for at, line in enumerate(paragraph) if RULER.fullmatch(line.words)), None)
        if at is None:
            yield from _without_ruler(paragraph, body.text, columns)
        elif _is_text(paragraph, at, printed):
            yield _unread(paragraph, at, body.text)
        elif at:
            columns = len(cells(paragraph[at], body.text))
            yield from _rows(paragraph, at, columns, body.text)


def cells(line: Line, text: str) -> list[tuple[int, str]]:
    """Return the cells of a row, each with its offset; a `|` in code, or behind a backslash, parts none."""
    begin = drawn(line).start
    words = text[begin : line.end].rstrip()
    seen = blanked(words) if "`" in words or "<!--" in words else words
    pipes = [match.start() for match in PIPE.finditer(seen) if match["pipe"]]
    first = [] if pipes[:1] == [0] else [-1]
    last = [] if pipes[-1:] == [len(words) - 1] else [len(words)]
    edges = [*first, *pipes, *last]
    spans = pairwise(edges)
    return [(begin + start + 1, words[start + 1 : end].strip()) for start, end in spans]


def _rows(paragraph: Sequence[Line], at: int, columns: int, text: str) -> Iterator[Fault]:
    """Yield rows with more or fewer cells than the line below the head has columns."""
    head = len(cells(paragraph[at - 1], text))
    within = takewhile(lambda line: drawn(line) is line, paragraph[at + 1 :])
    rows = [line for line in within if "|" in line.words]
    if head != columns:
        yield _head(paragraph[at], head, columns)
        return
    for number, line in enumerate(rows):
        found = cells(line, text)
        beyond = (cell for cell in found[columns:] if cell[1] and cell[1][0] != "{")  # which is told of
        lost, words = next(beyond, (None, ""))
        name = f"the {ordinal(number)} row below the head of the table"
        if lost is not None:
            what = f"{name} has {_count(len(found))}, and the head has {columns}: what is beyond is lost"
            yield Fault(rules.EXTRA_CELL, what, needle=words, offset=lost + _blanks(text, lost))
        elif len(found) < columns:
            what = f"{name} has {_count(len(found))}, and the head has {columns}"
            yield Fault(rules.MISSING_CELL, what, needle=line.written, offset=line.start)


def _head(ruler: Line, head: int, columns: int) -> Fault:
    what = f"the head of the table has {_count(head)}, and the line below it has {columns}"
    hint = f"write it as `|{'---|' * head}`"
    return Fault(
        rules.EXTRA_CELL if head > columns else rules.MISSING_CELL, what, hint=hint, offset=ruler.start
    )


def _without_ruler(paragraph: Sequence[Line], text: str, columns: int) -> Iterator[Fault]:
    """Yield what looks like a table and has no line below its head."""
    if paragraph[0].words[0] != "|" or "-+-" in paragraph[0].words:
        return
    counts = [len(cells(line, text)) for line in paragraph if ROW.fullmatch(line.words)]
    is_table = len(counts) == len(paragraph) >= FEWEST and min(counts) >= FEWEST
    if columns >= FEWEST and counts == [columns]:
        hint = "delete the empty line above it"
        what = "this row is parted from its table by an empty line, and is read as text"
        yield Fault(
            rules.UNREAD_TABLE, what, needle=paragraph[0].written, hint=hint, offset=paragraph[0].start
        )
    elif is_table or any("-+-" in line.words for line in paragraph[1:2]):
        hint = f"write a line `|{'---|' * (counts or [FEWEST])[0]}` below the head"
        what = "this table has no line that parts its head from its rows"
        yield Fault(
            rules.UNREAD_TABLE, what, needle=paragraph[0].written, hint=hint, offset=paragraph[0].start
        )


def _is_text(paragraph: Sequence[Line], at: int, printed: Printed) -> bool:
    """Return whether the head of a table and the line below it, which is ``at``, are read as text."""
    head = beginning(paragraph[max(0, at - 1)].written)
    ruler = beginning(paragraph[at].written)
    if ruler[0] not in printed.words:  # as in any table that is read as one
        return False
    return printed.begins(head) and printed.begins(ruler) and (at != 1 or len(head) > 1)


def _unread(paragraph: Sequence[Line], at: int, text: str) -> Fault:
    line, hint = paragraph[max(0, at - 1)], "put an empty line above it" if at > 1 else ""
    if at == 0:
        hint = f"write a line with the heads above it, such as `{_heads(paragraph[0], text)}`"
    return Fault(rules.UNREAD_TABLE, "this table is read as text", hint=hint, offset=line.start)


def _heads(ruler: Line, text: str) -> str:
    return f"|{' … |' * len(cells(ruler, text))}"


def _count(number: int) -> str:
    return "one cell" if number == 1 else f"{number} cells"


def _blanks(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip(" \t"))
