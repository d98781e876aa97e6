"""Say what things are called in an edition: titles, captions with their numbers, dates in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.prove.nouns import Hole, Passage
from press.prove.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.library import Kind, Work


def numbered(passage: Passage, terms: Mapping[str, str]) -> Passage:
    """Return a caption with the number that it gets; any other passage as it is."""
    name = {"caption of a figure": "figure", "caption of a table": "table"}.get(passage.kind)
    if name is None:
        return passage
    before, _, rest = terms["caption"].replace("{label}", terms[name]).partition("{number}")
    between, _, after = rest.partition("{caption}")
    return replace(passage, parts=(before, Hole("number"), between, *passage.parts, after))


def titled(work: Work, kind: Kind | None, edition: Work, terms: Mapping[str, str]) -> str:
    """Return what a contribution is called above its text."""
    title, number = str(work.fields.get("title")), work.fields.get("number")
    if number is None or kind is None:
        return title
    return terms["titled"].format(label=in_language(kind.title, edition), number=number, title=title)


def in_language(titles: Mapping[str, str], edition: Work) -> str:
    """Return the one of some titles that is in an edition's language, or the nearest there is."""
    tag = str(edition.fields.get("language", "en"))
    return next((titles[one] for one in (tag, tag.partition("-")[0], "en", *titles) if one in titles), "")


def dated(text: str, terms: Mapping[str, str]) -> Iterator[str]:
    """Yield a date in words, if a text is one."""
    if text[:4].isdigit() and len(text) in (4, 7, 10) and text[4:5] in ("", "-"):
        try:
            yield date_in_words(text, terms)
        except ValueError:
            return


def caption(text: str, path: str) -> Passage:
    """Return the caption of a table that is made from data."""
    return Passage("caption of a table", (text,), path)
