"""Lines of dashes that were to part two passages, and make a table of the one below."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import lines
from press.check.printed import Printed, beginning
from press.parse.tree import elements, of_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.printed import Beginning
    from press.parse.body import Body

ANY = re.compile(r"^(?:[ \t>]|[-*+][ \t]|[0-9]+[.)][ \t])*-{2,}[ \t]*\n[ \t>]*[^\s>]", re.MULTILINE)
LINE = re.compile(r"(?:(?:[-*+]|\(?[0-9a-z]+[.)])[ \t]+)*(?P<dashes>-{2,})")


def check_overlines(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield each line of dashes below which text is read as the only column of a table."""
    held = frozenset(_held(printed)) if ANY.search(body.text) else ()
    if not held:
        return
    found = [(line, LINE.fullmatch(line.words)) for line in lines(body.text)]
    last = body.text.rfind("--")  # also in what looks like code, and is in the table
    for (line, match), (below, _) in pairwise(found):
        if match and line.end < last and beginning(below.written)[1:] in held:
            what, offset = "the text below this line of dashes is read as a table", match.start("dashes")
            yield Fault(rules.TEXT_AS_TABLE, what, needle=match["dashes"], offset=line.start + offset)


def _held(printed: Printed) -> Iterator[Beginning]:
    """Yield the first words of each line that stands in a table of one column, and of no caption."""
    for _, table in of_types(printed.nodes, {"Table"}):
        _, caption, columns, *rows = table["c"]
        if len(columns) == 1 and not caption[1]:
            yield from (one[1:] for one in Printed(elements(rows)).beginnings if len(one) > 1)
