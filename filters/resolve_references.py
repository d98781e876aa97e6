#!/usr/bin/env python3
"""Give every cross-reference its words, and take the link from what is not there.

A link to an anchor of the edition that has no text of its own takes what its
target is called: a figure's or table's number, a contribution's name, a
heading's words. A link to what the edition may carry and does not place leaves
as its own text or the contribution's title, without a link; one to what the
edition may not carry, as its own text. It works after everything that makes
anchors or numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import SEPARATOR, contributions, data, everything, is_foreign, marked, run, words
from press.parse.tree import text

if TYPE_CHECKING:
    from collections.abc import Mapping


def resolve(doc: pf.Doc) -> None:
    """Resolve all cross-references of the edition."""
    links: list[pf.Link] = []
    targets: dict[str, pf.Element] = {}
    for elem in everything(doc):
        _gather(elem, links, targets)
    known = data(doc, "contributions")
    bare = {id(link) for link in links if not link.content}
    for link in links:
        if link.url[1:] in targets:
            _lead(link, targets[link.url[1:]], known)
    _mark_numbers(doc, bare, targets)
    dead = {id(link) for link in links if link.url[1:] not in targets}
    if dead:
        doc.walk(lambda elem, _: _unlinked(elem, known) if id(elem) in dead else None)


def _gather(elem: pf.Element, links: list[pf.Link], targets: dict[str, pf.Element]) -> None:
    identifier = getattr(elem, "identifier", "")
    if identifier:
        targets[identifier] = elem
        targets.setdefault(elem.attributes.get("section", identifier), elem)
    if isinstance(elem, pf.Link) and elem.url.startswith("#"):
        links.append(elem)


def _lead(link: pf.Link, target: pf.Element, known: Mapping[str, Any]) -> None:
    """Lead a link to its target's own anchor, and give it words if it has none."""
    link.url = f"#{target.identifier}"
    if not link.content:
        link.content = _called(target, known)


def _mark_numbers(doc: pf.Doc, bare: set[int], targets: Mapping[str, pf.Element]) -> None:
    """Mark what links are called by a number as the edition's words, in texts in another language."""
    for home in contributions(doc):
        for elem in everything(home) if is_foreign(home, doc) else ():
            if id(elem) in bare and "called" in getattr(targets.get(elem.url[1:]), "attributes", ()):
                elem.content = marked(list(elem.content), home, doc)


def _called(target: pf.Element, known: Mapping[str, Any]) -> list[pf.Inline]:
    """Return what a target is called where it is pointed to."""
    if "called" in target.attributes:
        return words(target.attributes["called"])
    if target.identifier in known:
        return words(known[target.identifier]["name"])
    return words(text(target.to_json()))


def _unlinked(link: pf.Link, known: Mapping[str, Any]) -> pf.Span:
    """Return a link's text, or the title of what it led to."""
    home = link.url[1:].partition(SEPARATOR)[0]
    title = known[home]["name"] if home in known else ""
    return pf.Span(*(link.content or words(title)))


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(resolve, doc)


if __name__ == "__main__":
    main()
