"""Facts of cities beside each other, and the sentences that say where they agree and differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from press.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Fact = Mapping[str, str]


@dataclass(frozen=True)
class Cited:
    """A reference by its key, where the text names it."""

    key: str


@dataclass(frozen=True)
class Row:
    """An indicator, and by the city's name each city's fact, empty where there is none."""

    indicator: Mapping[str, Any]
    facts: Mapping[str, Fact]
    terms: Mapping[str, str]

    @property
    def is_year(self) -> bool:
        """Return whether the values are years."""
        return bool(self.indicator.get("unit") == self.terms["compared_year"])

    def printed(self, value: str) -> str:
        """Return a value as the language writes it: a year bare, another number with its unit."""
        if self.indicator["type"] != "number" or self.is_year:
            return value
        signs = {",": "thousands", ".": "decimal", "-": "minus"}
        number = "".join(self.terms[signs[one]] if one in signs else one for one in f"{Decimal(value):,}")
        unit = self.indicator.get("unit", "")
        return self.terms["value_unit"].format(value=number, unit=unit) if unit else number


def rows(
    chosen: Sequence[str],
    cities: Mapping[str, str],
    indicators: Mapping[str, Mapping[str, Any]],
    contributions: Mapping[str, Mapping[str, Any]],
    terms: Mapping[str, str],
) -> list[Row]:
    """Return a row for each indicator chosen.

    Args:
        chosen: ids of indicators, in the order of the rows.
        cities: the name of each city by its id, in the order of the columns.
        indicators: the publication's indicators by their ids.
        contributions: what the edition may carry, by id, with ``city`` and ``facts``.
        terms: the tool's own words.
    """
    facts = _facts(contributions)
    return [
        Row(indicators[one], {name: facts.get((city, one), {}) for city, name in cities.items()}, terms)
        for one in chosen
    ]


def _facts(contributions: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], Fact]:
    """Return each city's fact for each indicator; of two, that of the contribution whose id comes first."""
    found: dict[tuple[str, str], Fact] = {}
    for _, contribution in sorted(contributions.items()):
        for fact in contribution.get("facts", ()):
            found.setdefault((contribution.get("city", ""), fact["indicator"]), fact)
    return found


def origin(city: str, fact: Fact, terms: Mapping[str, str]) -> list[str | Cited]:
    """Return the sentence that says where a value comes from and when it was true, or why there is none."""
    if "no_data" in fact:
        return [terms["compared_reason"].format(city=city, reason=fact["no_data"].rstrip("."))]
    known = [key for key in ("source", "as_of") if key in fact]
    if not known:
        return []
    date = in_words(fact["as_of"], terms) if "as_of" in fact else ""
    before, mark, after = terms["_".join(("compared", *known))].partition("{source}")
    parts: list[str | Cited] = [before.format(city=city, date=date)]
    return [*parts, Cited(fact["source"]), after.format(city=city, date=date)] if mark else parts


def origins(facts: Mapping[str, Fact], terms: Mapping[str, str]) -> list[list[str | Cited]]:
    """Return such sentences for the facts of cities, by their names; those that share one are named in it."""
    sharing: dict[tuple[str | None, ...], list[str]] = {}
    for city, fact in facts.items():
        keys = ("no_data",) if "no_data" in fact else ("source", "as_of")
        sharing.setdefault(tuple(fact.get(key) for key in keys), []).append(city)
    said = (origin(joined(cities, terms), facts[cities[0]], terms) for cities in sharing.values())
    return [one for one in said if one]


def sentence(row: Row) -> str:
    """Return what is to be said of one indicator: who agrees, who differs, and who has no data.

    Nothing is said of a city whose fact is withheld; the table owns it.
    """
    having: dict[str, list[str]] = {}
    for city, fact in row.facts.items():
        if "withheld" in fact:
            continue
        having.setdefault(fact.get("value", ""), []).append(city)
    missing = having.pop("", [])
    parts = [*_said(having, row)] if having else [row.terms["compared_nowhere"]]
    if having and missing:
        parts.append(row.terms["compared_missing"].format(cities=_names(missing, row)))
    said = row.terms["list_semicolon"].join(parts)
    return row.terms["compared_sentence"].format(indicator=row.indicator["label"], said=said)


def _said(having: Mapping[str, list[str]], row: Row) -> Iterator[str]:
    """Yield what is to be said of values and the cities that have them."""
    shared = {value: cities for value, cities in having.items() if len(cities) > 1}
    if len(having) == 1:
        yield from _of("same" if shared else "only", having, row)
    elif row.indicator["type"] == "number":
        least, most = ("earliest", "latest") if row.is_year else ("lowest", "highest")
        for form, value in ((least, min(having, key=Decimal)), (most, max(having, key=Decimal))):
            yield from _of(form, {value: having[value]}, row)
    else:
        yield from _of("shared", shared, row)
        yield from _apart({value: cities for value, cities in having.items() if value not in shared}, row)


def _apart(alone: Mapping[str, list[str]], row: Row) -> Iterator[str]:
    """Yield which cities share their value with none; what a text says is left to the table."""
    if row.indicator["type"] == "choice":
        yield from _of("alone", alone, row)
    elif alone:
        yield row.terms["compared_apart"].format(cities=_names([city for (city,) in alone.values()], row))


def _of(form: str, having: Mapping[str, list[str]], row: Row) -> Iterator[str]:
    """Yield what a form of words says of each value and the cities that have it."""
    quoted = "{value}" if row.indicator["type"] == "number" else row.terms["compared_value"]
    for value, cities in having.items():
        said = quoted.format(value=row.printed(value))
        yield row.terms[f"compared_{form}"].format(cities=_names(cities, row), value=said)


def _names(cities: list[str], row: Row) -> str:
    return joined(cities, row.terms)


def joined(parts: Sequence[str], terms: Mapping[str, str]) -> str:
    """Return parts as one row of words: a, b and c, as the language joins them."""
    *first, last = parts
    return terms["list_comma"].join(first) + terms["list_and"] + last if first else last
