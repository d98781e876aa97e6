#!/usr/bin/env python3
"""List contributions as links, each with its number and its city.

A Div of class ``index-of`` arrives empty with the ids in ``takes``, or with a
Div of class ``group`` for each group of them. It leaves with a list of links,
or with a definition list: the group's title, and its links. What is not placed
in the tree is named without a link. Titles come from the metadata's
``contributions``, ``groups`` and ``publication``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import contributions, data, divs, link, run, terms, text, words
from press.spoken import called

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Shelf:
    """What an index names its entries by; ``placed`` are the ids that can be linked to."""

    contributions: Mapping[str, Mapping[str, Any]]
    placed: frozenset[str]
    cities: Mapping[str, str]
    groups: Mapping[str, Mapping[str, str]]
    terms: Mapping[str, str]


def change(doc: pf.Doc) -> None:
    """Fill each index."""
    indexes = list(divs(doc, "index-of"))
    if not indexes:
        return
    shelf = _shelf(doc)
    for div in indexes:
        _fill(div, shelf, doc)


def _shelf(doc: pf.Doc) -> Shelf:
    placed = frozenset(div.identifier for div in contributions(doc))
    cities = {city["id"]: city["name"] for city in data(doc, "publication").get("cities", ())}
    return Shelf(data(doc, "contributions"), placed, cities, data(doc, "groups"), terms(doc))


def _fill(div: pf.Div, shelf: Shelf, doc: pf.Doc) -> None:
    taken = _taken(div)

    def listed(ids: list[str]) -> pf.BulletList:
        return pf.BulletList(*(pf.ListItem(pf.Plain(*_entry(one, shelf, div, doc))) for one in ids))

    groups = [(_title(group, shelf), _taken(group)) for group in div.content if _is_group(group)]
    if groups:
        items = ((words(title), pf.Definition(listed(ids))) for title, ids in groups if ids)
        div.content = [pf.DefinitionList(*(pf.DefinitionItem(title, [held]) for title, held in items))]
    elif taken:
        div.content = [listed(taken)]


def _taken(div: pf.Div) -> list[str]:
    return list(div.attributes.pop("takes", "").split())


def _is_group(block: pf.Block) -> bool:
    return isinstance(block, pf.Div) and "group" in block.classes


def _title(group: pf.Div, shelf: Shelf) -> str:
    """Return a group's title; what belongs to none has no key."""
    of, key = group.attributes["of"], group.attributes.get("key", "")
    return shelf.groups[of][key] if key else shelf.terms["index_others"]


def _entry(one: str, shelf: Shelf, div: pf.Div, doc: pf.Doc) -> list[pf.Inline]:
    about = shelf.contributions[one]
    form = "{title}" if "number" not in about else shelf.terms["index_numbered"]
    title = called(about, div, doc, form.format(title=about["title"], number=about.get("number")))
    named = [link(one, title)] if one in shelf.placed else title
    return named + (
        text(shelf.terms["index_city"].format(city=shelf.cities[about["city"]])) if "city" in about else []
    )


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
