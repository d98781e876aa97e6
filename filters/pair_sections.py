#!/usr/bin/env python3
"""Set sections beside each other where their kind says that they face.

A contribution arrives with its sections named: a heading that opens one has the
section's key as its anchor, or as its attribute ``section``. Sections that stand beside each other (metadata
``beside``: the other's key by the one's) and follow each other leave in a Div of
class ``beside``, each in a Div of class ``side``. It works before anchors are
scoped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import contributions, data, run

if TYPE_CHECKING:
    from collections.abc import Mapping


def pair(doc: pf.Doc) -> None:
    """Pair the sections of each contribution."""
    beside = data(doc, "beside")
    if beside:
        for contribution in contributions(doc):
            contribution.content = _paired(_sections(list(contribution.content)), beside)


def _sections(blocks: list[pf.Block]) -> list[list[pf.Block]]:
    """Return the blocks in runs, each begun by a heading no lower than the one before it."""
    runs: list[list[pf.Block]] = [[]]
    for block in blocks:
        opened = runs[-1][0] if runs[-1] and isinstance(runs[-1][0], pf.Header) else None
        if isinstance(block, pf.Header) and (opened is None or block.level <= opened.level):
            runs.append([])
        runs[-1].append(block)
    return [run for run in runs if run]


def _paired(sections: list[list[pf.Block]], beside: Mapping[str, str]) -> list[pf.Block]:
    paired: list[pf.Block] = []
    for before, section in zip([[], *sections], sections, strict=False):
        other = beside.get(_key(section))
        if other and other == _key(before) and paired and "beside" in getattr(paired[-1], "classes", ()):
            paired[-1].content.append(pf.Div(*section, classes=["side"]))
        elif other:
            paired.append(pf.Div(pf.Div(*section, classes=["side"]), classes=["beside"]))
        else:
            paired += section
    return paired


def _key(section: list[pf.Block]) -> str:
    if not section or not isinstance(section[0], pf.Header):
        return ""
    return str(section[0].attributes.get("section", section[0].identifier))


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(pair, doc)


if __name__ == "__main__":
    main()
