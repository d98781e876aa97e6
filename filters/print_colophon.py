#!/usr/bin/env python3
"""Print the colophon: how the edition was made.

A Div of class ``colophon`` arrives empty and leaves with two sentences, on the
tools and their versions (the metadata's ``tools``) and on making it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import data, divs, joined, run, terms, text, words

if TYPE_CHECKING:
    from collections.abc import Mapping


def change(doc: pf.Doc) -> None:
    """Fill each colophon."""
    for div in list(divs(doc, "colophon")):
        if not div.content:
            printed = terms(doc)
            div.content = [
                pf.Para(*_made(data(doc, "tools"), printed)),
                pf.Para(*words(printed["colophon_again"])),
            ]


def _made(tools: Mapping[str, str], printed: Mapping[str, str]) -> list[pf.Inline]:
    before, _, after = printed["colophon_made"].partition("{tools}")
    versions = [words(_tool(name, version, printed)) for name, version in sorted(tools.items())]
    return [*text(before), *joined(versions, printed), *text(after)]


def _tool(name: str, version: str, printed: Mapping[str, str]) -> str:
    """Return a tool with its version; its own name where the terms have no other."""
    return printed["colophon_tool"].format(tool=printed.get(f"tool_{name}", name), version=version)


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
