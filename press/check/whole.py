"""Check a publication: one run, every fault, and which editions can be built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press import rules
from press.check.bodies import check_bodies
from press.check.data import check_data
from press.check.editions import check_pointers, check_running_order
from press.check.facts import check_facts
from press.check.fault import Fault, locate
from press.check.relations import check_relations
from press.check.usage import check_usage
from press.contribution import STATUSES
from press.diagnostics import Diagnostic, Place, in_order
from press.overlay import Overlay
from press.read.sources import GLOSSARY, PUBLICATION, REFERENCES
from press.select.place import select
from press.terms import load_terms

if TYPE_CHECKING:
    from press.contribution import Contribution
    from press.edition import Edition
    from press.materials import Materials
    from press.parse.body import Body
    from press.select.selection import Selection

DECIDING = ("kind", "city", "themes", "status", "tlp")
"""The fields that decide what an edition takes."""


@dataclass(frozen=True)
class Verdict:
    """All diagnostics of a run, and each edition's selection; ``faulty`` are those that cannot be built."""

    found: tuple[Diagnostic, ...]
    selections: tuple[Selection, ...]
    faulty: frozenset[str]


def check(materials: Materials, jobs: int = 1, floor: str | None = None) -> Verdict:
    """Return everything that is wrong with a publication.

    Args:
        materials: all that was read.
        jobs: how many processes may parse at once.
        floor: the least finished status taken, instead of each edition's own.
    """
    selections = tuple(choose(edition, materials, floor) for edition in materials.editions)
    found = [*materials.found, *check_bodies(materials, jobs), *check_relations(materials)]
    found += [*check_facts(materials), *check_data(materials), *check_usage(materials, selections)]
    found += _in_editions(selections, materials, jobs)
    if not materials.editions:
        found.append(Diagnostic(Place("sources/editions"), rules.NO_EDITION, "there is no edition"))
    taken = {selection.edition.id: paths(selection, materials) for selection in selections}
    softened = [_soften(one, materials, frozenset().union(*taken.values())) for one in found]
    return Verdict(in_order(softened), selections, _faulty(softened, taken))


def choose(edition: Edition, materials: Materials, floor: str | None = None) -> Selection:
    """Return what an edition takes, with a lower floor if one is given."""
    if floor is not None:
        edition = edition.with_floor(floor)
    terms = load_terms(Overlay.of("styles", materials.sources.root), edition.language)
    after_z = terms.get("after_z", "")
    return select(edition, materials.contributions, materials.publication, materials.schemas, after_z)


def _in_editions(selections: tuple[Selection, ...], materials: Materials, jobs: int) -> list[Diagnostic]:
    faults: list[tuple[Body, list[Fault]]] = []
    for selection in selections:
        if selection.edition.body:
            faults.append((selection.edition.body, list(check_running_order(selection, materials))))
        for one in selection.placed():
            found = list(check_pointers(one, selection, materials.by_id))
            if one.body and found:
                faults.append((one.body, found))
    return locate(faults, jobs)


def paths(selection: Selection, materials: Materials) -> frozenset[str]:
    """Return the paths of all that an edition takes, or might have taken were it not at fault."""
    shared = {PUBLICATION, REFERENCES, GLOSSARY}
    placed = {one.path for one in selection.placed()}
    compared = {one.path for one in selection.carried.values() if one.facts and _compares(selection)}
    undecided = {one.path for one in materials.contributions if not _is_decided(one)}
    return frozenset({selection.edition.path} | shared | placed | compared | undecided)


def _compares(selection: Selection) -> bool:
    return any(placement.directive.name == "comparison" for placement in selection.placements)


def _is_decided(one: Contribution) -> bool:
    """Return whether what an edition decides by could be read."""
    front = one.manuscript.front
    return one.is_readable and front is not None and all(
        name in one.fields for name in DECIDING if name in front.values or one.schema.fields[name].get("required")
    )


def _soften(one: Diagnostic, materials: Materials, taken: frozenset[str]) -> Diagnostic:
    """Return a fault in a draft as a warning, unless an edition takes it."""
    drafts = {other.path for other in materials.contributions if other.status == STATUSES[0] and _is_decided(other)}
    return one.soften() if one.place.path in drafts - taken else one


def _faulty(found: list[Diagnostic], taken: dict[str, frozenset[str]]) -> frozenset[str]:
    wrong = {one.place.path for one in found if one.is_error}
    return frozenset(edition for edition, paths in taken.items() if wrong & paths)
