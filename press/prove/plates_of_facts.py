"""Work out the figures of facts: one indicator by city, and all cities at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.prove.plates import Plate, cited, joined, listed
from press.prove.tables import origins, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.tables import Fact, Known

TEXT = "text"
"""The type of indicators that no figure shows."""


@dataclass(frozen=True)
class Data:
    """What figures of facts are made from."""

    publication: Mapping[str, Any]
    known: Known
    terms: Mapping[str, str]

    def chosen(self, asked: Mapping[str, str]) -> list[Mapping[str, Any]]:
        """Return the indicators that a figure shows: no texts, and none that is withheld for a city."""
        all_ = {one["id"]: one for one in self.publication.get("indicators") or ()}
        names = asked.get("indicators", "").split() or all_
        return [all_[one] for one in names if one not in self.known.withheld and all_[one]["type"] != TEXT]

    def cities(self, asked: Mapping[str, str]) -> list[tuple[int, Mapping[str, Any]]]:
        """Return the cities that a figure shows, each with its place in the publication."""
        all_ = {one["id"]: (place, one) for place, one in enumerate(self.publication.get("cities") or ())}
        names = asked.get("cities", "").split() or all_
        return [all_[one] for one in names if one in self.known.cities]

    def fact(self, city: Mapping[str, Any], indicator: Mapping[str, Any]) -> Fact:
        """Return what is known of a city."""
        return self.known.facts.get((city["id"], indicator["id"]), {})

    def mark(self, city: Mapping[str, Any], indicator: Mapping[str, Any]) -> dict[str, Any]:
        """Return how a fact is printed, and its value where it has one."""
        fact = self.fact(city, indicator)
        own = {"value": str(fact["value"])} if "value" in fact else {}
        return {"printed": printed(fact, indicator, self.terms)} | own

    def measure(self, indicator: Mapping[str, Any]) -> dict[str, Any]:
        """Return what values are measured by."""
        if indicator["type"] == "choice":
            return {"values": list(indicator["values"])}
        is_year = indicator.get("unit") == self.terms["compared_year"]
        return {"scale": "year" if is_year else indicator["id"]}


def by_city(asked: Mapping[str, str], data: Data) -> Iterator[Plate]:
    """Yield a plate for each indicator."""
    terms, cities = data.terms, data.cities(asked)
    for one in data.chosen(asked) if cities else ():
        marks = [{"name": city["name"], "city": place, **data.mark(city, one)} for place, city in cities]
        measure = data.measure(one)
        kind = "years" if measure.get("scale") == "year" else one["type"]
        pairs = [(mark["name"], mark["printed"]) for mark in marks]
        of = {"values": listed(pairs, terms), "count": len(one.get("values") or ())}
        facts = [(city["name"], data.fact(city, one)) for _, city in cities]
        yield Plate(
            chart={"form": "choices" if "values" in measure else "scale", "rows": marks, **measure},
            caption=terms["figure_by_city"].format(indicator=one["label"]),
            alternative=terms[f"figure_alt_{kind}"].format(**of),
            rows=[(terms["figure_city"], one["label"]), *pairs],
            origins=[*origins(facts, terms)],
        )


def overview(asked: Mapping[str, str], data: Data) -> Iterator[Plate]:
    """Yield a plate with a panel for each city."""
    terms, cities, chosen = data.terms, data.cities(asked), data.chosen(asked)
    if not (cities and chosen):
        return
    panels = [
        {
            "name": city["name"],
            "city": place,
            "items": [{"label": one["label"], **data.measure(one), **data.mark(city, one)} for one in chosen],
        }
        for place, city in cities
    ]
    names = [city["name"] for _, city in cities]
    having = [(panel["name"], sum("value" in item for item in panel["items"])) for panel in panels]
    counts = [terms["figure_having_of"].format(name=name, count=count) for name, count in having]
    rows = [
        (one["label"], *(panel["items"][at]["printed"] for panel in panels)) for at, one in enumerate(chosen)
    ]
    sources = {data.fact(city, one).get("source") for _, city in cities for one in chosen}
    yield Plate(
        chart={"form": "panels", "panels": panels},
        caption=terms["figure_overview"],
        alternative=terms["figure_alt_overview"].format(count=len(chosen), cities=joined(names, terms)),
        rows=[(terms["compared_indicator"], *names), *rows],
        origins=cited(sources, terms),
        says=terms["figure_having"].format(count=len(chosen), values=joined(counts, terms)),
    )
