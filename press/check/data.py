"""The publication's own data: cities, themes, indicators, recipients, references and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.csl import FIELDS, TYPES
from press.diagnostics import Diagnostic, Place
from press.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.materials import Materials

LISTS = ("cities", "themes", "indicators", "recipients")
ENTRY = frozenset({"term", "forms", "short", "meaning"})


def check_data(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what is given twice, and what names nothing."""
    for name in LISTS:
        listed = materials.publication.fields.get(name, ())
        yield from _twice((one["id"], materials.record.place((name, at, "id"))) for at, one in enumerate(listed))
    yield from _recipients(materials)
    yield from _references(materials)
    yield from _glossary(materials)


def _twice(named: Iterable[tuple[str, Place]]) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for name, place in named:
        if name in seen:
            what = f"`{name}` stands twice, first in line {seen[name].line}"
            yield Diagnostic(place, rules.DOUBLE_ENTRY, what)
        seen.setdefault(name, place)


def _recipients(materials: Materials) -> Iterator[Diagnostic]:
    known = [edition.id for edition in materials.editions]
    for at, recipient in enumerate(materials.publication.fields.get("recipients", ())):
        for number, name in enumerate(recipient["editions"]):
            if name not in known:
                place = materials.record.place(("recipients", at, "editions", number))
                text = f"there is no edition `{name}`"
                yield Diagnostic(place, rules.UNKNOWN_EDITION, text, did_you_mean(name, known))


def _references(materials: Materials) -> Iterator[Diagnostic]:
    references = materials.sources.references
    named = [(str(item["id"]), references.place(at, "id")) for at, item in enumerate(references.items) if "id" in item]
    yield from _twice(named)
    for at, item in enumerate(references.items):
        for name in ("id", "type", "title"):
            if not item.get(name):
                yield Diagnostic(references.place(at), rules.WRONG_REFERENCE, f"the reference has no `{name}`")
        if item.get("type") and item["type"] not in TYPES:
            text = f"the type is `{item['type']}`"
            hint = did_you_mean(str(item["type"]), TYPES)
            yield Diagnostic(references.place(at, "type"), rules.WRONG_REFERENCE, text, hint)
        for name in item:
            if name not in FIELDS:
                text = f"`{name}` is no field of a reference"
                place = references.record.key((references.key, at, name))
                yield Diagnostic(place, rules.WRONG_REFERENCE, text, did_you_mean(name, FIELDS))


def _glossary(materials: Materials) -> Iterator[Diagnostic]:
    glossary = materials.sources.glossary
    seen: list[tuple[str, Place]] = []
    for at, entry in enumerate(glossary.items):
        for name in ("term", "meaning"):
            if not isinstance(entry.get(name), str):
                yield Diagnostic(glossary.place(at), rules.MISSING_FIELD, f"the entry has no `{name}`")
        for name in entry:
            if name not in ENTRY:
                place = glossary.record.key((glossary.key, at, name))
                text = f"`{name}` is no field of an entry"
                yield Diagnostic(place, rules.UNKNOWN_FIELD, text, did_you_mean(name, ENTRY))
        if "forms" in entry and not isinstance(entry["forms"], list):
            yield Diagnostic(glossary.place(at, "forms"), rules.WRONG_TYPE, "the forms are not a list")
            continue
        words = [("term",), ("short",), *(("forms", number) for number in range(len(entry.get("forms", ()))))]
        for path in words:
            value = entry.get(path[0])
            word = value[path[1]] if len(path) > 1 and value else value
            if word:
                seen.append((str(word).casefold(), glossary.record.place((glossary.key, at, *path))))
    yield from _twice(seen)
