"""Which language words of a tree are in, and how filters mark what is in another than the text around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import data, text, words
from press.languages import primary

if TYPE_CHECKING:
    from collections.abc import Mapping


def language(elem: pf.Element | None, otherwise: str | None) -> str | None:
    """Return the language that an element is in: its own, or that of what it stands in."""
    while elem is not None:
        if "lang" in getattr(elem, "attributes", ()):
            return str(elem.attributes["lang"])
        elem = elem.parent
    return otherwise


def marked(inlines: list[pf.Inline], around: pf.Element, doc: pf.Doc) -> list[pf.Inline]:
    """Return the tool's own words, marked as the edition's language where text around them is in another.

    So a screen reader speaks them as what they are, and hyphens and quotation marks are the edition's.
    """
    return spoken(inlines, data(doc, "edition").get("language"), around, doc)


def spoken(inlines: list[pf.Inline], tag: str | None, around: pf.Element, doc: pf.Doc) -> list[pf.Inline]:
    """Return words that are in the language ``tag``, marked so where text around them is in another.

    Blanks at their ends stay outside the mark.
    """
    other = language(around, data(doc, "edition").get("language"))
    is_blank = all(isinstance(one, pf.Space) for one in inlines)
    if is_blank or tag is None or other is None or primary(tag) == primary(other):
        return inlines
    first, last = (isinstance(inlines[end], pf.Space) for end in (0, -1))
    inner = inlines[first : len(inlines) - last]
    return [*inlines[:first], pf.Span(*inner, attributes={"lang": tag}), *inlines[len(inlines) - last :]]


def called(
    own: Mapping[str, Any], around: pf.Element, doc: pf.Doc, name: str | None = None
) -> list[pf.Inline]:
    """Return what a contribution is called, by default its ``name``: its title, and the words put to it.

    Where text around them is in another language, the title is marked as the writer's, the rest as
    the edition's.
    """
    name = own["name"] if name is None else name
    tag, edition = own.get("language"), data(doc, "edition").get("language")
    if tag is None or edition is None:
        return words(name)
    if primary(tag) == primary(edition):
        return marked(words(name), around, doc)
    before, title, after = name.partition(own["title"])
    inner = spoken(words(title), tag, around, doc)
    return [*marked(text(before), around, doc), *inner, *marked(text(after), around, doc)]


def is_foreign(elem: pf.Element, doc: pf.Doc) -> bool:
    """Return whether an element is in another language than the edition."""
    own = data(doc, "edition").get("language")
    other = language(elem, own)
    return own is not None and other is not None and primary(own) != primary(other)
