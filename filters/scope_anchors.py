#!/usr/bin/env python3
"""Make anchors unique in the edition by naming the contribution they are in.

A contribution arrives as a Div of class ``contribution`` whose identifier is
its id. An anchor ``method`` inside it becomes ``id.method``, and a link to
``#method`` follows, and so does the key of a section in its attribute
``section``; any other link is left alone.
"""

from __future__ import annotations

import panflute as pf

from press.filtering import SEPARATOR, contributions, everything, run


def scope(doc: pf.Doc) -> None:
    """Rename the anchors inside each contribution, and the links to them."""
    for contribution in contributions(doc):
        inner = [elem for elem in everything(contribution) if _points(elem)]
        _rename(inner, contribution.identifier)


def _points(elem: pf.Element) -> bool:
    return bool(getattr(elem, "identifier", "")) or (isinstance(elem, pf.Link) and elem.url.startswith("#"))


def _rename(inner: list[pf.Element], home: str) -> None:
    own = {elem.identifier for elem in inner if elem.identifier}
    for elem in inner:
        if "section" in elem.attributes:
            own.add(elem.attributes["section"])
            elem.attributes["section"] = f"{home}{SEPARATOR}{elem.attributes['section']}"
    for elem in inner:
        if elem.identifier:
            elem.identifier = f"{home}{SEPARATOR}{elem.identifier}"
        if isinstance(elem, pf.Link) and elem.url[1:] in own and elem.url.startswith("#"):
            elem.url = f"#{home}{SEPARATOR}{elem.url[1:]}"


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(scope, doc)


if __name__ == "__main__":
    main()
