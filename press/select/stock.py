"""What an edition has to take from: contributions, lightened of all that it may not carry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.select.carry import carried
from press.select.pointers import Withheld, answered, withheld_anchors
from press.select.withhold import lightened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.contribution import Contribution
    from press.edition import Edition
    from press.schema.nouns import Schemas


@dataclass(frozen=True)
class Stock:
    """The contributions, and the indicators that one of them withholds."""

    contributions: tuple[Contribution, ...]
    withheld_indicators: frozenset[str]


def stock(edition: Edition, contributions: Sequence[Contribution], schemas: Schemas) -> Stock:
    """Return what an edition may carry of contributions.

    With a ``withheld_text``, what is withheld of what it carries is owned in
    these words; without, it leaves no trace.
    """
    taken = carried(edition, contributions)
    left = {one.id: lightened(one, edition.ceiling, schemas) for one in taken}
    barred = {one.id: _barred(one, left[one.id]) for one in taken}
    if not edition.withheld_text:
        return Stock(tuple(left.values()), frozenset(name for names in barred.values() for name in names))
    found = Withheld(
        frozenset(one.id for one in contributions) - left.keys(),
        {one.id: _anchors(one, left[one.id]) for one in taken},
    )
    said = [answered(one, found, edition.withheld_text) for one in left.values()]
    return Stock(tuple(_owned(one, barred[one.id], edition.withheld_text) for one in said), frozenset())


def _barred(one: Contribution, left: Contribution) -> list[str]:
    """Return the indicators whose facts are not in what is left of a contribution."""
    kept = {fact["indicator"] for fact in left.facts}
    return [fact["indicator"] for fact in one.facts if fact["indicator"] not in kept]


def _anchors(one: Contribution, left: Contribution) -> frozenset[str]:
    return withheld_anchors(one, left.body.blocks if left.body else ())


def _owned(one: Contribution, barred: Sequence[str], said: str) -> Contribution:
    """Return a contribution that has a fact without a value for each indicator that it withholds."""
    if not barred:
        return one
    facts: list[Mapping[str, str]] = [{"indicator": name, "withheld": said} for name in barred]
    return replace(one, fields={**one.fields, "facts": [*one.facts, *facts]})
