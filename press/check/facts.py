"""Facts: one for a city and an indicator, of the type that the indicator has, with a known source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.materials import Materials
    from press.publication import Indicator

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def check_facts(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the facts of all contributions that carry any."""
    indicators = {one.id: one for one in materials.publication.indicators}
    given: dict[tuple[str, str], str] = {}
    for one in materials.contributions:
        if one.facts and indicators:
            yield from _given(one, given)
            yield from _missing(one, indicators)
            for number, fact in enumerate(one.facts):
                yield from _value(one, number, fact, indicators)
                yield from _source(one, number, fact, materials)


def _given(one: Contribution, given: dict[tuple[str, str], str]) -> Iterator[Diagnostic]:
    for number, fact in enumerate(one.facts):
        key = (one.city or one.id, fact["indicator"])
        if key in given:
            what = f"the fact `{fact['indicator']}` is also given in {given[key]}"
            yield _at(one, (number, "indicator"), rules.DOUBLE_FACT, what)
        given.setdefault(key, f"{one.path}")


def _missing(one: Contribution, indicators: Mapping[str, Indicator]) -> Iterator[Diagnostic]:
    have = {fact["indicator"] for fact in one.facts}
    unknown = have - set(indicators)
    missing = [name for name in indicators if name not in have]
    if len(missing) > len(unknown):
        listed = ", ".join(f"`{name}`" for name in missing)
        yield _at(one, (), rules.MISSING_FACT, f"there is no fact for {listed}")


def _value(
    one: Contribution, number: int, fact: Mapping[str, str], indicators: Mapping[str, Indicator]
) -> Iterator[Diagnostic]:
    indicator, value = indicators.get(fact["indicator"]), fact.get("value")
    if indicator is None or value is None:
        return
    if indicator.type == "number" and not NUMBER.fullmatch(value):
        hint = "write the number alone, without its unit"
        yield _at(one, (number, "value"), rules.WRONG_FACT, f"the value is `{value}`, and not a number", hint)
    if indicator.type == "choice" and value not in indicator.values:
        hint = did_you_mean(value, indicator.values) or f"use one of: {', '.join(indicator.values)}"
        what = f"the value is `{value}`, which `{indicator.id}` does not list"
        yield _at(one, (number, "value"), rules.WRONG_FACT, what, hint)


def _source(one: Contribution, number: int, fact: Mapping[str, str], materials: Materials) -> Iterator[Diagnostic]:
    source, references = fact.get("source"), materials.sources.references
    keys = [str(item.get("id")) for item in references.items]
    if source is None and "value" in fact:
        yield _at(one, (number, "value"), rules.MISSING_FIELD, "the value has no `source`")
    elif source is not None and references.is_readable and source not in keys:
        what = f"the source is `{source}`, which is not among the references"
        yield _at(one, (number, "source"), rules.UNKNOWN_CITATION, what, did_you_mean(source, keys))


def _at(one: Contribution, path: tuple[int | str, ...], rule: rules.Rule, text: str, hint: str = "") -> Diagnostic:
    front = one.manuscript.front
    place = front.place(("facts", *path)) if front else one.manuscript.start
    return Diagnostic(place, rule, text, hint)
