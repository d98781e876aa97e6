"""Turn Cerberus's errors into diagnostics: one for each mistake, at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.schema.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cerberus.errors import ValidationError

    from press.diagnostics import Diagnostic, Rule
    from press.read.record import Path, Record
    from press.schema.nouns import Schema, Schemas

OF_ANY_VALUE = (rules.EMPTY_VALUE, rules.WRONG_TYPE, rules.MARKING_IN_FIELDS)
"""What is wrong with a value before its form is looked at."""


def describe(
    errors: Iterable[ValidationError], record: Record, schema: Schema, schemas: Schemas
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that is a mistake of its own."""
    faults = [Fault(error, record, schema, schemas) for error in errors]
    faults.sort(key=lambda fault: (fault.rule not in OF_ANY_VALUE, fault.rank))
    absent = {fault.path for fault in faults if fault.rule is rules.MISSING_FIELD}
    misspelt = {fault.meant for fault in faults if fault.meant}
    shown: dict[tuple[Path, Rule | None], Diagnostic] = {}
    for fault in faults:
        if not fault.is_told_by(absent, misspelt):
            key = (fault.path[:-1], fault.rule) if fault.is_half else (fault.path, None)
            shown.setdefault(key, fault.diagnostic())
    return tuple(shown.values())
