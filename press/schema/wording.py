"""Say in words what is wrong with a field, so that it reads well aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import dates, isbn, rules
from press.schema.phrases import is_plural, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from press.diagnostics import Rule
    from press.schema.fault import Fault

TYPES = {"string": "a text", "list": "a list", "dict": "a set of fields", "integer": "a whole number"}
SHORT = 60
"""The longest value that is quoted whole, in characters."""


def told(fault: Fault) -> str:
    """Return what was found, in small letters and without a full stop."""
    by_rule = WORDINGS.get(fault.rule)
    return by_rule(fault) if by_rule else f"{_it_is(fault)} `{quoted(fault.written)}`"


def quoted(written: str) -> str:
    """Return what was written, cut where it is long."""
    return written if len(written) <= SHORT else f"{written[:SHORT].rstrip()}…"


def _it_is(fault: Fault) -> str:
    return f"{fault.phrase(fault.path)} {'are' if _is_many(fault) else 'is'}"


def _is_many(fault: Fault) -> bool:
    called = str(fault.field.get("meta", {}).get("called", fault.name))
    return isinstance(fault.name, str) and is_plural(called)


def _missing(fault: Fault) -> str:
    return f"{fault.phrase(fault.path[:-1])} has no `{fault.name}`"


def _unknown(fault: Fault) -> str:
    return f"`{fault.name}` is no field of {fault.phrase(fault.path[:-1])}"


def _empty(fault: Fault) -> str:
    return f"{_it_is(fault)} empty"


def _type(fault: Fault) -> str:
    wanted = fault.error.constraint if fault.error.rule == "type" else fault.field.get("type")
    return f"{_it_is(fault)} {shape(fault.found)}, and {TYPES[str(wanted)]} is asked for"


def shape(value: Any) -> str:  # noqa: ANN401 - as it was written
    """Return what a value is in words: quoted, or a list, or a set of fields."""
    if isinstance(value, str):
        return f"`{quoted(value)}`"
    return TYPES["list" if isinstance(value, list) else "dict"]


def _range(fault: Fault) -> str:
    bound = "at least" if fault.error.rule in ("min", "minlength") else "at most"
    if fault.error.rule in ("min", "max"):
        return f"{_it_is(fault)} `{fault.written}`, and {bound} {fault.error.constraint} is asked for"
    count = len(fault.found)
    unit = "characters" if isinstance(fault.found, str) else "entries" if count > 1 else "entry"
    have = f"{fault.phrase(fault.path)} {'have' if _is_many(fault) else 'has'}"
    return f"{have} {count} {unit}, and {bound} {fault.error.constraint} are asked for"


def _excluded(fault: Fault) -> str:
    holder = fault.record.value(fault.path[:-1])
    if fault.error.rule == "dependencies":
        return f"{fault.phrase(fault.path)} stands there without a `{fault.error.constraint}`"
    named = fault.field["excludes"]
    others = [named] if isinstance(named, str) else named
    other = next(name for name in others if name in holder)
    shown = words(other) if "_" in other else f"`{other}`"
    return f"{fault.phrase(fault.path)} does not go with {shown} beside it"


def _marked(fault: Fault) -> str:
    path = fault.path if fault.name != "tlp" else fault.path[:-1]
    rule = fault.field if fault.name != "tlp" else fault.holder
    if rule.get("meta", {}).get("markable"):
        return f"{fault.phrase(path)} is marked, and not written as `{{text: …, tlp: …}}`"
    return f"{fault.phrase(path)} is marked, and cannot be marked by itself"


def _date(fault: Fault) -> str:
    why = dates.amiss(fault.written)
    if not why and dates.is_date(fault.written):
        why = "a day is asked for"
    return f"{_it_is(fault)} `{quoted(fault.written)}`{', and ' if why else ''}{why}"


def _period(fault: Fault) -> str:
    first, last = fault.found["from"], fault.found["to"]
    return f"{fault.phrase((*fault.path, 'from'))} is `{first}`, and the last is `{last}`"


def _isbn(fault: Fault) -> str:
    return f"{_it_is(fault)} `{quoted(fault.written)}`, and {isbn.amiss(fault.written)}"


def _indicator(fault: Fault) -> str:
    what = "is a choice without `values`" if fault.inside == "type" else "has `values` and is no choice"
    return f"{fault.phrase(fault.path)} {what}"


WORDINGS: Mapping[Rule, Callable[[Fault], str]] = {
    rules.MISSING_FIELD: _missing,
    rules.UNKNOWN_FIELD: _unknown,
    rules.EMPTY_VALUE: _empty,
    rules.WRONG_TYPE: _type,
    rules.OUT_OF_RANGE: _range,
    rules.EXCLUDED_FIELD: _excluded,
    rules.UNMARKABLE_FIELD: _marked,
    rules.WRONG_DATE: _date,
    rules.DATES_OUT_OF_ORDER: _period,
    rules.WRONG_ISBN: _isbn,
    rules.WRONG_FACT: _indicator,
}
