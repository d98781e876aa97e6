#!/usr/bin/env python3
"""Take from the tree what only our own filters use, before a writer sees it.

The attributes of a Div, a heading, a figure or a table that are not on a short list are
dropped, and so is a language that is that of what it stands in. What is not
listed cannot reach a file.
"""

from __future__ import annotations

import panflute as pf

from press.filtering import blocks, data, run
from press.spoken import language

KEPT = frozenset({"lang", "width", "alt"})


def strip(doc: pf.Doc) -> None:
    """Keep only the attributes that writers of files are meant to see."""
    own = data(doc, "edition").get("language")
    for block in blocks(doc):
        if isinstance(block, (pf.Div, pf.Figure, pf.Header, pf.Table)):
            around = language(block.parent, own)
            for name, value in [*block.attributes.items()]:
                if name not in KEPT or (name == "lang" and value == around):
                    del block.attributes[name]


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(strip, doc)


if __name__ == "__main__":
    main()
