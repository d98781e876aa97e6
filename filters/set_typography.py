#!/usr/bin/env python3
"""Set quotation marks, dashes and blanks that must not break, as each passage's language does.

Reads the metadata's ``typography``, the conventions of each language by its tag, and
``edition``'s ``language``; without either, or for a language that has no conventions,
nothing is done. An element with an attribute ``lang`` is set as that language is.
Pandoc's quotations, and straight marks that are closed, leave as the language's own
marks; so do alternative texts. Code, mathematics, citations, and links that are called by their address are
left alone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import WORDS, data, parts, run
from press.typography import CONCERNS, DASH, FIXED, Conventions, conventions, set_straight, set_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Find = Callable[[str], Conventions | None]

LEFT = (pf.Cite, pf.Code, pf.CodeBlock, pf.Math, pf.RawBlock, pf.RawInline)
BLANKS = (pf.Space, pf.SoftBreak)


def change(doc: pf.Doc) -> None:
    """Set the words of the whole document."""
    known: Mapping[str, Mapping[str, str]] = data(doc, "typography")
    language = data(doc, "edition").get("language")
    if known and language:
        find = cache(lambda tag: conventions(tag, known))
        _set(doc, find(language), find)


def _set(holder: pf.Element, own: Conventions | None, find: Find) -> None:
    """Set what stands in an element, from the inside out."""
    for name in parts(holder.__class__):
        part = getattr(holder, name, None)
        inner = [part] if isinstance(part, pf.Element) else list(getattr(part, "list", ()))
        for elem in inner:
            if not isinstance(elem, WORDS) and not _is_left(elem):
                attributes = getattr(elem, "attributes", {})
                inside = find(attributes["lang"]) if "lang" in attributes else own
                _set(elem, inside, find)
                if "alt" in attributes:
                    attributes["alt"] = set_text(attributes["alt"], inside)
        if own and inner and isinstance(inner[0], pf.Inline) and not isinstance(part, pf.Element):
            row = _row(inner, own)
            if row != inner:
                setattr(holder, name, row)


def _is_left(elem: pf.Element) -> bool:
    if isinstance(elem, pf.Link):
        return bool({"uri", "email"}.intersection(elem.classes)) or pf.stringify(elem) == elem.url
    return isinstance(elem, LEFT)


def _row(inlines: list[pf.Inline], own: Conventions) -> list[pf.Inline]:
    """Return a row of inlines as it is set."""
    if not CONCERNS.search(_lines(inlines)) and not any(isinstance(one, pf.Quoted) for one in inlines):
        return inlines
    row = _words([one for inline in inlines for one in _unquoted(inline, own)], own)
    out: list[pf.Inline] = []
    for place, one in enumerate(row):
        before, after = (_text(row, place + step) for step in (-1, 1))
        if isinstance(one, BLANKS) and before and after:
            out.append(_blank(row, place, own) or one)
        elif _text(row, place) and _is_dash(row, place, own):
            out.append(pf.Str(DASH) if one.text != DASH else one)
        else:
            out.append(one)
    return out


def _lines(row: list[pf.Inline]) -> str:
    return "\n".join([one.text if isinstance(one, pf.Str) else "" for one in row])


def _unquoted(inline: pf.Inline, own: Conventions) -> list[pf.Inline]:
    if not isinstance(inline, pf.Quoted):
        return [inline]
    opening, closing = own.quotes[inline.quote_type]
    return [pf.Str(opening), *inline.content, pf.Str(closing)]


def _words(row: list[pf.Inline], own: Conventions) -> list[pf.Inline]:
    """Return a row with each of its words as it is set."""
    out = []
    words = set_straight([_text(row, place) for place in range(len(row))], own)
    for place, one in enumerate(row):
        text = own.word(words[place], _text(row, place - 2))
        out.append(pf.Str(text) if text and text != one.text else one)
    return out


def _text(row: list[pf.Inline], place: int) -> str:
    """Return the word at a place of a row, or nothing where there is none."""
    one = row[place] if 0 <= place < len(row) else None
    return str(one.text) if isinstance(one, pf.Str) else ""


def _is_dash(row: list[pf.Inline], place: int, own: Conventions) -> bool:
    if not (0 < place < len(row) - 1 and isinstance(row[place - 1], BLANKS)):
        return False
    has_blank = isinstance(row[place + 1], BLANKS)
    return has_blank and own.is_dash(_text(row, place - 2), _text(row, place), _text(row, place + 2))


def _blank(row: list[pf.Inline], place: int, own: Conventions) -> pf.Str | None:
    """Return what stands for a blank where no line may break: the dialects look for words."""
    fixed = own.blank(_text(row, place - 1), _text(row, place + 1))
    fixed = FIXED if _is_dash(row, place + 1, own) else fixed
    return pf.Str(fixed) if fixed else None


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
