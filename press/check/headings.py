"""Headings of a body: two levels at most, none skipped, and the sections that its kind has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.parse.tree import text
from press.read.visible import visible
from press.sections import in_language, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node

EMPTY = re.compile(r"^[ \t>]*(#{1,6})[ \t#]*(?:\{[^}\n]*\}[ \t]*)?$", re.MULTILINE)
LEVELS = 2
"""How many levels of headings a contribution has of its own."""


def check_headings(body: Body, nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield faults in the levels of headings, and in a contribution's sections."""
    headings = [(number, node) for number, node in enumerate(nodes) if node["t"] == "Header"]
    yield from _empty(headings, body)
    yield from _levels(headings, LEVELS if contribution else None)
    if contribution is not None:
        yield from _title(headings, contribution)
        yield from _sections(headings, contribution)


def _empty(headings: Sequence[tuple[int, Node]], body: Body) -> Iterator[Fault]:
    """Yield headings without words; the first in the tree is the first in the text."""
    written = [match.start(1) for match in EMPTY.finditer(visible(body.text))]
    empty = [number for number, heading in headings if not text(heading["c"][2]).strip()]
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


def _sections(headings: Sequence[tuple[int, Node]], one: Contribution) -> Iterator[Fault]:
    opened: set[str] = set()
    for number, heading in headings:
        key = section(heading, one.schema, one.language)
        words = text(heading["c"][2])
        if key in opened:
            yield Fault(rules.DOUBLE_SECTION, f"the section `{words}` is opened twice", number, words)
        opened |= {key} if key else set()
    for key, known in one.schema.sections.items():
        if known.required and key not in opened:
            title = in_language(known.title, one.language)
            hint = f"add a line `# {title}` and, below it, the section's text"
            yield Fault(rules.MISSING_SECTION, f"the section `{title}` is missing", hint=hint)
