#!/usr/bin/env python3
"""Link the first use of each glossary term in each contribution to its entry.

Works only where the edition has a Div of class ``glossary``; the entries are
the metadata's ``glossary``. A term is found by its ``term``, ``forms`` and
``short``, as a whole word, as written or with a capital first letter, the
longest first, in paragraphs, lists and cells, but not in headings, links,
notes, captions, code or bylines. The glossary's Div leaves with a paragraph for
each term that was linked: the term, with the anchor that the links go to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import OURS, contributions, data, divs, link, run, words
from press.spellings import Glossary, anchored, glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCKS = (
    pf.Div,
    pf.BlockQuote,
    pf.BulletList,
    pf.OrderedList,
    pf.ListItem,
    pf.Definition,
    pf.Table,
    pf.TableBody,
    pf.TableRow,
    pf.TableCell,
)
"""What is looked into for paragraphs; a table's content is its body, without head and caption."""
INLINES = (pf.Emph, pf.Strong, pf.Span, pf.Quoted, pf.Underline, pf.Strikeout, pf.SmallCaps)
"""What is looked into for words."""
PARTICULARS = frozenset({"byline", "particulars"})
"""Divs that are no running text."""


def change(doc: pf.Doc) -> None:
    """Link terms, if there is a glossary, and leave in it which ones were linked."""
    home = next(divs(doc, "glossary"), None)
    entries = anchored(data(doc, "glossary") or (), f"{OURS}term.")
    if home is None or not entries:
        return
    terms = glossary(entries)
    linked = {anchor for div in contributions(doc) for anchor in _link_first(div, terms)}
    used = [(anchor, entry["term"]) for anchor, entry in entries.items() if anchor in linked]
    home.content = [pf.Para(pf.Span(*words(term), identifier=anchor)) for anchor, term in used]


def _link_first(div: pf.Div, terms: Glossary) -> set[str]:
    """Link the first use of each term in a contribution, and return the anchors that are now linked to."""
    wanted = set(terms.anchors.values())
    for paragraph in _paragraphs(div):
        if any(terms.find(_text(paragraph.content), wanted)):
            paragraph.content = _linked(paragraph.content, terms, wanted)
    return set(terms.anchors.values()) - wanted


def _paragraphs(holder: pf.Element) -> Iterator[pf.Element]:
    """Yield the paragraphs of running text, in order."""
    for block in holder.content:
        if isinstance(block, pf.Para | pf.Plain):
            yield block
        elif isinstance(block, pf.DefinitionList):
            yield from (
                one for item in block.content for text in item.definitions for one in _paragraphs(text)
            )
        elif isinstance(block, BLOCKS) and PARTICULARS.isdisjoint(getattr(block, "classes", ())):
            yield from _paragraphs(block)


def _text(inlines: Iterable[pf.Inline]) -> str:
    """Return the text of inlines; a vertical tab stands for what is not looked into."""
    return "".join(
        _text(one.content) if isinstance(one, INLINES) else _letters(one) or "\v" for one in inlines
    )


def _letters(inline: pf.Inline) -> str:
    if isinstance(inline, pf.Str):
        return str(inline.text)
    return " " if isinstance(inline, pf.Space | pf.SoftBreak) else ""


def _linked(inlines: Iterable[pf.Inline], terms: Glossary, wanted: set[str]) -> list[pf.Inline]:
    """Return inlines with links at the terms that are wanted; a linked term is wanted no more."""
    out: list[pf.Inline] = []
    row: list[pf.Inline] = []
    for inline in inlines:
        if _letters(inline):
            row.append(inline)
            continue
        out += _linked_row(row, terms, wanted)
        row = []
        if isinstance(inline, INLINES):
            inline.content = _linked(inline.content, terms, wanted)
        out.append(inline)
    return out + _linked_row(row, terms, wanted)


def _linked_row(row: list[pf.Inline], terms: Glossary, wanted: set[str]) -> list[pf.Inline]:
    """Return words and spaces with links in them."""
    out: list[pf.Inline] = []
    place = 0
    for match, anchor in terms.find(_text(row), wanted):
        out += [*_cut(row, place, match.start()), link(anchor, _cut(row, *match.span()))]
        place = match.end()
        wanted.remove(anchor)
    return out + _cut(row, place) if place else row


def _cut(row: list[pf.Inline], start: int, end: int | None = None) -> list[pf.Inline]:
    """Return the words and spaces between two places in the text of a row."""
    out: list[pf.Inline] = []
    place = 0
    for inline in row:
        letters = _letters(inline)
        part = letters[max(start - place, 0) : None if end is None else max(end - place, 0)]
        if part:
            out.append(inline if part == letters else pf.Str(part))
        place += len(letters)
    return out


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
