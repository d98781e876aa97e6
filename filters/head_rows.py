#!/usr/bin/env python3
"""Make the first cell of each row a heading, in tables whose class says so.

A table of class ``row-headers`` leaves with its first column as row headings
and without the class; Pandoc's Markdown has no other way to say it.
"""

from __future__ import annotations

import panflute as pf

from press.filtering import blocks, run

CLASS = "row-headers"


def head(doc: pf.Doc) -> None:
    """Turn the class into what Pandoc's tables have for it."""
    for block in blocks(doc):
        if isinstance(block, pf.Table) and CLASS in block.classes:
            block.classes = [name for name in block.classes if name != CLASS]
            for body in block.content:
                body.row_head_columns = 1


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(head, doc)


if __name__ == "__main__":
    main()
