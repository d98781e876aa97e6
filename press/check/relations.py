"""Relations between a contribution and its folder, the publication, and other contributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_known
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean
from press.schema.phrases import phrase
from press.schema.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.materials import Materials
    from press.read.record import Path, Record

SHARED = "shared"


def check_relations(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what contradicts the publication, or another contribution."""
    for one in materials.contributions:
        front = one.manuscript.front
        if front is not None:
            yield from _at_home(one, front, materials)
            yield from _names(one, front, materials)
            yield from _rests_on_a_city(one, front, materials)


def _at_home(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    """Yield a city that is not the folder's."""
    folder, is_shared = one.manuscript.folder, one.manuscript.folder == SHARED
    cities = materials.publication.names("cities")
    if one.city is not None and one.city != folder and (one.city in cities or not cities):
        what = f"the city is `{one.city}`, and the folder is `{folder}`"
        hint = "leave the city out, or move the file to the city's folder" if is_shared else ""
        yield Diagnostic(front.place(("city",)), rules.CITY_NOT_FOLDER, what, hint)
    needs_city = one.schema.fields.get("city", {}).get("required")  # then its absence is told already
    if not is_shared and "city" not in front.values and not needs_city:
        what = f"the file lies in `{folder}` and names no city"
        hint = f"write `city: {folder}`, or move the file to `sources/contributions/{SHARED}/`"
        yield Diagnostic(front.place(()), rules.CITY_NOT_FOLDER, what, hint)


def _names(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    """Yield names that the publication does not know, and ids of what is not there or of another kind."""
    for path, value, rule in walk(one.fields, one.schema.fields, materials.schemas):
        meta = rule.get("meta", {})
        if "names" in meta and isinstance(value, str) and is_known(meta["names"], materials):
            known = materials.publication.names(meta["names"])
            if value not in known:
                text, hint = f"{phrase(path)} is `{value}`", did_you_mean(value, known)
                yield Diagnostic(front.place(path), rules.UNKNOWN_VALUE, text, hint or meta.get("remedy", ""))
        for number, identifier in enumerate(value if "refers_to" in meta else ()):
            yield from _refers((*path, number), identifier, meta["refers_to"], front, materials)


def _refers(
    path: Path, identifier: str, kinds: list[str], front: Record, materials: Materials
) -> Iterator[Diagnostic]:
    other = materials.by_id.get(identifier)
    if other is None:
        hint = did_you_mean(identifier, [one.id for one in materials.contributions if one.kind in kinds])
        text = f"{phrase(path)} is `{identifier}`, and there is no such contribution"
        yield Diagnostic(front.place(path), rules.UNKNOWN_CONTRIBUTION, text, hint)
    elif other.kind and other.kind not in kinds:
        text = f"{phrase(path)} is `{identifier}`, which is a {other.kind}"
        hint = f"name one of these kinds: {', '.join(kinds)}" if len(kinds) > 1 else f"name a {kinds[0]}"
        yield Diagnostic(front.place(path), rules.WRONG_KIND, text, hint)


def _rests_on_a_city(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    evidence: Mapping[str, Contribution] = materials.by_id
    named = one.fields.get("evidence")
    if not named or not all(name in evidence for name in named):
        return
    if all(evidence[name].manuscript.folder == SHARED for name in named):
        yield Diagnostic(front.place(("evidence",)), rules.NO_CITY_EVIDENCE, "no evidence comes from a city")
