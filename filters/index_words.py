#!/usr/bin/env python3
"""Make the index: each word that a writer marked for it, and where it stands.

A Span of class ``index`` marks a word or a name. Where the edition has a Div of
class ``index``, which arrives empty, each such Span gets an anchor, unless it has
one or stands in a heading, which has its own; the Div leaves with a definition
list, sorted as the language sorts: the word, and links to where it stands. The
first link into a contribution, or into a section of the running order, is called
by its title, each other one by its number. Words that differ in capitals alone
are one. Titles come from the metadata's ``contributions``. It works after
select, so that no word is listed that the edition withholds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import panflute as pf

from press import collation
from press.filtering import OURS, blocks, data, divs, everything, link, run, terms, text, words
from press.parse import tree
from press.spoken import called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass
class Entry:
    """A word as it is first written, and the anchors of its places by the titles that they stand under."""

    word: str
    places: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def change(doc: pf.Doc) -> None:
    """Fill each index."""
    indexes = [div for div in divs(doc, "index") if not div.content]
    if not indexes:
        return
    printed = terms(doc)
    entries = _entries(doc)
    known = {about["name"]: about for about in data(doc, "contributions").values()}
    in_order = sorted(entries.values(), key=lambda one: collation.key(one.word, printed.get("after_z", "")))
    if in_order:
        indexes[0].content = [pf.DefinitionList(*(_item(one, known, indexes[0], doc) for one in in_order))]


def _entries(doc: pf.Doc) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    names = {one: about["name"] for one, about in data(doc, "contributions").items()}
    title = str(data(doc, "edition").get("title", ""))
    heads = {
        id(elem): block.identifier
        for block in blocks(doc)
        if isinstance(block, pf.Header)
        for elem in everything(block)
    }
    for number, (span, above) in enumerate(_marked(doc, title, names), start=1):
        word = _words(span)
        if not word:
            continue
        anchor = heads.get(id(span)) or span.identifier or f"{OURS}index.{number}"
        if anchor.startswith(f"{OURS}index."):
            span.identifier = anchor
        entries.setdefault(word.casefold(), Entry(word)).places[above].append(anchor)
    return entries


def _marked(holder: pf.Element, above: str, names: Mapping[str, str]) -> Iterator[tuple[pf.Span, str]]:
    """Yield each marked Span with the title that it stands under."""
    for block in holder.content:
        if isinstance(block, pf.Div) and "contribution" not in block.classes:
            yield from _marked(block, above, names)
            continue
        if isinstance(block, pf.Header):
            above = _words(block)
        own = names[block.identifier] if isinstance(block, pf.Div) else above
        for elem in everything(block):
            if isinstance(elem, pf.Span) and "index" in elem.classes:
                yield elem, own


def _words(elem: pf.Element) -> str:
    return " ".join(tree.text(elem.content.to_json()).split())


def _item(entry: Entry, known: Mapping[str, Any], div: pf.Div, doc: pf.Doc) -> pf.DefinitionItem:
    row: list[pf.Inline] = []
    printed = terms(doc)
    for title, anchors in entry.places.items():
        row += text(printed["list_semicolon"]) if row else []
        own = known.get(title, {"name": title})
        row.append(link(anchors[0], called(own, div, doc)))
        for number, anchor in enumerate(anchors[1:], start=2):
            row += [*text(printed["list_comma"]), link(anchor, words(str(number)))]
    return pf.DefinitionItem(words(entry.word), [pf.Definition(pf.Plain(*row))])


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
