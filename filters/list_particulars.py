#!/usr/bin/env python3
"""Print what each contribution's front matter says, with links both ways.

A contribution's metadata (``contributions``, by id) hold its ``particulars``:
labels with items, each a text or the id of another contribution. They leave as
a definition list behind the title and the byline. What points to a
contribution (``backs``, of the same shape) is listed at its end. A contribution
that the edition does not place is named without a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import contributions, data, link, run, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPENING = 2
"""A title and a byline open a contribution."""


def particulars(doc: pf.Doc) -> None:
    """Print the particulars of each contribution, and what points to it."""
    known = data(doc, "contributions")
    divs = list(contributions(doc))
    placed = {div.identifier for div in divs}
    for div in divs:
        own = known[div.identifier]
        if own.get("addressee"):
            div.classes.append("card")
        if own.get("particulars"):
            div.content.insert(_after_opening(div), _listed(own["particulars"], known, placed))
        if own.get("backs"):
            div.content.append(_listed(own["backs"], known, placed))


def _after_opening(div: pf.Div) -> int:
    opening = [*div.content][:OPENING]
    return sum(isinstance(one, pf.Header) or "byline" in getattr(one, "classes", ()) for one in opening)


def _listed(rows: Sequence[Mapping[str, Any]], known: Mapping[str, Any], placed: set[str]) -> pf.Div:
    items = [
        pf.DefinitionItem(words(row["label"]), [pf.Definition(*_items(row["items"], known, placed))])
        for row in rows
    ]
    return pf.Div(pf.DefinitionList(*items), classes=["particulars"])


def _items(items: Sequence[Mapping[str, str]], known: Mapping[str, Any], placed: set[str]) -> list[pf.Block]:
    rows = [_item(item, known, placed) for item in items if item.get("id") in known or "text" in item]
    if len(rows) == 1:
        return [pf.Plain(*rows[0])]
    return [pf.BulletList(*(pf.ListItem(pf.Plain(*row)) for row in rows))]


def _item(item: Mapping[str, str], known: Mapping[str, Any], placed: set[str]) -> list[pf.Inline]:
    if "text" in item:
        return words(item["text"])
    name = words(known[item["id"]]["name"])
    return [link(item["id"], name)] if item["id"] in placed else name


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(particulars, doc)


if __name__ == "__main__":
    main()
