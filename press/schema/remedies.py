"""Say how a field is mended: in the words of its schema, or with the very value that was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import dates, rules
from press.languages import did_you_mean_tag
from press.nearest import choose, did_you_mean, one_of
from press.schema.mending import HYPHENS, in_form, in_shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from press.diagnostics import Rule
    from press.schema.fault import Fault


def remedy(fault: Fault) -> str:
    """Return the remedy that suits this very mistake; empty is the rule's own."""
    if fault.rule in OF_RELATIONS:
        return ""
    by_rule = REMEDIES.get(fault.rule)
    return (by_rule(fault) if by_rule else "") or says(fault)


def says(fault: Fault) -> str:
    """Return what the schema says to do about the field, or about the list that it is an item of."""
    own = fault.field if isinstance(fault.name, str) or "meta" in fault.field else fault.holder
    return str(own.get("meta", {}).get("remedy", ""))


def _missing(fault: Fault) -> str:
    told = says(fault)
    return f"add `{fault.name}:`, and {told}" if told and not told.startswith("add") else told


def _unknown_field(fault: Fault) -> str:
    if fault.near:
        return f"did you mean `{fault.near}`?"
    free = [name for name in fault.fields if name not in fault.record.value(fault.path[:-1])]
    is_inside = len(fault.path) > 1 and free
    return f"leave it out, or use {one_of(free)}" if is_inside else ""


def _empty(fault: Fault) -> str:
    if fault.path in fault.record.cut_at:
        return "put the whole value in quotation marks; what stands behind `#` is not read"
    told = says(fault)
    is_needed = fault.field.get("required") or not isinstance(fault.name, str) or not told
    return told if is_needed else f"{told}, or leave the field out"


def _type(fault: Fault) -> str:
    if fault.field.get("type") == "list" and fault.written.startswith(HYPHENS):
        return "begin each line of the list with a hyphen and a space"
    value = in_shape(fault.found, fault.field, fault.schemas)
    return f"write it as `{value}`" if value else ""


def _form(fault: Fault) -> str:
    stem = fault.stem
    value = in_form(fault.written, fault.field, stem)
    is_named = value and fault.field.get("meta", {}).get("file") and value != stem
    rest = f", and rename the file to `{value}.md`" if is_named else ""
    return f"write it as `{value}`{rest}" if value else ""


def _range(fault: Fault) -> str:
    bound = fault.error.constraint
    return {
        "min": f"write a number that is {bound} or more",
        "max": f"write a number that is {bound} or less",
        "minlength": f"name at least {bound}",
        "maxlength": f"write it with at most {bound} characters",
    }[fault.error.rule]


def _value(fault: Fault) -> str:
    return did_you_mean(fault.written, fault.error.constraint)


def _kind(fault: Fault) -> str:
    return choose(fault.written, fault.kinds)


def _language(fault: Fault) -> str:
    return did_you_mean_tag(fault.written)


def _date(fault: Fault) -> str:
    date = dates.mended(fault.written)
    if date and (fault.field.get("check_with") != "day" or dates.is_day(date)):
        return f"write it as `{date}`"
    return "compare it with a calendar" if dates.amiss(fault.written) else ""


def _isbn(fault: Fault) -> str:
    is_whole = re.fullmatch(r"(?:[- ]*[0-9]){13}[- ]*", fault.written)
    return rules.WRONG_ISBN.remedy if is_whole else says(fault)


def _indicator(fault: Fault) -> str:
    if fault.inside == "type":
        return "add `values:` with a list, such as `[city hall, police, joint]`"
    return "write `type: choice`, or leave the values out"


OF_RELATIONS = (rules.EXCLUDED_FIELD, rules.UNMARKABLE_FIELD, rules.DATES_OUT_OF_ORDER)
"""What no schema has a remedy for: it is between two fields."""
REMEDIES: Mapping[Rule, Callable[[Fault], str]] = {
    rules.MISSING_FIELD: _missing,
    rules.UNKNOWN_FIELD: _unknown_field,
    rules.EMPTY_VALUE: _empty,
    rules.WRONG_TYPE: _type,
    rules.WRONG_FORM: _form,
    rules.OUT_OF_RANGE: _range,
    rules.UNKNOWN_VALUE: _value,
    rules.UNKNOWN_KIND: _kind,
    rules.WRONG_LANGUAGE: _language,
    rules.WRONG_DATE: _date,
    rules.WRONG_ISBN: _isbn,
    rules.WRONG_FACT: _indicator,
}
