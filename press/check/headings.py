"""Headings of a body: two levels at most, none skipped, and the sections that its kind has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault, Known
from press.parse.tree import Node, elements, text
from press.sections import in_language, section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.parse.body import Body

LEVELS = 2
"""How many levels of headings a contribution has of its own."""


def check_headings(body: Body, known: Known) -> Iterator[Fault]:
    """Yield faults in the levels of a contribution's headings, and in its sections."""
    above = 0
    for number, heading in _headings(body):
        level, words = heading["c"][0], text(heading["c"][2])
        if level > LEVELS:
            yield Fault(rules.DEEP_HEADING, f"the heading `{words}` has level {level}", number, words)
        elif level > above + 1:
            yield Fault(rules.SKIPPED_HEADING, f"the heading `{words}` has no `#` above it", number, words)
        above = level
    yield from _sections(body, known)


def _headings(body: Body) -> Iterator[tuple[int, Node]]:
    return ((number, node) for number, node in enumerate(elements(list(body.blocks))) if node["t"] == "Header")


def _sections(body: Body, known: Known) -> Iterator[Fault]:
    if known.schema is None or known.contribution is None:
        return
    language = known.contribution.language
    opened: set[str] = set()
    for number, heading in _headings(body):
        key = section(heading, known.schema, language)
        if key in opened:
            words = text(heading["c"][2])
            yield Fault(rules.DOUBLE_SECTION, f"the section `{words}` is opened twice", number, words)
        opened |= {key} if key else set()
    for key, one in known.schema.sections.items():
        if one.required and key not in opened:
            title = in_language(one.title, language)
            hint = f"add a line `# {title}` and, below it, the section's text"
            yield Fault(rules.MISSING_SECTION, f"the section `{title}` is missing", hint=hint)
