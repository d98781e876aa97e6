"""Say in words what is wrong with a field, so that it reads well aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.schema.phrases import is_plural, phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from press.diagnostics import Rule
    from press.schema.faults import Fault

TYPES = {"string": "a text", "list": "a list", "dict": "a set of fields", "integer": "a whole number"}


def told(fault: Fault) -> str:
    """Return what was found, in small letters and without a full stop."""
    by_rule = WORDINGS.get(fault.rule)
    if by_rule:
        return by_rule(fault)
    return f"{phrase(fault.path)} {_be(fault)} `{fault.written}`"


def _be(fault: Fault) -> str:
    return "are" if isinstance(fault.name, str) and is_plural(fault.name) else "is"


def _missing(fault: Fault) -> str:
    return f"{phrase(fault.path[:-1])} has no `{fault.name}`"


def _unknown(fault: Fault) -> str:
    return f"`{fault.name}` is no field of {phrase(fault.path[:-1])}"


def _empty(fault: Fault) -> str:
    return f"{phrase(fault.path)} {_be(fault)} empty"


def _type(fault: Fault) -> str:
    wanted = fault.error.constraint if fault.error.rule == "type" else fault.field.get("type")
    return f"{phrase(fault.path)} {_be(fault)} not {TYPES.get(str(wanted), 'of the right type')}"


def _range(fault: Fault) -> str:
    bound = "at least" if fault.error.rule in ("min", "minlength") else "at most"
    value = fault.record.value(fault.path)
    if fault.error.rule in ("min", "max"):
        return f"{phrase(fault.path)} is `{value}`, and {bound} {fault.error.constraint} is asked for"
    unit = "characters" if isinstance(value, str) else "entries" if len(value) > 1 else "entry"
    verb = "have" if _be(fault) == "are" else "has"
    return (
        f"{phrase(fault.path)} {verb} {len(value)} {unit}, and {bound} {fault.error.constraint} are asked for"
    )


def _excluded(fault: Fault) -> str:
    holder = fault.record.value(fault.path[:-1])
    if fault.error.rule == "dependencies":
        return f"{phrase(fault.path)} stands there without a `{fault.error.constraint}`"
    named = fault.field["excludes"]
    others = [named] if isinstance(named, str) else named
    other = next(name for name in others if name in holder)
    return f"{phrase(fault.path)} does not go with {words(other) if '_' in other else f'`{other}`'} beside it"


def _marked(fault: Fault) -> str:
    path = fault.path if fault.name != "tlp" else fault.path[:-1]
    rule = fault.field if fault.name != "tlp" else fault.holder
    if rule.get("meta", {}).get("markable"):
        return f"{phrase(path)} is marked, and not written as `{{text: …, tlp: …}}`"
    return f"{phrase(path)} is marked, and cannot be marked by itself"


def _period(fault: Fault) -> str:
    return f"the first day of `{fault.name}` is after the last"


def _indicator(fault: Fault) -> str:
    has = "values" in fault.record.value(fault.path)
    return (
        f"{phrase(fault.path)} has `values` and is no choice"
        if has
        else f"{phrase(fault.path)} is a choice without `values`"
    )


WORDINGS: Mapping[Rule, Callable[[Fault], str]] = {
    rules.MISSING_FIELD: _missing,
    rules.UNKNOWN_FIELD: _unknown,
    rules.EMPTY_VALUE: _empty,
    rules.WRONG_TYPE: _type,
    rules.OUT_OF_RANGE: _range,
    rules.EXCLUDED_FIELD: _excluded,
    rules.MARKING_IN_FIELDS: _marked,
    rules.DATES_OUT_OF_ORDER: _period,
    rules.WRONG_FACT: _indicator,
}
