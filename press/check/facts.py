"""Facts: one for a city and an indicator, of the type that the indicator has, with a known source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean
from press.schema.phrases import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.diagnostics import Rule
    from press.materials import Materials
    from press.publication import Indicator

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def check_facts(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the facts of all contributions that carry any."""
    indicators = {one.id: one for one in materials.publication.indicators}
    given: dict[tuple[str, str], tuple[str, int]] = {}
    for one in materials.contributions:
        if one.facts and indicators:
            yield from _given(one, given)
            yield from _missing(one, indicators)
            for number, fact in enumerate(one.facts):
                yield from _value(one, number, fact, indicators)
                yield from _source(one, number, fact, materials)


def _given(one: Contribution, given: dict[tuple[str, str], tuple[str, int]]) -> Iterator[Diagnostic]:
    for number, fact in enumerate(one.facts):
        path, first = given.setdefault((one.city or one.id, fact["indicator"]), (one.path, number))
        if (path, first) != (one.path, number):
            where = f"the {ordinal(first)} fact" if path == one.path else path
            what = f"the {ordinal(number)} fact is for `{fact['indicator']}`, and so is {where}"
            yield _at(one, (number, "indicator"), rules.DOUBLE_FACT, what)


def _missing(one: Contribution, indicators: Mapping[str, Indicator]) -> Iterator[Diagnostic]:
    """Yield what lacks a fact, unless as many name an unknown indicator or one again: then it is these."""
    named = [fact["indicator"] for fact in one.facts]
    missing = [name for name in indicators if name not in named]
    if len(missing) > len(named) - len(set(named) & set(indicators)):
        listed = ", ".join(f"`{name}`" for name in missing)
        yield _at(one, (), rules.MISSING_FACT, f"there is no fact for {listed}")


def _value(
    one: Contribution, number: int, fact: Mapping[str, str], indicators: Mapping[str, Indicator]
) -> Iterator[Diagnostic]:
    indicator, value = indicators.get(fact["indicator"]), fact.get("value")
    if indicator is None or value is None:
        return
    what = f"the value of the {ordinal(number)} fact is `{value}`"
    if indicator.type == "number" and not NUMBER.fullmatch(value):
        hint = "write the number alone, with a point for decimals and without its unit"
        yield _at(one, (number, "value"), rules.WRONG_FACT, what, hint)
    if indicator.type == "choice" and value not in indicator.values:
        hint = did_you_mean(value, indicator.values) or f"use one of: {', '.join(indicator.values)}"
        yield _at(one, (number, "value"), rules.WRONG_FACT, what, hint)


def _source(
    one: Contribution, number: int, fact: Mapping[str, str], materials: Materials
) -> Iterator[Diagnostic]:
    source, references = fact.get("source"), materials.sources.references
    keys = [str(item.get("id")) for item in references.items]
    if source is None and "value" in fact:
        what = f"the {ordinal(number)} fact has no `source`"
        hint = "add `source:` with a key of `references.yaml`"
        yield _at(one, (number,), rules.MISSING_FIELD, what, hint)
    elif source is not None and references.is_readable and source not in keys:
        what = f"the source of the {ordinal(number)} fact is `{source}`, which is not among the references"
        yield _at(one, (number, "source"), rules.UNKNOWN_CITATION, what, did_you_mean(source, keys))


def _at(one: Contribution, path: tuple[int | str, ...], rule: Rule, text: str, hint: str = "") -> Diagnostic:
    front = one.manuscript.front
    place = front.place(("facts", *path)) if front else one.manuscript.start
    return Diagnostic(place, rule, text, hint)
