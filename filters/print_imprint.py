#!/usr/bin/env python3
"""Print the imprint: what the edition is, who publishes it, when and on what terms.

A Div of class ``imprint`` arrives empty and leaves with a definition list, and
the publisher's note below it. What is printed comes from the metadata's
``edition`` and ``publication``, and from the ``contributions`` that stand in the
tree, whose organisations are the authors, unless that is the publisher alone. What
these do not say has no line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import panflute as pf

from press.filtering import contributions, data, divs, run, terms, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")
"""An address of electronic mail, alone."""


def change(doc: pf.Doc) -> None:
    """Fill each imprint."""
    for div in list(divs(doc, "imprint")):
        if not div.content:
            note = data(doc, "publication")["imprint"].get("note", "")
            items = (_item(label, value) for label, value in _lines(doc) if value)
            div.content = [pf.DefinitionList(*items), *([pf.Para(*words(note))] if note else [])]


def _item(label: str, value: str) -> pf.DefinitionItem:
    return pf.DefinitionItem(words(label), [pf.Definition(pf.Plain(*_linked(value)))])


def _linked(value: str) -> list[pf.Inline]:
    """Return a value as inlines: an address alone is a link, as pandoc makes them."""
    if MAIL.fullmatch(value):
        return [pf.Link(*words(value), url=f"mailto:{value}", classes=["email"])]
    if value.startswith(("https://", "http://")) and " " not in value:
        return [pf.Link(*words(value), url=value, classes=["uri"])]
    return words(value)


def _lines(doc: pf.Doc) -> Iterator[tuple[str, str]]:
    """Yield what each line is called and what it says, in their order."""
    printed, edition, publication = terms(doc), data(doc, "edition"), data(doc, "publication")
    imprint = publication["imprint"]
    dated = printed["imprint_dated"].format(place=imprint["place"], date=edition["date"])
    yield printed["imprint_edition"], edition["title"]
    yield printed["imprint_subtitle"], edition.get("subtitle", "")
    if publication["title"] != edition["title"]:
        yield printed["imprint_publication"], publication["title"]
    yield printed["imprint_series"], imprint.get("series", "")
    yield printed["imprint_publisher"], imprint["publisher"]
    yield printed["imprint_authors"], printed["list_semicolon"].join(_authors(doc, imprint["publisher"]))
    yield printed["imprint_place"], dated
    yield printed["imprint_version"], edition["version"]
    yield printed["imprint_status"], printed["draft"] if edition.get("draft") else ""
    yield _identifier(edition, printed)
    yield printed["imprint_language"], _language(edition["language"], printed)
    yield printed["imprint_keywords"], printed["list_comma"].join(edition.get("keywords", ()))
    yield printed["imprint_abstract"], edition.get("description") or publication.get("description", "")
    yield printed["imprint_rights"], imprint["rights"]
    yield printed["imprint_contact"], imprint["contact"]
    yield printed["imprint_marking"], edition.get("marking", "")


def _authors(doc: pf.Doc, publisher: str) -> list[str]:
    """Return the organisations whose texts stand in the tree, or none where it is the publisher."""
    known = data(doc, "contributions")
    placed = (known[div.identifier].get("authors", ()) for div in contributions(doc))
    names = list(dict.fromkeys(author["organisation"] for authors in placed for author in authors))
    return [] if names == [publisher] else names


def _identifier(edition: Mapping[str, Any], printed: Mapping[str, str]) -> tuple[str, str]:
    """Return the ISBN as its writer parted it, or else what identifies the edition."""
    if "isbn" in edition:
        return printed["imprint_isbn"], edition["isbn"]
    return printed["imprint_identifier"], edition["identifier"]


def _language(tag: str, printed: Mapping[str, str]) -> str:
    """Return a language's name, or its tag where the terms have no name for it."""
    return printed.get(f"language_{tag.partition('-')[0]}", tag)


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
