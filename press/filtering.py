"""What filters share: one way to run, data from metadata, and walks over blocks alone."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import panflute as pf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from press.comparison import Cited

    Action = Callable[[pf.Element, pf.Doc], Any]
    Hook = Callable[[pf.Doc], None]
    Mark = Callable[[list[pf.Inline]], list[pf.Inline]]

SEPARATOR = "."
"""Stands between a contribution's id and an anchor in it; no id has one."""
BLANKS = re.compile(r"[ \t\n]+")
LEAVES = (pf.Para, pf.Plain, pf.Header, pf.CodeBlock, pf.LineBlock, pf.HorizontalRule, pf.RawBlock, pf.Table)
"""Blocks that hold no blocks but in cells and notes."""
PARTS = ("content", "term", "definitions", "caption", "head", "foot", "citations", "prefix", "suffix")
"""What an element may hold others in."""
WORDS = (pf.Str, pf.Space, pf.SoftBreak)
OURS = "_"
"""Begins every anchor that we make for the edition itself; no id does."""


def run(change: Hook, doc: pf.Doc | None = None) -> pf.Doc:
    """Let ``change`` work on ``doc``, or on standard input when ``doc`` is None.

    Under pandoc (``doc`` is None) the tree goes to standard output. A filter
    reports nothing: ``check`` has found every fault before, so one that meets
    what it cannot handle raises.
    """
    if doc is not None:
        change(doc)
        return doc
    doc = pf.load()
    change(doc)
    pf.dump(doc)
    return doc


def data(doc: pf.Doc, key: str) -> Any:  # noqa: ANN401 - a mapping, a list or text, as it was put there
    """Return what the metadata hold under ``key``: text in mappings and lists, or an empty mapping."""
    return doc.get_metadata(key, default={})


def terms(doc: pf.Doc) -> Mapping[str, str]:
    """Return the tool's own words in the edition's language."""
    return dict(data(doc, "terms"))


def blocks(holder: pf.Element) -> Iterator[pf.Element]:
    """Yield each block below ``holder`` that is no cell and in no inline, in the document's order."""
    held = getattr(holder, "definitions", None) or getattr(holder, "content", None)
    for block in list(held or ()):
        yield block
        if not isinstance(block, LEAVES):
            yield from blocks(block)


@cache
def parts(kind: type[pf.Element]) -> tuple[str, ...]:
    """Return the names of what an element of a kind holds others in."""
    return tuple(name for name in PARTS if hasattr(kind, name))


def everything(holder: pf.Element) -> Iterator[pf.Element]:
    """Yield all that stands in ``holder`` but its words and spaces: for reading, much quicker than a walk."""
    for name in parts(holder.__class__):
        part = getattr(holder, name, None)
        inner = [part] if isinstance(part, pf.Element) else getattr(part, "list", ())
        for elem in inner:
            if not isinstance(elem, WORDS):
                yield elem
                yield from everything(elem)


def divs(holder: pf.Element, name: str) -> Iterator[pf.Div]:
    """Yield each Div of class ``name`` that stands in ``holder`` itself, or in a Div there."""
    for block in list(holder.content):
        if isinstance(block, pf.Div):
            if name in block.classes:
                yield block
            yield from divs(block, name)


def contributions(doc: pf.Doc) -> Iterator[pf.Div]:
    """Yield the Div of each contribution that the edition places."""
    return divs(doc, "contribution")


def levelled(doc: pf.Doc, name: str) -> Iterator[tuple[pf.Div, int]]:
    """Yield each Div of class ``name`` with the level of a heading that opens it.

    A group or a contribution stands one level below the group that it is in,
    and outside any, one below the last heading of the running order.
    """
    above = 0
    for block in list(doc.content):
        if isinstance(block, pf.Header):
            above = block.level
        elif isinstance(block, pf.Div):
            yield from _levelled(block, name, above + 1)


def _levelled(div: pf.Div, name: str, level: int) -> Iterator[tuple[pf.Div, int]]:
    if name in div.classes:
        yield div, level
    if "contribution" in div.classes:
        return
    inner = level + 1 if "group" in div.classes else level
    for block in list(div.content):
        if isinstance(block, pf.Div):
            yield from _levelled(block, name, inner)


def words(text: str) -> list[pf.Inline]:
    """Return plain text as inlines; a line break in it is a space, a no-break space stays what it is."""
    inlines: list[pf.Inline] = []
    for word in BLANKS.split(text.strip(" \t\n")) if text.strip(" \t\n") else ():
        inlines += [pf.Space(), pf.Str(word)] if inlines else [pf.Str(word)]
    return inlines


def joined(
    parts: Iterable[list[pf.Inline]], terms: Mapping[str, str], mark: Mark | None = None
) -> list[pf.Inline]:
    """Return parts as one row of words: a, b and c, as the language joins them.

    ``mark`` marks the word that joins the last one, where that is in another language.
    """
    rows = list(parts)
    row: list[pf.Inline] = []
    for number, part in enumerate(rows):
        if number == len(rows) - 1 and number:
            row += mark(text(terms["list_and"])) if mark else text(terms["list_and"])
        elif number:
            row += text(terms["list_comma"])
        row += part
    return row


def text(written: str) -> list[pf.Inline]:
    """Return text as inlines with the spaces at its ends kept."""
    inlines = words(written)
    if written[:1] == " ":
        inlines.insert(0, pf.Space())
    if written[-1:] == " " and written.strip():
        inlines.append(pf.Space())
    return inlines


def said(part: str | Cited) -> list[pf.Inline]:
    """Return a part of a sentence that is made from data: text, or a reference that the sentence names."""
    if isinstance(part, str):
        return text(part)
    return [pf.Cite(pf.Str(f"@{part.key}"), citations=[pf.Citation(part.key, mode="AuthorInText")])]


def link(identifier: str, inlines: list[pf.Inline]) -> pf.Link:
    """Return a cross-reference to what is in the same edition."""
    return pf.Link(*inlines, url=f"#{identifier}")
