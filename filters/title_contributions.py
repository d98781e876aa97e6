#!/usr/bin/env python3
"""Head each contribution by its title, its own headings below, and say who wrote it and when.

A contribution arrives as a Div of class ``contribution``; its metadata
(``contributions``, by id) hold its ``name`` and, where they are to be printed,
``byline`` and ``dated``. It leaves with a heading at the level of its place, which
carries no anchor of its own: the Div has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import blocks, data, levelled, run, text, words
from press.spoken import called, marked

if TYPE_CHECKING:
    from collections.abc import Mapping


def title(doc: pf.Doc) -> None:
    """Put a title and a byline in front of each contribution."""
    known = data(doc, "contributions")
    for contribution, level in levelled(doc, "contribution"):
        for block in blocks(contribution):
            if isinstance(block, pf.Header):
                block.level += level
        own = known[contribution.identifier]
        heading = pf.Header(*called(own, contribution, doc), level=level)
        contribution.content = [heading, *_byline(own, contribution, doc), *contribution.content]


def _byline(own: Mapping[str, str], contribution: pf.Div, doc: pf.Doc) -> list[pf.Block]:
    said = [words(own[key]) for key in ("byline", "dated") if own.get(key)]
    if not said:
        return []
    row = said[0] if len(said) == 1 else [*said[0], *text(" · "), *said[1]]
    return [pf.Div(pf.Para(*marked(row, contribution, doc)), classes=["byline"])]


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(title, doc)


if __name__ == "__main__":
    main()
