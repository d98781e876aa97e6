#!/usr/bin/env python3
"""Number the figures and tables of the edition, in the order in which they stand.

A figure or a table that has a caption leaves with the caption preceded by its
label and number, in the language of the terms, and with what it is called,
such as ``Figure 3``, as its attribute ``called``. In a text in another language the
label is marked as the edition's. It works after select, so
that what is withheld leaves no gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import blocks, run, terms, text
from press.spoken import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

LABELS = ((pf.Figure, "figure"), (pf.Table, "table"))
BLANK = "{caption}"


def number(doc: pf.Doc) -> None:
    """Number every caption, figures and tables apart."""
    captioned = [block for block in blocks(doc) if getattr(block, "caption", None) and block.caption.content]
    own = terms(doc) if captioned else {}
    for kind, label in LABELS:
        for count, block in enumerate((block for block in captioned if isinstance(block, kind)), 1):
            _number(block, (own[label], count), own, doc)


def _number(block: pf.Element, numbered: tuple[str, int], own: Mapping[str, str], doc: pf.Doc) -> None:
    label, count = numbered
    block.attributes["called"] = own["numbered"].format(label=label, number=count)
    before, _, after = own["caption"].format(label=label, number=count, caption=BLANK).partition(BLANK)
    first = block.caption.content[0]
    first.content = [*marked(text(before), block, doc), *first.content, *marked(text(after), block, doc)]


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(number, doc)


if __name__ == "__main__":
    main()
