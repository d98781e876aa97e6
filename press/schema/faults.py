"""Turn Cerberus's errors into diagnostics: one for each mistake, at its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.schema.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cerberus.errors import ValidationError

    from press.diagnostics import Diagnostic, Rule
    from press.read.record import Path, Record
    from press.schema.nouns import Schema, Schemas

OF_ANY_VALUE = (rules.EMPTY_VALUE, rules.WRONG_TYPE, rules.UNMARKABLE_FIELD)
"""What is wrong with a value before its form is looked at."""


def describe(
    errors: Iterable[ValidationError], record: Record, schema: Schema, schemas: Schemas
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that is a mistake of its own."""
    faults = [Fault(error, record, schema, schemas) for error in errors]
    faults.sort(key=lambda fault: (fault.rule not in OF_ANY_VALUE, fault.rank))
    absent = {fault.path for fault in faults if fault.rule is rules.MISSING_FIELD}
    misspelt = {fault.meant for fault in faults if fault.meant}
    shown: dict[tuple[Path, Rule | None], list[Diagnostic]] = {}
    for fault in faults:
        if not fault.is_told_by(absent, misspelt):
            shown.setdefault(_key(fault), []).append(fault.diagnostic())
    return tuple(
        _with_the_rest(alike) if rule is rules.WRONG_TYPE else alike[0] for (_, rule), alike in shown.items()
    )


def _key(fault: Fault) -> tuple[Path, Rule | None]:
    """Return what faults of one mistake have in common: their place, or what they stand in and their rule."""
    is_item = fault.rule is rules.WRONG_TYPE and isinstance(fault.name, int)
    return (fault.path[:-1], fault.rule) if fault.is_half or is_item else (fault.path, None)


def _with_the_rest(alike: list[Diagnostic]) -> Diagnostic:
    """Return the first of the items of a list that all are of another type than is asked for."""
    others = len({one.place for one in alike}) - 1
    more = f"; so it is with {others} more" if others else ""
    return replace(alike[0], text=f"{alike[0].text}{more}")
