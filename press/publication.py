"""The publication as a whole: everything about it that is not prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

PRINTED = {"cities": "name", "themes": "title", "indicators": "label", "events": "label"}
"""The field of each entry of a list that is printed."""


@dataclass(frozen=True)
class City:
    """A city of the publication, in its order; ``language`` is the city's own."""

    id: str
    name: str
    language: str


@dataclass(frozen=True)
class Theme:
    """A theme of the publication, in its order."""

    id: str
    title: str


@dataclass(frozen=True)
class Indicator:
    """What the cities are compared by: a number with a unit, a choice of values, or a text."""

    id: str
    label: str
    type: str
    unit: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publication:
    """A publication's data; ``fields`` holds all of it as its schema types it."""

    fields: Mapping[str, Any]

    @property
    def title(self) -> str:
        """Return its title."""
        return str(self.fields.get("title", ""))

    @property
    def cities(self) -> tuple[City, ...]:
        """Return its cities."""
        return tuple(City(**city) for city in self.fields.get("cities", ()))

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return its themes."""
        return tuple(Theme(**theme) for theme in self.fields.get("themes", ()))

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Return its indicators."""
        return tuple(
            Indicator(**{**indicator, "values": tuple(indicator.get("values", ()))})
            for indicator in self.fields.get("indicators", ())
        )

    @property
    def template(self) -> tuple[str, ...]:
        """Return the kinds in the order of a city's section."""
        return tuple(self.fields.get("city_template", ()))

    @property
    def imprint(self) -> Mapping[str, str]:
        """Return who publishes, where, and on what terms."""
        return dict(self.fields.get("imprint", {}))

    def names(self, what: str) -> Mapping[str, str]:
        """Return the printed name of each city, theme or indicator by its id."""
        return {one["id"]: one[PRINTED[what]] for one in self.fields.get(what, ())}
