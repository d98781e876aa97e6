#!/usr/bin/env python3
"""Set the glossary: each term that a contribution uses, with its meaning.

Follows ``link_terms``, which leaves in the Div of class ``glossary`` a
paragraph for each term that it linked, with the term's anchor. They become a
definition list, sorted as the language sorts; ``short`` and ``meaning`` come
from the metadata's ``glossary``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf

from press import collation
from press.filtering import data, divs, run, terms, text, words

if TYPE_CHECKING:
    from collections.abc import Mapping


def change(doc: pf.Doc) -> None:
    """Set each glossary that holds terms."""
    for div in list(divs(doc, "glossary")):
        spans = [block.content[0] for block in div.content if _is_term(block)]
        if spans:
            div.content = [_glossary(spans, doc)]


def _is_term(block: pf.Block) -> bool:
    return isinstance(block, pf.Para) and len(block.content) == 1 and isinstance(block.content[0], pf.Span)


def _glossary(spans: list[pf.Span], doc: pf.Doc) -> pf.DefinitionList:
    printed = terms(doc)
    entries = {" ".join(entry["term"].split()): entry for entry in data(doc, "glossary")}
    by_term = {pf.stringify(span): span for span in spans}
    in_order = sorted(by_term, key=lambda term: collation.key(term, printed.get("after_z", "")))
    return pf.DefinitionList(*(_item(by_term[term], entries[term], printed) for term in in_order))


def _item(span: pf.Span, entry: Mapping[str, Any], printed: Mapping[str, str]) -> pf.DefinitionItem:
    short = text(printed["glossary_short"].format(short=entry["short"])) if entry.get("short") else []
    return pf.DefinitionItem([span, *short], [pf.Definition(pf.Plain(*words(entry["meaning"])))])


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
