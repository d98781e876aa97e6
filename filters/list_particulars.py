#!/usr/bin/env python3
"""Print what each contribution's front matter says, with links both ways.

A contribution's metadata (``contributions``, by id) hold its ``particulars``:
labels with items, each a text or the id of another contribution; a text has
``parts`` too where some of them are ``ours``, in the edition's language. They
leave as a definition list behind the title and the byline. What points to a
contribution (``backs``, of the same shape) is listed at its end. A few short
texts stand in one line. A contribution that the edition does not place is named
without a link, and one that it may not carry is not named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import contributions, data, joined, link, run, terms, text, words
from press.spoken import called, is_foreign, marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LINE = 100
"""How many letters of a list are set in one line."""


@dataclass(frozen=True)
class Names:
    """What contributions are called, which of them stand in the edition, and the tool's own words."""

    known: Mapping[str, Any]
    placed: frozenset[str]
    terms: Mapping[str, str]


def particulars(doc: pf.Doc) -> None:
    """Print the particulars of each contribution, and what points to it."""
    divs = list(contributions(doc))
    names = Names(data(doc, "contributions"), frozenset(div.identifier for div in divs), terms(doc))
    for div in divs:
        own = names.known[div.identifier]
        if own.get("addressee"):
            div.classes.append("card")
        at = _after_opening(div)
        above, below = (_listed(own.get(key), names, div, doc) for key in ("particulars", "backs"))
        div.content = [*div.content[:at], *above, *div.content[at:], *below]


def _after_opening(div: pf.Div) -> int:
    """Return where the text begins, behind a title and a byline."""
    title, byline = (*div.content[:2], None, None)[:2]
    return isinstance(title, pf.Header) + ("byline" in getattr(byline, "classes", ()))


def _listed(
    rows: Sequence[Mapping[str, Any]] | None, names: Names, home: pf.Div, doc: pf.Doc
) -> list[pf.Div]:
    """Return a Div that holds a definition list, or nothing where there is nothing to say."""
    said = [(row["label"], _items(row["items"], names, home, doc)) for row in rows or ()]
    items = [
        pf.DefinitionItem(marked(words(label), home, doc), [pf.Definition(block)])
        for label, block in said
        if block.content
    ]
    return [pf.Div(pf.DefinitionList(*items), classes=["particulars"])] if items else []


def _items(items: Sequence[Mapping[str, Any]], names: Names, home: pf.Div, doc: pf.Doc) -> pf.Block:
    rows = [_item(item, names, home, doc) for item in items if "text" in item or item["id"] in names.known]
    if len(rows) <= 1 or _is_short(items):
        return pf.Plain(*joined(rows, names.terms, lambda between: marked(between, home, doc)))
    return pf.BulletList(*(pf.ListItem(pf.Plain(*row)) for row in rows))


def _is_short(items: Sequence[Mapping[str, str]]) -> bool:
    """Return whether items are a few words each, such as names, and read well in a line."""
    texts = [item.get("text", "") for item in items]
    return all(texts) and sum(map(len, texts)) <= LINE and not any(one.endswith(".") for one in texts)


def _item(item: Mapping[str, Any], names: Names, home: pf.Div, doc: pf.Doc) -> list[pf.Inline]:
    if "parts" in item and is_foreign(home, doc):
        rows = ((text(part["text"]), part["ours"]) for part in item["parts"])
        return [one for row, ours in rows for one in (marked(row, home, doc) if ours else row)]
    if "text" in item:
        return words(item["text"])
    name = called(names.known[item["id"]], home, doc)
    return [link(item["id"], name)] if item["id"] in names.placed else name


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(particulars, doc)


if __name__ == "__main__":
    main()
