"""The data that filters print from: all that an edition may carry, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import dates, tools
from press.markings import printed
from press.overlay import Overlay
from press.particulars import Printer, backs
from press.sections import in_language
from press.select.figures import open_events
from press.typography import load_typography

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.contribution import Contribution
    from press.edition import Edition
    from press.materials import Materials
    from press.select.selection import Selection

SHOWN = ("title", "subtitle", "description", "keywords", "language", "tlp", "version", "isbn")
CARRIED = ("kind", "title", "city", "themes", "number", "authors", "facts", "addressee", "type")


def metadata(
    selection: Selection, materials: Materials, terms: Mapping[str, str], *, is_draft: bool = False
) -> dict[str, Any]:
    """Return the metadata of an edition's tree: data only, never blocks."""
    edition, publication = selection.edition, materials.publication
    printer = Printer(publication, materials.schemas, edition.language, terms, selection.carried)
    pointers = backs(selection.carried, edition.language)
    shown = {name: edition.fields[name] for name in SHOWN if name in edition.fields}
    date = str(edition.fields["date"])
    return {
        "edition": shown
        | {
            "id": edition.id,
            "date": dates.in_words(date, terms),
            "year": date[:4],
            "identifier": edition.identifier(publication.title),
            "marking": printed(edition.ceiling) if edition.shows_marking else None,
            "draft": "true" if is_draft else None,
        },
        "publication": {key: value for key, value in publication.fields.items() if key != "recipients"}
        | {"events": open_events(publication, edition.ceiling)},
        "contributions": {
            one.id: _carried(one, printer, pointers, publication.imprint.get("publisher", ""), terms)
            for one in selection.carried.values()
        },
        "kinds": {
            name: {"title": in_language(one.title, edition.language)}
            for name, one in materials.schemas.kinds.items()
        },
        "groups": _groups(materials, edition.language),
        "glossary": list(materials.sources.glossary.items),
        "terms": dict(terms),
        "typography": _typography(edition, materials),
        "tools": {name: one for name, one in tools.versions().items() if f"tool_{name}" in terms},
    }


def _typography(edition: Edition, materials: Materials) -> Mapping[str, Mapping[str, str]] | None:
    """Return the conventions of each language, unless the edition is to be printed as it is written."""
    if not edition.is_set(materials.publication.fields):
        return None
    return load_typography(Overlay.of("styles", materials.sources.root))


def _carried(
    one: Contribution, printer: Printer, pointers: Mapping[str, Any], publisher: str, terms: Mapping[str, str]
) -> dict[str, Any]:
    as_of = one.fields.get("as_of")
    return {name: one.fields[name] for name in CARRIED if name in one.fields} | {
        "name": printer.name(one),
        "language": one.language,
        "particulars": printer.particulars(one),
        "backs": pointers.get(one.id, []),
        "byline": _byline(one, publisher, terms),
        "dated": terms["as_of"].format(date=dates.in_words(as_of, terms)) if as_of else None,
    }


def _byline(one: Contribution, publisher: str, terms: Mapping[str, str]) -> str | None:
    """Return who wrote it, unless it was the publisher's own office, which the imprint names."""
    authors = one.fields.get("authors", ())
    if all(author.get("organisation") == publisher for author in authors):
        return None
    named = (
        terms["list_comma"].join(author[key] for key in ("name", "role", "organisation") if key in author)
        for author in authors
    )
    return "; ".join(named)


def _groups(materials: Materials, language: str) -> dict[str, dict[str, str]]:
    """Return the title of each group, by what it is of and its key."""
    kinds = materials.schemas.kinds
    fields = [schema.fields for schema in kinds.values()]
    levels = [one["addressee"].get("schema", {}).get("level", {}) for one in fields if "addressee" in one]
    types = [one["type"] for one in fields if "type" in one]
    return {
        "city": dict(materials.publication.names("cities")),
        "theme": dict(materials.publication.names("themes")),
        "kind": {name: in_language(one.title, language) for name, one in kinds.items()},
        "addressee": _values(levels, language),
        "type": _values(types, language),
    }


def _values(fields: list[dict[str, Any]], language: str) -> dict[str, str]:
    """Return the title of each value that fields list, with a capital, for it heads a group."""
    shown = [one.get("meta", {}).get("values", {}) for one in fields]
    titles = {value: in_language(titles, language) for values in shown for value, titles in values.items()}
    return {value: title[:1].upper() + title[1:] for value, title in titles.items()}
