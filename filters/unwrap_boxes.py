#!/usr/bin/env python3
"""Take away the boxes that only said where things stand, and mark what opens a city.

Directives and groups leave without their Divs, which no reader sees; a Div that
has a look, or a language of its own, stays, and so does a contribution's, with
the class ``origin``, by which a DOCX says where a paragraph comes from. The
heading that opens a city's group gets the class ``city``; whether it begins a
page is left to the format. It works last, when no filter looks for these Divs any
more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import run

if TYPE_CHECKING:
    from collections.abc import Iterable

SEEN = frozenset(
    """beside box byline card colophon comparison contributors coverage figure-data figure-notes glossary
    imprint index index-of key-message origin particulars pull-quote references side""".split()  # noqa: SIM905 - a list to be read
)
"""The classes that have a look of their own, and that of what comes from one contribution."""


def unwrap(doc: pf.Doc) -> None:
    """Unwrap what stands in the document."""
    doc.content = _unwrapped(doc.content)


def _unwrapped(content: Iterable[pf.Block]) -> list[pf.Block]:
    """Return blocks without the boxes among them."""
    bare: list[pf.Block] = []
    for block in content:
        if not isinstance(block, pf.Div):
            bare.append(block)
            continue
        block.classes = ["origin" if name == "contribution" else name for name in block.classes]
        inner = _unwrapped(block.content)
        if "city" in block.classes:
            _mark(inner)
        bare += inner if _is_bare(block) else [_around(block, inner)]
    return bare


def _is_bare(div: pf.Div) -> bool:
    return not (div.identifier or SEEN.intersection(div.classes) or "lang" in div.attributes)


def _around(div: pf.Div, inner: list[pf.Block]) -> pf.Div:
    div.content = inner
    div.classes = [name for name in div.classes if name in SEEN]
    return div


def _mark(inner: list[pf.Block]) -> None:
    if inner and isinstance(inner[0], pf.Header):
        inner[0].classes.append("city")


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(unwrap, doc)


if __name__ == "__main__":
    main()
