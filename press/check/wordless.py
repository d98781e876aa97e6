"""A contribution that says nothing: no word below its fields, and nothing printed of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.contribution import Contribution
    from press.parse.body import Body


def check_words(body: Body, one: Contribution) -> Iterator[Fault]:
    """Yield that a contribution has no text but headings; of a kind with sections, these are missed."""
    if any(block["t"] != "Header" for block in body.blocks):
        return
    has_sections = any(section.required for section in one.schema.sections.values())
    labelled = (name for name, rule in one.schema.fields.items() if "label" in rule.get("meta", {}))
    is_printed = any(name in one.fields for name in labelled)
    if not (has_sections or is_printed):
        yield Fault(rules.NO_TEXT, "there is no text below the front matter")
