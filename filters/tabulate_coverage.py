#!/usr/bin/env python3
"""Count in a table what the edition carries of each city on each theme.

A Div of class ``coverage`` arrives empty, with a ``kind`` where only that kind
is counted. It leaves with a sentence that says what is counted, the contributions
placed in the tree, and a table, themes against cities. The sentence stands first, for
a wide table lies on a page of its own and would leave it alone on the next. Their cities and
themes come from the metadata's ``contributions``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import OURS, contributions, data, divs, run, terms, words

if TYPE_CHECKING:
    from collections.abc import Mapping


def change(doc: pf.Doc) -> None:
    """Fill each table of coverage."""
    for number, div in enumerate(list(divs(doc, "coverage")), start=1):
        if not div.content:
            anchor = f"{OURS}coverage" if number == 1 else f"{OURS}coverage-{number}"
            kind = div.attributes.pop("kind", "")
            div.content = [pf.Para(*words(_of(kind, "coverage_counts", doc))), _table(kind, doc, anchor)]


def _table(kind: str, doc: pf.Doc, anchor: str) -> pf.Table:
    publication, printed = data(doc, "publication"), terms(doc)
    cities, counts = publication["cities"], _counts(kind, doc)
    head = [printed["coverage_theme"], *(city["name"] for city in cities)]
    rows = (
        [theme["title"], *(str(counts[city["id"], theme["id"]] or printed["none"]) for city in cities)]
        for theme in publication["themes"]
    )
    return pf.Table(
        pf.TableBody(*map(_row, rows), row_head_columns=1),
        head=pf.TableHead(_row(head)),
        caption=pf.Caption(pf.Plain(*words(_of(kind, "coverage_caption", doc)))),
        colspec=[(align, "ColWidthDefault") for align in ("AlignDefault", *("AlignCenter" for _ in cities))],
        identifier=anchor,
    )


def _counts(kind: str, doc: pf.Doc) -> Counter[tuple[str, str]]:
    """Return how many placed contributions each city has on each theme."""
    about: Mapping[str, Mapping[str, Any]] = data(doc, "contributions")
    placed = [about[div.identifier] for div in contributions(doc)]
    return Counter(
        (str(one.get("city", "")), theme)
        for one in placed
        if not kind or one["kind"] == kind
        for theme in one.get("themes", ())
    )


def _of(kind: str, key: str, doc: pf.Doc) -> str:
    """Return the edition's words for all kinds, or those for one kind with its name filled in."""
    if not kind:
        return terms(doc)[key]
    named = data(doc, "kinds")[kind]
    return terms(doc)[f"{key}_kind"].format(kind=named.get("plural", named["title"]))


def _row(cells: list[str]) -> pf.TableRow:
    return pf.TableRow(*(pf.TableCell(pf.Plain(*words(cell))) for cell in cells))


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
