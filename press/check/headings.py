"""Headings of a body: two levels at most, none skipped, none without words, and none in a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.code import check_code
from press.check.fault import Fault
from press.check.overlines import check_overlines
from press.check.printed import printed_of
from press.check.sections import check_sections
from press.parse.tree import elements, of_types, text
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node

EMPTY = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*(#{1,6})[ \t#]*(?:\{[^}\n]*\}[ \t]*)?$", re.MULTILINE
)
IN_CELL = re.compile(r"\|[ \t]*(?=#{1,6}[ \t])#+[ \t]+([^|\s])")
OF_LOST = (rules.SKIPPED_HEADING, rules.MISSING_SECTION)
"""What is told where a heading is missing, and what cuts it off is told of itself."""
CORNER = "+-"
"""Begins a grid table, the only one whose cells hold headings."""
LEVELS = 2
"""How many levels of headings a contribution has of its own."""


def check_headings(body: Body, nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield faults in the levels of headings and in their words, and what a table cannot hold."""
    inside = _in_tables(nodes) if CORNER in body.text else frozenset()
    yield from _buried(nodes, inside, body)
    headings = [(at, node) for at, node in of_types(nodes, {"Header"}) if id(node) not in inside]
    yield from _empty(headings, body)
    found = list(_levels(headings, LEVELS if contribution else None))
    if contribution is not None:
        found += [*_title(headings, contribution), *check_sections(headings, contribution, body.text)]
    is_cut = any(one.rule in OF_LOST for one in found) and _loses_headings(body, nodes)
    yield from (one for one in found if not (is_cut and one.rule in OF_LOST))


def _loses_headings(body: Body, nodes: Sequence[Node]) -> bool:
    """Return whether code or a table begins where none was meant, so that headings may be in it."""
    return any(check_code(body, nodes)) or any(check_overlines(body, printed_of(nodes)))


def _in_tables(nodes: Sequence[Node]) -> frozenset[int]:
    """Return the headings that stand in cells, each by its identity."""
    tables = [node for node in nodes if node["t"] == "Table"]
    return frozenset(id(one) for table in tables for one in elements(table["c"][3:]) if one["t"] == "Header")


def _buried(nodes: Sequence[Node], inside: frozenset[int], body: Body) -> Iterator[Fault]:
    """Yield headings in cells, which have no place in the contents; the first is the first in the text."""
    written = [match.start(1) for match in IN_CELL.finditer(visible(body.text))] if inside else []
    found = [(number, node) for number, node in enumerate(nodes) if id(node) in inside] if inside else []
    for count, (number, node) in enumerate(found):
        words = text(node["c"][2])
        what, hint = (
            f"the heading `{words}` stands in a table",
            "write it as `**bold text**`, or put it above the table",
        )
        at = None if len(written) != len(found) else written[count]
        yield Fault(rules.HEADING_IN_TABLE, what, number if at is None else None, words, hint, at or 0)


def _empty(headings: Sequence[tuple[int, Node]], body: Body) -> Iterator[Fault]:
    """Yield headings without words; the first in the tree is the first in the text."""
    empty = [number for number, heading in headings if not text(heading["c"][2]).strip()]
    blank = EMPTY.finditer(visible(body.text)) if empty else ()
    written = [match.start(1) for match in blank if "`" not in body.text[slice(*match.span())]]
    for count, number in enumerate(empty):
        what = "the heading has no words"
        if count < len(written):
            yield Fault(rules.EMPTY_HEADING, what, offset=written[count])
        else:
            yield Fault(rules.EMPTY_HEADING, what, number)


def _levels(headings: Sequence[tuple[int, Node]], most: int | None) -> Iterator[Fault]:
    above = 0
    for number, heading in headings:
        level, words = heading["c"][0], text(heading["c"][2])
        if most and level > most:
            yield Fault(rules.DEEP_HEADING, f"the heading `{words}` has level {level}", number, words)
        elif level > above + 1:
            what = f"the heading `{words}` has no `{'#' * (level - 1)}` above it"
            hint = f"write it with `{'#' * (above + 1)}`"
            yield Fault(rules.SKIPPED_HEADING, what, number, words, hint)
        above = level


def _title(headings: Sequence[tuple[int, Node]], one: Contribution) -> Iterator[Fault]:
    for number, heading in headings:
        words = text(heading["c"][2])
        if words.strip().casefold() == one.title.strip().casefold():
            yield Fault(rules.TITLE_AGAIN, f"the heading `{words}` is the title again", number, words)
