#!/usr/bin/env python3
"""Set the cities side by side, an indicator a row.

A Div of class ``comparison`` arrives empty, with the rows in ``indicators`` and
the columns in ``cities``. It leaves with a sentence an indicator that says where
the cities agree and differ, and with a table, whose notes give each value's
source and date and the reason where there is none. Sentences stand first: a
reader has them before a table that may have a page of its own. A fact may hold in
``withheld`` what the edition prints instead of it. Facts come from the
metadata's ``contributions``, names from ``publication``, words from ``terms``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.comparison import Row, origins, rows, sentence
from press.filtering import OURS, data, divs, run, said, terms, words

if TYPE_CHECKING:
    from collections.abc import Iterator


def change(doc: pf.Doc) -> None:
    """Fill each comparison."""
    for number, div in enumerate(list(divs(doc, "comparison")), start=1):
        if not div.content:
            anchor = f"{OURS}comparison" if number == 1 else f"{OURS}comparison-{number}"
            _fill(div, doc, anchor)


def _fill(div: pf.Div, doc: pf.Doc, anchor: str) -> None:
    names = {city["id"]: city["name"] for city in data(doc, "publication")["cities"]}
    cities = {city: names[city] for city in div.attributes.pop("cities", "").split()}
    chosen = div.attributes.pop("indicators", "").split()
    indicators = {indicator["id"]: indicator for indicator in data(doc, "publication")["indicators"]}
    table = rows(chosen, cities, indicators, data(doc, "contributions"), terms(doc))
    if cities and table:
        sentences = pf.BulletList(*(pf.ListItem(pf.Plain(*words(sentence(row)))) for row in table))
        div.content = [sentences, _table(table, anchor)]


def _table(table: list[Row], anchor: str) -> pf.Table:
    own = table[0].terms
    head = [words(own["compared_indicator"]), *map(words, table[0].facts)]
    return pf.Table(
        pf.TableBody(*(_cells([_label(row), *_values(row)]) for row in table), row_head_columns=1),
        head=pf.TableHead(_cells(head)),
        caption=pf.Caption(pf.Plain(*words(own["compared_caption"]))),
        identifier=anchor,
    )


def _cells(cells: list[list[pf.Inline]]) -> pf.TableRow:
    return pf.TableRow(*(pf.TableCell(pf.Plain(*cell)) for cell in cells))


def _values(row: Row) -> Iterator[list[pf.Inline]]:
    for fact in row.facts.values():
        empty = fact.get("withheld", row.terms["no_data"])
        yield words(row.printed(fact["value"]) if "value" in fact else empty)


def _label(row: Row) -> list[pf.Inline]:
    sentences = [
        [inline for part in parts for inline in said(part)] for parts in origins(row.facts, row.terms)
    ]
    note = [inline for sentence in sentences for inline in (pf.Space(), *sentence)][1:]
    return [*words(row.indicator["label"]), *([pf.Note(pf.Para(*note))] if note else [])]


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
