#!/usr/bin/env python3
"""List the organisations and authors of what the edition places, with links to it.

A Div of class ``contributors`` arrives empty and leaves with a definition list:
each organisation, and below it what was written in its name alone, then each of
its authors with what that author wrote: a few titles in a line, more in a list.
Authors come from the metadata's ``contributions``; only what stands in the tree
counts.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import panflute as pf

from press import collation
from press.filtering import contributions, data, divs, link, run, terms, text, words
from press.spoken import called

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Linked = Callable[[str], pf.Link]
    Works = Mapping[str, Mapping[str, list[str]]]


FEW = 3
"""So many titles are read in one line."""


def change(doc: pf.Doc) -> None:
    """Fill each list of contributors."""
    lists = [div for div in divs(doc, "contributors") if not div.content]
    if not lists:
        return
    printed, about = terms(doc), data(doc, "contributions")
    works = _works(doc, about, printed)
    for div in lists:
        linked = partial(_linked, about=about, div=div, doc=doc)
        items = (_item(one, works[one], linked, printed) for one in _sorted(works, printed))
        div.content = [pf.DefinitionList(*items)]


def _works(doc: pf.Doc, about: Mapping[str, Any], printed: Mapping[str, str]) -> Works:
    """Return the ids of what each author of each organisation wrote, its own texts under no name."""
    works: dict[str, dict[str, list[str]]] = {}
    for div in contributions(doc):
        for author in about[div.identifier].get("authors", ()):
            ids = works.setdefault(author["organisation"], {}).setdefault(_name(author, printed), [])
            if div.identifier not in ids:
                ids.append(div.identifier)
    return works


def _name(author: Mapping[str, str], printed: Mapping[str, str]) -> str:
    if "name" not in author or "role" not in author:
        return author.get("name", "")
    return printed["contributor_role"].format(name=author["name"], role=author["role"])


def _sorted(names: Mapping[str, Any], printed: Mapping[str, str]) -> list[str]:
    return sorted(names, key=lambda name: collation.key(name, printed.get("after_z", "")))


def _linked(one: str, about: Mapping[str, Any], div: pf.Div, doc: pf.Doc) -> pf.Link:
    return link(one, called(about[one], div, doc, about[one]["title"]))


def _item(
    organisation: str,
    works: Mapping[str, list[str]],
    linked: Linked,
    printed: Mapping[str, str],
) -> pf.DefinitionItem:
    texts = (_text(name, works[name], linked, printed) for name in _sorted(works, printed))
    return pf.DefinitionItem(words(organisation), [pf.Definition(*text) for text in texts])


def _text(name: str, ids: list[str], linked: Linked, printed: Mapping[str, str]) -> list[pf.Block]:
    """Return what stands of an author: the name, and what that author wrote."""
    said = printed["contributor_wrote"].format(name=name) if name else ""
    titles = [linked(one) for one in ids]
    if len(ids) > FEW:
        items = pf.BulletList(*(pf.ListItem(pf.Plain(one)) for one in titles))
        return [pf.Plain(*text(said.rstrip())), items] if said else [items]
    between = text(printed["list_semicolon"])
    line = [inline for one in titles for inline in (*between, one)][len(between) :]
    return [pf.Plain(*text(said), *line)]


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
