"""Facts: one for a city and an indicator, of the type that the indicator has, with a known source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.nearest import choose, did_you_mean, one_of
from press.schema.phrases import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.contribution import Contribution
    from press.diagnostics import Place, Rule
    from press.materials import Materials
    from press.publication import Indicator

    Given = tuple[str, int, Place]

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
SURE_NUMBER = re.compile(r"(?<![\d.,])-?\d+(?:[ \u00a0]\d{3})*(?:\.\d+)?(?![\d.,]*\d)")
"""A number in words around it, in which nothing can be read in two ways."""


def check_facts(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the facts of all contributions that carry any."""
    indicators = {one.id: one for one in materials.publication.indicators}
    references = materials.sources.references
    keys = [str(item.get("id")) for item in references.items] if references.is_readable else None
    given: dict[tuple[str, str], Given] = {}
    for one in materials.contributions:
        if one.facts and indicators:
            yield from _again(one, given, indicators)
            yield from _missing(one, indicators)
            for number, fact in enumerate(one.facts):
                yield from _value(one, number, fact, indicators)
                yield from _source(one, number, fact, keys)


def _again(
    one: Contribution, given: dict[tuple[str, str], Given], indicators: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield each fact that the contribution gives again, and once all those that another one has given."""
    elsewhere: dict[str, tuple[int, Place]] = {}
    missing = [name for name in indicators if all(name != fact["indicator"] for fact in one.facts)]
    for number, fact in enumerate(one.facts):
        name, here = fact["indicator"], _place(one, (number, "indicator"))
        path, first, place = given.setdefault((one.city or one.id, name), (one.path, number, here))
        if path != one.path:
            elsewhere.setdefault(name, (number, place))
        elif first != number:
            where = f"the {ordinal(first)} fact in line {place.line}"
            what = f"the {ordinal(number)} fact is for `{name}`, and so is {where}"
            hint = f"keep one of the two, or write `{missing[0]}` here" if missing else ""
            yield Diagnostic(here, rules.DOUBLE_FACT, what, hint, related=(place,))
    if elsewhere:
        number, place = next(iter(elsewhere.values()))
        names = ", ".join(f"`{name}`" for name in elsewhere)
        what = f"facts for {names} stand also in {place.path}:{place.line}"
        here = _place(one, (number, "indicator"))
        yield Diagnostic(here, rules.DOUBLE_FACT, what, "keep those of one file", related=(place,))


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
    what = f"the value of the {ordinal(number)} fact is `{value}`, and `{indicator.id}` is a {indicator.type}"
    if indicator.type == "number" and not NUMBER.fullmatch(value):
        hint = "write the number alone, with a point for decimals and without its unit"
        found = SURE_NUMBER.findall(value)
        hint = f"write the number alone, `{found[0].replace(' ', '')}`" if len(found) == 1 else hint
        yield _at(one, (number, "value"), rules.WRONG_FACT, what, hint)
    is_clear = len(indicator.values) == len(set(indicator.values))
    if indicator.type == "choice" and is_clear and value not in indicator.values:
        hint = did_you_mean(value, indicator.values) or f"use {one_of(indicator.values)}"
        yield _at(one, (number, "value"), rules.WRONG_FACT, what, hint)


def _source(
    one: Contribution, number: int, fact: Mapping[str, str], keys: Sequence[str] | None
) -> Iterator[Diagnostic]:
    source = fact.get("source")
    if source is None and "value" in fact:
        what = f"the {ordinal(number)} fact has no `source`"
        hint = "add `source:` with a key of `references.yaml`"
        yield _at(one, (number,), rules.MISSING_FIELD, what, hint)
    elif source is not None and keys is not None and source not in keys:
        what = f"the source of the {ordinal(number)} fact is `{source}`, which is not among the references"
        place, unknown = _place(one, (number, "source")), ("references", source)
        yield Diagnostic(place, rules.UNKNOWN_CITATION, what, choose(source, keys), unknown=unknown)


def _at(one: Contribution, path: tuple[int | str, ...], rule: Rule, text: str, hint: str = "") -> Diagnostic:
    return Diagnostic(_place(one, path), rule, text, hint)


def _place(one: Contribution, path: tuple[int | str, ...]) -> Place:
    front = one.manuscript.front
    return front.place(("facts", *path)) if front else one.manuscript.start
