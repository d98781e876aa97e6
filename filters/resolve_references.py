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

import panflute as pf

from press.filtering import SEPARATOR, contributions, data, everything, run, words
from press.parse.tree import text
from press.spoken import called, is_foreign, language, marked, spoken


def resolve(doc: pf.Doc) -> None:
    """Resolve all cross-references of the edition."""
    links: list[pf.Link] = []
    targets: dict[str, pf.Element] = {}
    for elem in everything(doc):
        _gather(elem, links, targets)
    namer = _Namer(doc)
    for link in links:
        if link.url[1:] in targets:
            _lead(link, targets[link.url[1:]], namer)
    dead = {id(link) for link in links if link.url[1:] not in targets}
    if dead:
        doc.walk(lambda elem, _: _unlinked(elem, namer) if id(elem) in dead else None)


def _gather(elem: pf.Element, links: list[pf.Link], targets: dict[str, pf.Element]) -> None:
    identifier = getattr(elem, "identifier", "")
    if identifier:
        targets[identifier] = elem
        targets.setdefault(elem.attributes.get("section", identifier), elem)
    if isinstance(elem, pf.Link) and elem.url.startswith("#"):
        links.append(elem)


def _lead(link: pf.Link, target: pf.Element, namer: _Namer) -> None:
    """Lead a link to its target's own anchor, and give it words if it has none."""
    link.url = f"#{target.identifier}"
    if not link.content:
        link.content = namer.called(link, target)


class _Namer:
    """Says what targets are called, each part marked where the text around a link is in another language."""

    def __init__(self, doc: pf.Doc) -> None:
        self.doc, self.known = doc, data(doc, "contributions")
        foreign = (home for home in contributions(doc) if is_foreign(home, doc))
        self.homes = {id(elem): home for home in foreign for elem in everything(home)}

    def titled(self, link: pf.Link, identifier: str) -> list[pf.Inline]:
        """Return the name of a contribution; nothing of one that the edition may not carry."""
        own = self.known.get(identifier)
        return called(own, self._home(link), self.doc) if own else []

    def called(self, link: pf.Link, target: pf.Element) -> list[pf.Inline]:
        """Return what a target is called where it is pointed to."""
        if "called" in target.attributes:
            return marked(words(target.attributes["called"]), self._home(link), self.doc)
        if target.identifier in self.known:
            return self.titled(link, target.identifier)
        own = language(self._home(target), data(self.doc, "edition").get("language"))
        return spoken(words(text(target.to_json())), own, self._home(link), self.doc)

    def _home(self, elem: pf.Element) -> pf.Element:
        return self.homes.get(id(elem), self.doc)


def _unlinked(link: pf.Link, namer: _Namer) -> pf.Span:
    """Return a link's text, or the title of what it led to."""
    return pf.Span(*(link.content or namer.titled(link, link.url[1:].partition(SEPARATOR)[0])))


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(resolve, doc)


if __name__ == "__main__":
    main()
