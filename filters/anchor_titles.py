#!/usr/bin/env python3
"""Move each contribution's anchor from its Div to its title.

A contribution leaves with its id on the heading that opens it, so that contents,
outlines and bookmarks lead to a title and not to a box. It works when no filter
looks for contributions any more.
"""

from __future__ import annotations

import panflute as pf

from press.filtering import contributions, run


def anchor(doc: pf.Doc) -> None:
    """Give the first heading of each contribution the contribution's id."""
    for contribution in contributions(doc):
        if contribution.content and isinstance(contribution.content[0], pf.Header):
            contribution.content[0].identifier = contribution.identifier
            contribution.identifier = ""


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(anchor, doc)


if __name__ == "__main__":
    main()
