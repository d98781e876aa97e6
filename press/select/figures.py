"""What comparisons and figures may show: indicators that nobody withholds, cities with facts, open events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.directives import FORMS
from press.markings import allows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.directives import Directive
    from press.publication import Publication
    from press.select.place import Shelf

OF_FACTS = ("indicator", "overview")
UNDRAWN = "text"
"""The type of indicators that no figure shows."""


def compared(directive: Directive, shelf: Shelf) -> dict[str, str]:
    """Return the indicators and the cities of a comparison, in their order."""
    indicators = directive.words("indicators") or tuple(one.id for one in shelf.publication.indicators)
    cities = directive.words("cities") or tuple(city.id for city in shelf.publication.cities)
    have = {one.city for one in shelf.contributions if one.facts}
    columns = [city for city in cities if city in have]
    rows = [indicator for indicator in indicators if indicator not in shelf.withheld]
    return {"indicators": " ".join(rows), "cities": " ".join(columns)}


def pictured(directive: Directive, shelf: Shelf) -> dict[str, str]:
    """Return what a figure shows: as in a comparison, without texts; or the events that are open enough."""
    if directive.name == "timeline":
        named = directive.words("events")
        open_ones = [one["id"] for one in open_events(shelf.publication, shelf.ceiling)]
        return {"events": " ".join(one for one in open_ones if not named or one in named)}
    form = directive.attributes.get("form", next(iter(FORMS)))
    taken = {"form": form} | ({"kind": kind} if (kind := directive.attributes.get("kind")) else {})
    if form not in OF_FACTS:
        return taken
    shown = compared(directive, shelf)
    texts = {one.id for one in shelf.publication.indicators if one.type == UNDRAWN}
    drawn = [one for one in shown["indicators"].split() if one not in texts]
    return taken | {"indicators": " ".join(drawn), "cities": shown["cities"]}


def open_events(publication: Publication, ceiling: str) -> list[Mapping[str, str]]:
    """Return the publication's events that an edition with this ceiling may carry."""
    events = publication.fields.get("events", ())
    return [one for one in events if "tlp" not in one or allows(ceiling, one["tlp"])]
