"""The publication's own lists: nothing in them twice, and none missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.events import check_events
from press.check.recipients import check_recipients
from press.diagnostics import Diagnostic, Place
from press.publication import PRINTED
from press.schema.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.materials import Materials

LISTS = ("cities", "themes", "indicators", "events", "recipients")


def check_data(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what the publication gives twice or not at all, and recipients' editions that are at fault."""
    for name in LISTS:
        listed = materials.publication.fields.get(name, ())
        yield from twice(
            (one["id"], materials.record.place((name, at, "id"))) for at, one in enumerate(listed)
        )
        yield from twice(_printed(listed, name, materials), f"is printed for two {name}")
    yield from check_events(materials)
    yield from _repeated(materials)
    yield from _absent(materials)
    yield from check_recipients(materials)


def twice(
    named: Iterable[tuple[str, Place]], what: str = "stands twice", hint: str = ""
) -> Iterator[Diagnostic]:
    """Yield the second of two that are named alike, capitals apart, at its place."""
    seen: dict[str, Place] = {}
    for name, place in named:
        first = seen.setdefault(name.casefold(), place)
        if first is not place:
            where = f", first in line {first.line}" if first.line != place.line else ""
            yield Diagnostic(place, rules.DOUBLE_ENTRY, f"`{name}` {what}{where}", hint, related=(first,))


def _repeated(materials: Materials) -> Iterator[Diagnostic]:
    """Yield the second of two names that are alike in one list of a contribution, an edition or all."""
    texts = [(one.manuscript.front, one.fields, one.schema) for one in materials.contributions]
    texts += [(one.manuscript.front, one.fields, materials.schemas.edition) for one in materials.editions]
    texts.append((materials.record, materials.publication.fields, materials.schemas.publication))
    for record, fields, schema in texts:
        for path, value, rule in walk(fields, schema.fields, materials.schemas):
            if record and rule.get("type") == "list" and rule.get("schema", {}).get("type") == "string":
                named = ((item, record.place((*path, at))) for at, item in enumerate(value))
                yield from twice(named, hint="keep one of the two")


def _printed(
    listed: Iterable[Mapping[str, str]], name: str, materials: Materials
) -> Iterator[tuple[str, Place]]:
    """Yield what is printed for each entry, unless its id was there before, which is told already."""
    seen: set[str] = set()
    for at, one in enumerate(listed):
        if one["id"] not in seen and name in PRINTED:
            yield one[PRINTED[name]], materials.record.place((name, at, PRINTED[name]))
        seen.add(one["id"])


def _absent(materials: Materials) -> Iterator[Diagnostic]:
    """Yield each list that the publication has not, and that contributions name something of."""
    used = {
        rule["meta"]["names"]
        for one in materials.contributions
        for _, value, rule in walk(one.fields, one.schema.fields, materials.schemas)
        if "names" in rule.get("meta", {}) and isinstance(value, str)
    }
    record, schema = materials.record, materials.schemas.publication
    is_misspelt = record.values.keys() - schema.fields.keys()
    for name in sorted(used) if record.values and not is_misspelt else ():
        is_empty = record.values.get(name, []) == []
        if is_empty and schema.fields[name].get("default") == []:
            what = f"there are no {name} here, and contributions name some"
            hint = f"add `{name}:`, and {schema.fields[name]['meta']['remedy']}"
            yield Diagnostic(record.place((name,)), rules.MISSING_FIELD, what, hint)
