"""Mark the title of each reference that is in another language than the edition; citeproc says none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.languages import primary
from press.parse.tree import attributes, elements, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from press.parse.tree import Node

ENTRY, BEFORE = "csl-entry", "ref-"
"""The class of a reference's Div, and what stands before the reference's id in its name."""


def mark_titles(blocks: Sequence[Node], items: Iterable[Mapping[str, Any]], language: str) -> None:
    """Put the titles in the list of references into their own languages, where ``items`` say these."""
    known = {f"{BEFORE}{one['id']}": one for one in items if one.get("id")}
    for div in elements(list(blocks)):
        if div["t"] != "Div" or ENTRY not in attributes(div)[1]:
            continue
        item = known.get(attributes(div)[0], {})
        tag, title = str(item.get("language", language)), _letters(str(item.get("title", "")))
        if title and primary(tag) != primary(language):
            for block in div["c"][1]:
                _mark(block["c"], title, tag)


def _mark(row: list[Node], title: str, tag: str) -> None:
    """Wrap the first part of a row that says a title."""
    spoken = [_letters(text([one])) for one in row]
    for first in (place for place, said in enumerate(spoken) if said and title.startswith(said)):
        for last in range(first + 1, len(row) + 1):
            if "".join(spoken[first:last]) == title:
                row[first:last] = [{"t": "Span", "c": [["", [], [["lang", tag]]], row[first:last]]}]
                return


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
