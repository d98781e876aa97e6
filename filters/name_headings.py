#!/usr/bin/env python3
"""Give every heading an anchor: a section's key, else one made from its words.

A contribution arrives as a Div of class ``contribution``. A heading in it that
is the title of a section of its kind (metadata ``sections``: key by title, in
small letters) takes the section's key; any other that has no anchor takes one
made from its words, as does a heading of the running order, with a mark in
front that no id has. It works after select, so that nothing withheld has named
a heading, and before anchors are scoped.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import OURS, blocks, data, run

if TYPE_CHECKING:
    from collections.abc import Mapping

UNNAMED = "part"


def name(doc: pf.Doc) -> None:
    """Name the headings of each contribution, and those of the running order."""
    sections = data(doc, "sections")
    headings = [block for block in blocks(doc) if isinstance(block, pf.Header)]
    taken = {
        (home, heading.identifier) for heading in headings if (home := _home(heading)) and heading.identifier
    }
    for heading in headings:
        home = _home(heading)
        words = pf.stringify(heading).strip()
        if home and words.casefold() in sections:
            heading.identifier = heading.identifier or sections[words.casefold()]
        elif not heading.identifier:
            heading.identifier = _free(_slug(words) if home else OURS + _slug(words), home, taken)
        taken.add((home, heading.identifier))


def _home(block: pf.Element) -> str:
    """Return the id of the contribution that a block stands in, or nothing."""
    while block is not None:
        if isinstance(block, pf.Div) and "contribution" in block.classes:
            return str(block.identifier)
        block = block.parent
    return ""


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or UNNAMED


def _free(wanted: str, home: str, taken: set[tuple[str, str]] | Mapping[tuple[str, str], object]) -> str:
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
