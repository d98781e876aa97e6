"""How grave a fault is: one in a draft that no edition takes is a warning, any other stops an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.check.decided import is_decided
from press.contribution import STATUSES
from press.read.sources import GLOSSARY, PUBLICATION, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.select.selection import Selection

SHARED = frozenset({PUBLICATION, REFERENCES, GLOSSARY})
"""What every edition is made with."""


def soften(
    found: Iterable[Diagnostic], selections: Iterable[Selection], materials: Materials
) -> list[Diagnostic]:
    """Return faults in drafts as warnings, unless an edition takes the draft."""
    drafts = {one.path for one in materials.contributions if one.status == STATUSES[0] and is_decided(one)}
    taken = frozenset[str]().union(*(paths(one, materials) for one in selections))
    return [one.soften() if one.place.path in drafts - taken else one for one in found]


def faulty(
    found: Iterable[Diagnostic], selections: Sequence[Selection], materials: Materials
) -> frozenset[str]:
    """Return the editions that cannot be built: those that take what is at fault."""
    wrong = {one.place.path for one in found if one.is_error}
    return frozenset(one.edition.id for one in selections if wrong & paths(one, materials))


def paths(selection: Selection, materials: Materials) -> frozenset[str]:
    """Return the paths of all that an edition takes, or might have taken were it not at fault."""
    placed = {one.path for one in selection.placed()}
    compared = {one.path for one in selection.carried.values() if one.facts and _compares(selection)}
    undecided = {one.path for one in materials.contributions if not is_decided(one)}
    return SHARED | {selection.edition.path} | placed | compared | undecided


def _compares(selection: Selection) -> bool:
    return any(placement.directive.name == "comparison" for placement in selection.placements)
