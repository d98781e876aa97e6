"""Decide what each directive of a running order takes, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.directives import DIRECTIVES
from press.markings import LABELS
from press.select.figures import compared, pictured
from press.select.order import in_row
from press.select.running_order import remaining
from press.select.selection import Group, Placement, Selection
from press.select.stock import stock
from press.select.withhold import cleared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.contribution import Contribution
    from press.directives import Directive
    from press.edition import Edition
    from press.publication import Publication
    from press.schema.nouns import Schemas


@dataclass(frozen=True)
class Shelf:
    """What there is to take from: an edition's contributions, and what orders them.

    ``withheld`` are the indicators that stand in no comparison of the edition.
    """

    contributions: tuple[Contribution, ...]
    publication: Publication
    schemas: Schemas
    after_z: str = ""
    withheld: frozenset[str] = frozenset()
    ceiling: str = LABELS[0]

    def row(self, contributions: Iterable[Contribution]) -> tuple[str, ...]:
        """Return the ids of contributions in the order of a row."""
        return tuple(one.id for one in in_row(contributions, self.after_z))


def select(
    edition: Edition,
    contributions: Iterable[Contribution],
    publication: Publication,
    schemas: Schemas,
    after_z: str = "",
) -> Selection:
    """Return what the edition takes of what it may carry, from data alone.

    Args:
        edition: the edition, with its running order parsed.
        contributions: all that there are.
        publication: whose cities, themes and template give the order.
        schemas: whose fields say what a directive takes.
        after_z: the letters after z in the edition's language, for titles.
    """
    held = stock(edition, tuple(contributions), schemas)
    shelf = Shelf(
        held.contributions, publication, schemas, after_z, held.withheld_indicators, edition.ceiling
    )
    placed = (one for one in remaining(edition) if one.name in DIRECTIVES)
    placements = tuple(place(one, shelf) for one in placed)
    shown = replace(edition, body=cleared(edition.body, edition.ceiling))
    return Selection(edition, shown, {one.id: one for one in held.contributions}, placements)


def place(directive: Directive, shelf: Shelf) -> Placement:
    """Return what one directive takes."""
    if directive.name == "cities":
        return Placement(directive, groups=_cities(directive, shelf))
    if directive.name == "comparison":
        return Placement(directive, attributes=compared(directive, shelf))
    if directive.name in ("figure-of", "timeline"):
        return Placement(directive, attributes=pictured(directive, shelf))
    if directive.name in ("contributions", "recommendations", "principles", "index-of"):
        return _taken(directive, shelf)
    return Placement(directive, attributes=directive.attributes)


def _taken(directive: Directive, shelf: Shelf) -> Placement:
    taken = [one for one in shelf.contributions if _matches(directive, one, shelf)]
    lists = directive.name == "index-of"
    by = directive.attributes.get("by")
    if by:
        return Placement(directive, groups=_grouped(by, taken, shelf, lists=lists), lists=lists)
    return Placement(directive, _by_ids(directive, shelf.row(taken)), lists=lists)


def _by_ids(directive: Directive, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids in the order that the directive names them in, if it does."""
    named = directive.words("ids")
    return tuple(sorted(ids, key=named.index)) if named else ids


def _matches(directive: Directive, one: Contribution, shelf: Shelf) -> bool:
    tests = {
        "kind": one.kind,
        "city": one.city,
        "theme": one.themes[0] if one.themes else None,
        "ids": one.id,
        "level": (one.fields.get("addressee") or {}).get("level"),
        "type": one.fields.get("type"),
    }
    named = [value in directive.words(key) for key, value in tests.items() if key in directive.attributes]
    return all(named) and one.kind in _kinds(directive, shelf.schemas)


def _kinds(directive: Directive, schemas: Schemas) -> Iterable[str]:
    """Return the kinds that a directive is about, by the fields that they declare."""
    if directive.name == "recommendations":
        return {name for name, schema in schemas.kinds.items() if schema.names("number", "addressee")}
    if directive.name == "principles":
        fields = [
            schema.fields["principles"] for schema in schemas.kinds.values() if schema.names("principles")
        ]
        return {kind for field in fields for kind in field.get("meta", {}).get("refers_to", ())}
    return schemas.kinds


def _cities(directive: Directive, shelf: Shelf) -> tuple[Group, ...]:
    cities = directive.words("ids") or tuple(city.id for city in shelf.publication.cities)
    parts = directive.words("parts") or shelf.publication.template
    groups = (Group("city", city, groups=_parts(city, parts, shelf)) for city in cities)
    return tuple(group for group in groups if group.groups)


def _parts(city: str, parts: tuple[str, ...], shelf: Shelf) -> tuple[Group, ...]:
    groups = (
        Group(
            "kind",
            kind,
            shelf.row(one for one in shelf.contributions if (one.city, one.kind) == (city, kind)),
        )
        for kind in parts
    )
    return tuple(group for group in groups if group.ids)


def _grouped(by: str, taken: list[Contribution], shelf: Shelf, *, lists: bool) -> tuple[Group, ...]:
    homes = {one.id: _keys(by, one) for one in taken}
    groups = []
    for key in _order(by, taken, shelf):
        at_home = shelf.row(one for one in taken if homes[one.id][:1] == (key,))
        away = shelf.row(one for one in taken if key in homes[one.id][1:])
        groups.append(Group(by, key, at_home, also=() if lists else away))
    return tuple(group for group in groups if group.ids or group.also)


def _keys(by: str, one: Contribution) -> tuple[str, ...]:
    """Return the groups that a contribution belongs to, its home first."""
    if by == "theme":
        return one.themes or ("",)
    if by == "addressee":
        return (str((one.fields.get("addressee") or {}).get("level", "")),)
    if by == "city":
        return (one.city or "",)
    return (one.kind if by == "kind" else str(one.fields.get(by, "")),)


def _order(by: str, taken: list[Contribution], shelf: Shelf) -> tuple[str, ...]:
    """Return the groups in the order of the publication, or of the schemas that list them; last, none."""
    listed: Mapping[str, Iterable[str]] = {
        "theme": [theme.id for theme in shelf.publication.themes],
        "city": [city.id for city in shelf.publication.cities],
        "kind": shelf.schemas.kinds,
    }
    if by in listed:
        return (*listed[by], "")
    kinds = {one.kind for one in taken}
    fields = [schema.fields.get(by, {}) for name, schema in shelf.schemas.kinds.items() if name in kinds]
    inner = [
        field["schema"]["level"] if by == "addressee" and "schema" in field else field for field in fields
    ]
    return (*dict.fromkeys(value for field in inner for value in field.get("allowed", ())), "")
