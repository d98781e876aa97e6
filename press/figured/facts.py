"""Figures of facts: one indicator by city, and all cities at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.comparison import Cited, joined, origins, rows, sentence
from press.figured.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.comparison import Row
    from press.figured.figure import Asked, Part


def by_city(asked: Asked) -> Iterator[Figure]:
    """Yield a figure for each indicator: its value in each city, or that there is none."""
    for row in _rows(asked):
        if row.facts:
            yield _by_city(row, asked)


def _by_city(row: Row, asked: Asked) -> Figure:
    printed = {city: _printed(row, city) for city in row.facts}
    form = "alt_years" if row.is_year else f"alt_{row.indicator['type']}"
    count = len(row.indicator.get("values", ()))
    return Figure(
        chart={"form": "scale", **_measured(row), "rows": _marks(row, asked)},
        caption=asked.terms["figure_by_city"].format(indicator=row.indicator["label"]),
        alternative=asked.terms[f"figure_{form}"].format(values=asked.listed(printed.items()), count=count),
        says=(sentence(row),),
        origins=_origins(row),
        head=(asked.terms["figure_city"], row.indicator["label"]),
        rows=[*printed.items()],
    )


def _rows(asked: Asked) -> list[Row]:
    names = {city["id"]: city["name"] for city in asked.publication["cities"]}
    indicators = {one["id"]: one for one in asked.publication.get("indicators", ())}
    cities = {city: names[city] for city in asked.words("cities")}
    return rows(asked.words("indicators"), cities, indicators, asked.carried, asked.terms)


def _printed(row: Row, city: str) -> str:
    fact = row.facts[city]
    return row.printed(fact["value"]) if "value" in fact else fact.get("withheld", row.terms["no_data"])


def _measured(row: Row) -> dict[str, Any]:
    """Return what a value is measured by: a scale, or the values that there might be."""
    if row.indicator["type"] == "choice":
        return {"form": "choices", "values": list(row.indicator["values"])}
    return {"scale": "year" if row.is_year else row.indicator["id"]}


def _marks(row: Row, asked: Asked) -> list[dict[str, Any]]:
    """Return a mark for each city, with its place in the publication, by which it has its colour."""
    places = {city["name"]: place for place, city in enumerate(asked.publication["cities"])}
    return [
        {"name": city, "city": places[city], "printed": _printed(row, city)}
        | ({"value": fact["value"]} if "value" in fact else {})
        for city, fact in row.facts.items()
    ]


def _origins(row: Row) -> list[Part]:
    parts: list[Part] = []
    for said in origins(row.facts, row.terms):
        parts += [" ", *said] if parts else said
    return parts


def overview(asked: Asked) -> Figure | None:
    """Return a panel for each city, with the same indicators in each."""
    table = _rows(asked)
    if not table or not table[0].facts:
        return None
    terms, cities = asked.terms, [*table[0].facts]
    having = [
        terms["figure_having_of"].format(count=sum("value" in row.facts[city] for row in table), name=city)
        for city in cities
    ]
    return Figure(
        chart={"form": "panels", "panels": _panels(table, asked)},
        caption=terms["figure_overview"],
        alternative=terms["figure_alt_overview"].format(count=len(table), cities=joined(cities, terms)),
        says=(terms["figure_having"].format(count=len(table), values=joined(having, terms)),),
        origins=sources(
            [fact["source"] for row in table for fact in row.facts.values() if "source" in fact], terms
        ),
        head=(terms["compared_indicator"], *cities),
        rows=[(row.indicator["label"], *(_printed(row, city) for city in cities)) for row in table],
    )


def _panels(table: list[Row], asked: Asked) -> list[dict[str, Any]]:
    marks = {row.indicator["id"]: {one["name"]: one for one in _marks(row, asked)} for row in table}
    panels = []
    for mark in marks[table[0].indicator["id"]].values():
        items = [_item(row, marks[row.indicator["id"]][mark["name"]]) for row in table]
        panels.append({"name": mark["name"], "city": mark["city"], "items": items})
    return panels


def _item(row: Row, mark: Mapping[str, Any]) -> dict[str, Any]:
    own = {key: mark[key] for key in ("printed", "value") if key in mark}
    measured = {key: one for key, one in _measured(row).items() if key != "form"}
    return {"label": row.indicator["label"], **measured, **own}


def sources(keys: list[str], terms: Mapping[str, str]) -> list[Part]:
    """Return the sentence that names references, each once, in the order of their keys."""
    before, _, after = terms["figure_sources"].partition("{sources}")
    parts: list[Part] = [before]
    for key in sorted(dict.fromkeys(keys)):
        parts += [Cited(key)] if len(parts) == 1 else [terms["list_semicolon"], Cited(key)]
    return [*parts, after] if keys else []
