"""Work out the tables that are made from data: the cities compared, and how much is written on what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from press.prove.front import MARK
from press.prove.limits import admits, strictness
from press.prove.nouns import Hole, Passage
from press.prove.plates import joined
from press.prove.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.prove.library import Work
    from press.prove.nouns import Limits, Part

    Fact = Mapping[str, Any]
    Facts = Mapping[tuple[str, str], Fact]


INSTEAD = "instead"
"""What an edition puts in place of a fact that it withholds, where it chooses to say so."""


@dataclass(frozen=True)
class Known:
    """Each city's fact for each indicator, what indicators are withheld, and the cities that have facts."""

    facts: Facts
    withheld: frozenset[str]
    cities: frozenset[str]


def facts_of(carried: Iterable[Work], limits: Limits) -> Known:
    """Return what is known of cities from the contributions that an edition may carry."""
    found: dict[tuple[str, str], Fact] = {}
    withheld, cities = set(), set()
    for work in sorted(carried, key=lambda one: one.id):
        for fact in work.fields.get("facts") or ():
            cities.add(str(work.fields.get("city")))
            if admits(limits, strictness(fact[MARK]) if MARK in fact else limits.ceiling):
                found.setdefault((str(work.fields.get("city")), fact["indicator"]), fact)
            elif limits.instead:
                found.setdefault((str(work.fields.get("city")), fact["indicator"]), {INSTEAD: limits.instead})
            else:
                withheld.add(fact["indicator"])
    facts = {key: fact for key, fact in found.items() if key[1] not in withheld}
    return Known(facts, frozenset(withheld), frozenset(cities))


def compared(
    asked: Mapping[str, str],
    publication: Mapping[str, Any],
    known: Known,
    terms: Mapping[str, str],
    path: str,
) -> Iterator[Passage]:
    """Yield the rows of one comparison and the notes on them; what is withheld has none."""
    facts, withheld, having = known.facts, known.withheld, known.cities
    names = {one["id"]: one["name"] for one in publication.get("cities") or ()}
    columns = [one for one in asked.get("cities", "").split() or names if one in having]
    indicators = {one["id"]: one for one in publication.get("indicators") or ()}
    chosen = [one for one in asked.get("indicators", "").split() or indicators if one not in withheld]
    if columns and chosen:
        head = (terms["compared_indicator"], *(names[one] for one in columns))
        yield Passage("row of a table", (" ".join(head),), path)
    for one in chosen if columns else ():
        of = {city: facts.get((city, one), {}) for city in columns}
        cells = [printed(fact, indicators[one], terms) for fact in of.values()]
        yield Passage("row of a table", (" ".join([indicators[one]["label"], *cells]),), path)
        note = [*origins([(names[city], fact) for city, fact in of.items()], terms)]
        if note:
            yield Passage("note", tuple(note), path)


def printed(fact: Fact, indicator: Mapping[str, Any], terms: Mapping[str, str]) -> str:
    """Return a fact's value as the terms write it."""
    if "value" not in fact:
        return str(fact.get(INSTEAD, terms["no_data"]))
    value, unit = str(fact["value"]), indicator.get("unit", "")
    if indicator["type"] != "number" or unit == terms["compared_year"]:
        return value
    try:
        number = f"{Decimal(value):,}"
    except InvalidOperation:
        return value
    signs = {",": terms["thousands"], ".": terms["decimal"], "-": terms["minus"]}
    written = "".join(signs.get(one, one) for one in number)
    return terms["value_unit"].format(value=written, unit=unit) if unit else written


def origins(facts: Iterable[tuple[str, Fact]], terms: Mapping[str, str]) -> Iterator[Part]:
    """Yield where the values of cities come from, in a sentence for all that have it in common."""
    common: dict[tuple[object, ...], tuple[Fact, list[str]]] = {}
    for city, fact in facts:
        own = [fact["no_data"]] if "no_data" in fact else [fact.get("source"), fact.get("as_of")]
        common.setdefault(tuple(own), (fact, []))[1].append(city)
    for fact, cities in common.values():
        yield from origin(joined(cities, terms), fact, terms)


def origin(city: str, fact: Fact, terms: Mapping[str, str]) -> Iterator[Part]:
    """Yield where a value comes from and when it was true, or why there is none."""
    if "no_data" in fact:
        yield terms["compared_reason"].format(city=city, reason=fact["no_data"].rstrip("."))
        return
    said = [key for key in ("source", "as_of") if key in fact]
    if said:
        date = date_in_words(fact["as_of"], terms) if "as_of" in fact else ""
        form = terms["_".join(("compared", *said))]
        before, mark, after = form.partition("{source}")
        yield before.format(city=city, date=date)
        if mark:
            yield Hole("citation", frozenset({f"@{fact['source']}"}))
            yield after.format(city=city, date=date)


def coverage(
    asked: Mapping[str, str],
    publication: Mapping[str, Any],
    placed: Iterable[Work],
    terms: Mapping[str, str],
    path: str,
) -> Iterator[Passage]:
    """Yield the rows of one table of coverage, counted anew."""
    kind, cities = asked.get("kind"), publication.get("cities") or ()
    counts = Counter(
        (str(one.fields.get("city")), theme)
        for one in placed
        if not kind or one.fields.get("kind") == kind
        for theme in one.fields.get("themes") or ()
    )
    head = (terms["coverage_theme"], *(one["name"] for one in cities))
    yield Passage("row of a table", (" ".join(head),), path)
    for theme in publication.get("themes") or ():
        cells = (str(counts[one["id"], theme["id"]] or terms["none"]) for one in cities)
        yield Passage("row of a table", (" ".join((theme["title"], *cells)),), path)


def coverage_caption(asked: Mapping[str, str], kinds: Mapping[str, str], terms: Mapping[str, str]) -> str:
    """Return the caption of a table of coverage."""
    kind = asked.get("kind")
    return (
        terms["coverage_caption_kind"].format(kind=kinds.get(kind, kind))
        if kind
        else terms["coverage_caption"]
    )
