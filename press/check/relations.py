"""Relations between a contribution and its folder, the publication, and other contributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_known
from press.diagnostics import Diagnostic
from press.markings import LABELS
from press.nearest import choose, did_you_mean, nearest, one_of
from press.schema.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.record import Record

SHARED = "shared"


def check_relations(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what contradicts the publication, another contribution, or an edition's own marking."""
    for edition in materials.editions:
        front = edition.manuscript.front
        if front is not None and not edition.shows_marking and edition.ceiling != LABELS[0]:
            what = f"the edition is `{edition.ceiling}`, and its pages would not show it"
            yield Diagnostic(front.key(("show_marking",)), rules.HIDDEN_MARKING, what)
    yield from _folders(materials)
    for one in materials.contributions:
        front = one.manuscript.front
        if front is not None:
            yield from _at_home(one, front, materials)
            yield from _names(one, front, materials)
            yield from _rests_on_a_city(one, front, materials)


def _folders(materials: Materials) -> Iterator[Diagnostic]:
    """Yield the first file of each folder that is no city's."""
    if not materials.publication.names("cities") or not is_known("cities", materials):
        return
    known = (*materials.publication.names("cities"), SHARED)
    lost: dict[str, list[Contribution]] = {}
    for one in materials.contributions:
        if one.manuscript.folder not in known and (one.city is None or one.city in known):
            lost.setdefault(one.manuscript.folder, []).append(one)
    there = {one.manuscript.folder for one in materials.contributions}
    for folder, (one, *others) in lost.items():
        what = f"the folder `{folder}` is that of no city"
        meant = one.city or nearest(folder, known)
        hint = f"move the file to `sources/contributions/{meant}/`" if meant else ""
        if meant and others and meant not in there and all(other.city == one.city for other in others):
            hint = f"rename the folder to `{meant}`"
        at = one.manuscript.front.place(("city",)) if one.manuscript.front else one.manuscript.start
        yield Diagnostic(at, rules.CITY_NOT_FOLDER, what, hint)


def _at_home(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    """Yield a city that is not the folder's."""
    folder, is_shared = one.manuscript.folder, one.manuscript.folder == SHARED
    cities = materials.publication.names("cities")
    if cities and not is_shared and folder not in cities:
        return  # then the folder is told of
    needs_city = one.schema.fields.get("city", {}).get("required")  # then its absence is told already
    if one.city is not None and one.city != folder and (one.city in cities or not cities):
        what = f"the city is `{one.city}`, and the folder is `{folder}`"
        hint = f"write `city: {folder}`, or move the file to `sources/contributions/{one.city}/`"
        if is_shared and needs_city:
            hint = f"move the file to `sources/contributions/{one.city}/`"
        elif is_shared:
            hint = f"leave the city out, or move the file to `sources/contributions/{one.city}/`"
        yield Diagnostic(front.place(("city",)), rules.CITY_NOT_FOLDER, what, hint)
    is_misspelt = any(
        nearest(name, one.schema.fields) == "city" for name in front.values.keys() - one.schema.fields
    )
    if not is_shared and "city" not in front.values and not needs_city and not is_misspelt:
        what = f"the file lies in `{folder}` and names no city"
        hint = f"write `city: {folder}`, or move the file to `sources/contributions/{SHARED}/`"
        yield Diagnostic(front.place(()), rules.CITY_NOT_FOLDER, what, hint)


def _names(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    """Yield names that the publication does not know, and ids of what is not there or of another kind."""
    for path, value, rule in walk(one.fields, one.schema.fields, materials.schemas):
        meta = rule.get("meta", {})
        if "names" in meta and isinstance(value, str) and is_known(meta["names"], materials):
            known = materials.publication.names(meta["names"])
            if known and value not in known:
                text = f"{materials.schemas.phrase(path, one.schema)} is `{value}`"
                hint = choose(value, known) or meta.get("remedy", "")
                unknown = meta["names"], value
                yield Diagnostic(front.place(path), rules.UNKNOWN_VALUE, text, hint, unknown=unknown)
        for number, identifier in enumerate(value if "refers_to" in meta else ()):
            called = materials.schemas.phrase((*path, number), one.schema)
            yield from _refers(called, identifier, meta["refers_to"], front.place((*path, number)), materials)


def _refers(
    called: str, identifier: str, kinds: list[str], place: Place, materials: Materials
) -> Iterator[Diagnostic]:
    other = materials.by_id.get(identifier)
    if other is None:
        hint = did_you_mean(identifier, [one.id for one in materials.contributions if one.kind in kinds])
        hint = hint or f"use the id of a contribution of the kind {one_of(kinds)}"
        text = f"{called} is `{identifier}`, and there is no such contribution"
        unknown = "contributions", identifier
        yield Diagnostic(place, rules.UNKNOWN_CONTRIBUTION, text, hint, unknown=unknown)
    elif other.kind and other.kind not in kinds:
        text = f"{called} is `{identifier}`, which is {_a(other.kind)}"
        hint = f"name a contribution of the kind {one_of(kinds)}"
        yield Diagnostic(place, rules.WRONG_KIND, text, hint)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _rests_on_a_city(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    evidence: Mapping[str, Contribution] = materials.by_id
    named = one.fields.get("evidence")
    if not named or not all(name in evidence for name in named):
        return
    if all(evidence[name].manuscript.folder == SHARED for name in named):
        yield Diagnostic(front.place(("evidence",)), rules.NO_CITY_EVIDENCE, "no evidence comes from a city")
