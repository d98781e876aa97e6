#!/usr/bin/env python3
"""Give every image its address in the sources, and its alternative text one place.

An image's address arrives relative to the folder that its text lies in
(metadata ``folder``, such as ``contributions/oslo``), and leaves relative to
``sources/``. Its alternative text leaves as its words and as its ``alt``, for
one writer reads this and another that; a decorative image has neither.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import panflute as pf

from press.filtering import data, run, words
from press.parse.tree import text


def place(doc: pf.Doc) -> None:
    """Rewrite the images of a text that says which folder it lies in."""
    folder = data(doc, "folder")
    if folder:
        doc.walk(lambda elem, _: _place(elem, folder) if isinstance(elem, pf.Image) else None)


def _place(image: pf.Image, folder: str) -> None:
    image.url = posixpath.normpath(posixpath.join(folder, unquote(image.url)))
    image.title = ""
    alternative = image.attributes.pop("alt", "") or text(image.content.to_json()).strip()
    if "decorative" in image.classes:
        alternative = ""
    if alternative:
        image.attributes["alt"] = alternative
    image.content = words(alternative)


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(place, doc)


if __name__ == "__main__":
    main()
