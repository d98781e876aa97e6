#!/usr/bin/env python3
"""Give every heading an anchor: a section's key, else one made from its words.

A contribution arrives as a Div of class ``contribution``. A heading in it that
is the title of a section of its kind (metadata ``sections``: key by title, in
small letters) takes the section's key, as its attribute ``section`` where the
writer gave it another anchor; any other that has no anchor takes one
made from its words, as does a heading of the running order, with a mark in
front that no other anchor has. Notes are no words of a heading. It works after
select, so that nothing withheld has named a heading, and before anchors are
scoped.
"""

from __future__ import annotations

import re

import panflute as pf

from press.filtering import OURS, blocks, data, run
from press.parse.tree import text
from press.plain_letters import plain

MADE = 2 * OURS
"""Begins every anchor that is made from words; no other anchor of an edition begins so."""
UNNAMED = "part"


def name(doc: pf.Doc) -> None:
    """Name the headings of each contribution, and those of the running order."""
    sections = data(doc, "sections")
    taken: set[tuple[str, str]] = set()
    for heading in (block for block in blocks(doc) if isinstance(block, pf.Header)):
        home = _home(heading)
        words = text(heading.content.to_json()).strip()
        key = sections.get(words.casefold()) if home else None
        if key and heading.identifier not in ("", key):
            heading.attributes["section"] = key
        heading.identifier = heading.identifier or key or _free(MADE + _slug(words), home, taken)
        taken.add((home, heading.identifier))


def _home(block: pf.Element) -> str:
    """Return the id of the contribution that a block stands in, or nothing."""
    while block is not None:
        if isinstance(block, pf.Div) and "contribution" in block.classes:
            return str(block.identifier)
        block = block.parent
    return ""


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(words)).strip("-") or UNNAMED


def _free(wanted: str, home: str, taken: set[tuple[str, str]]) -> str:
    """Return the name wanted, with the first number that makes it the only one."""
    number, free = 1, wanted
    while (home, free) in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(name, doc)


if __name__ == "__main__":
    main()
