"""Turn Cerberus's errors into diagnostics: one for each mistake, at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Rule
from press.nearest import did_you_mean, nearest
from press.schema.wording import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cerberus.errors import ValidationError

    from press.read.record import Path, Record
    from press.schema.nouns import Schema, Schemas

RULES: Mapping[str, Rule] = {
    "required": rules.MISSING_FIELD,
    "type": rules.WRONG_TYPE,
    "coerce": rules.WRONG_TYPE,
    "nullable": rules.EMPTY_VALUE,
    "empty": rules.EMPTY_VALUE,
    "allowed": rules.UNKNOWN_VALUE,
    "regex": rules.WRONG_FORM,
    "min": rules.OUT_OF_RANGE,
    "max": rules.OUT_OF_RANGE,
    "minlength": rules.OUT_OF_RANGE,
    "maxlength": rules.OUT_OF_RANGE,
    "excludes": rules.EXCLUDED_FIELD,
    "dependencies": rules.EXCLUDED_FIELD,
}
OF_RELATIONS = (rules.EXCLUDED_FIELD, rules.MARKING_IN_FIELDS, rules.DATES_OUT_OF_ORDER)
OF_ANY_VALUE = (rules.EMPTY_VALUE, rules.WRONG_TYPE, rules.MARKING_IN_FIELDS)
"""What is wrong with a value before its form is looked at."""
UNKNOWN_FIELD_CODE = 0x03
"""Cerberus gives an unknown field no rule, only this code."""
MARKING = "tlp"


def describe(
    errors: Iterable[ValidationError], record: Record, schema: Schema, schemas: Schemas
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that is a mistake of its own."""
    faults = [Fault(error, record, schema, schemas) for error in errors]
    faults.sort(key=lambda fault: (fault.rule not in OF_ANY_VALUE, fault.rank))
    misspelt = {fault.meant for fault in faults if fault.meant}
    shown: dict[tuple[Path, Rule | None], Diagnostic] = {}
    for fault in faults:
        if fault.rule is not rules.MISSING_FIELD or fault.path not in misspelt:
            key = (fault.path[:-1], fault.rule) if fault.is_half else (fault.path, None)
            shown.setdefault(key, fault.diagnostic())
    return tuple(shown.values())


class Fault:
    """One error with what it takes to say it in words."""

    def __init__(self, error: ValidationError, record: Record, schema: Schema, schemas: Schemas) -> None:
        """Look up the rules of the field that is at fault, and of those beside it."""
        self.error, self.record, self.kinds = error, record, schemas.kinds
        self.path: Path = tuple(error.document_path)
        self.fields = schemas.fields_at(self.path[:-1], schema)
        self.name = self.path[-1]
        self.field = schemas.rule_at(self.path, schema)
        self.holder = schemas.rule_at(self.path[:-1], schema)
        self.rule = self._rule()
        near = nearest(str(self.name), self.fields) if self.rule is rules.UNKNOWN_FIELD else None
        self.near = near if near and near not in record.value(self.path[:-1]) else None
        self.meant: Path | None = (*self.path[:-1], self.near) if self.near else None

    @property
    def rank(self) -> int:
        """Return the field's number in its schema, one before all where it is in none."""
        return list(self.fields).index(self.name) if isinstance(self.name, str) and self.field else -1

    @property
    def is_half(self) -> bool:
        """Return whether it speaks of one of two fields that exclude each other: one mistake."""
        pair = "excludes" in self.field or self.error.rule == "dependencies"
        return pair and self.rule in (rules.MISSING_FIELD, rules.EXCLUDED_FIELD)

    @property
    def written(self) -> str:
        """Return the value as it was written, or dots for a list or fields."""
        value = self.record.value(self.path)
        return value if isinstance(value, str) else "…"

    def _rule(self) -> Rule:
        if self._is_marking():
            return rules.MARKING_IN_FIELDS
        if self.error.code == UNKNOWN_FIELD_CODE:
            return rules.UNKNOWN_FIELD
        if self.error.rule in (None, "check_with") and self.error.info:
            return rules.BY_NAME[self.error.info[0]]
        if self.error.rule != "required" and self.record.value(self.path) in (None, "", []):
            return rules.EMPTY_VALUE
        return RULES[self.error.rule]

    def _is_marking(self) -> bool:
        """Return whether a passage of the front matter is marked, which is not honoured yet."""
        if self.error.code == UNKNOWN_FIELD_CODE:
            return self.name == MARKING and len(self.path) > 1
        is_there = self.error.rule != "required"
        value = self.record.value(self.path) if is_there else None
        return self.error.rule == "type" and isinstance(value, dict) and MARKING in value

    def diagnostic(self) -> Diagnostic:
        """Return the diagnostic, at the field's name where that is at fault, else at its value."""
        at = self.record.place(self.path)
        if self.rule in (rules.UNKNOWN_FIELD, rules.MARKING_IN_FIELDS):
            inner = (*self.path, MARKING)
            at = self.record.key(inner if inner in self.record.keys_at else self.path)
        return Diagnostic(at, self.rule, told(self), self._hint())

    def _hint(self) -> str:
        """Return the remedy that suits this very mistake; empty is the rule's own."""
        if self.rule is rules.UNKNOWN_FIELD:
            return f"did you mean `{self.near}`?" if self.near else ""
        if self.rule in OF_RELATIONS:
            return ""
        if self.error.rule == "maxlength":
            return f"write it with at most {self.error.constraint} characters"
        remedy = self._remedy()
        if self.rule is rules.MISSING_FIELD and remedy and not remedy.startswith("add"):
            return f"add `{self.name}:`, and {remedy}"
        known = {rules.UNKNOWN_VALUE: self.error.constraint, rules.UNKNOWN_KIND: self.kinds}
        return (did_you_mean(self.written, known[self.rule]) if self.rule in known else "") or remedy

    def _remedy(self) -> str:
        """Return what the schema says to do about the field, or about the list that it is an item of."""
        own = self.field if isinstance(self.name, str) or "meta" in self.field else self.holder
        return str(own.get("meta", {}).get("remedy", ""))
