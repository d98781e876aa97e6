"""Turn Cerberus's errors into diagnostics: one for each mistake, at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic, Rule
from press.nearest import did_you_mean, nearest
from press.schema.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cerberus.errors import ValidationError

    from press.read.record import Path, Record
    from press.schema.load import Schema, Schemas

TYPES = {"string": "a text", "list": "a list", "dict": "fields of its own", "integer": "a whole number"}
RULES: Mapping[str, Rule] = {
    "required": rules.MISSING_FIELD,
    "unknown": rules.UNKNOWN_FIELD,
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
UNKNOWN_FIELD_CODE = 0x03
"""Cerberus gives an unknown field no rule, only this code."""


def describe(
    errors: Iterable[ValidationError], record: Record, schema: Schema, schemas: Schemas
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that is a mistake of its own."""
    described = [_Fault(error, record, schema, schemas) for error in errors]
    described.sort(key=lambda fault: list(fault.holder).index(fault.path[-1]) if fault.path[-1] in fault.holder else -1)
    misspelt = {fault.meant for fault in described if fault.meant}
    shown: dict[tuple[Path, Rule], Diagnostic] = {}
    for fault in described:
        if fault.rule is rules.MISSING_FIELD and fault.path in misspelt:
            continue
        key = fault.path[:-1] if _is_half(fault) else fault.path
        shown.setdefault((key, fault.rule), fault.diagnostic())
    return tuple(shown.values())


def _is_half(fault: _Fault) -> bool:
    """Return whether it speaks of one of two fields that exclude each other: one mistake."""
    return fault.rule in (rules.MISSING_FIELD, rules.EXCLUDED_FIELD) and "excludes" in fault.field


class _Fault:
    """One error with what it takes to say it in words."""

    def __init__(self, error: ValidationError, record: Record, schema: Schema, schemas: Schemas) -> None:
        self.error, self.record = error, record
        self.path: Path = tuple(error.document_path)
        self.holder = _fields_at(self.path[:-1], schema, schemas)
        name = self.path[-1] if self.path else ""
        self.field: Mapping[str, Any] = self.holder.get(name, {}) if isinstance(name, str) else _item(error)
        self.rule = self._rule()
        near = nearest(str(name), self.holder) if self.rule is rules.UNKNOWN_FIELD else None
        self.near = near if near and near not in self._siblings() else None
        self.meant: Path | None = (*self.path[:-1], self.near) if self.near else None

    def _rule(self) -> Rule:
        if self.error.code == UNKNOWN_FIELD_CODE:
            return rules.UNKNOWN_FIELD
        if self.error.rule in (None, "check_with") and self.error.info:
            return rules.BY_NAME[self.error.info[0]]
        if self.error.value is None and self.error.rule != "required":
            return rules.EMPTY_VALUE
        return RULES[self.error.rule]

    def _siblings(self) -> Mapping[str, Any]:
        values: Any = self.record.values
        for step in self.path[:-1]:
            values = values[step]
        return dict(values)

    def diagnostic(self) -> Diagnostic:
        at = self.record.place(self.path)
        if self.rule is rules.UNKNOWN_FIELD:
            at = self.record.key(self.path)
        return Diagnostic(at, self.rule, self._text(), self._hint())

    def _text(self) -> str:
        name, where = str(self.path[-1]), phrase(self.path)
        if self.rule is rules.MISSING_FIELD:
            return f"{phrase(self.path[:-1])} has no `{name}`"
        if self.rule is rules.UNKNOWN_FIELD:
            return f"`{name}` is no field of {phrase(self.path[:-1])}"
        if self.rule is rules.EMPTY_VALUE:
            return f"{where} is empty"
        if self.error.rule == "type":
            return f"{where} is not {TYPES.get(self.error.constraint, 'of the right type')}"
        if self.error.rule in ("excludes", "dependencies"):
            return f"{where} does not go with what stands beside it"
        if self.error.rule in ("minlength", "maxlength"):
            bound = "at least" if self.error.rule == "minlength" else "at most"
            return f"{where} is too {'short' if bound == 'at least' else 'long'}: {bound} {self.error.constraint}"
        return f"{where} is `{_written(self.record, self.path)}`"

    def _hint(self) -> str:
        if self.rule is rules.UNKNOWN_FIELD:
            return f"did you mean `{self.near}`?" if self.near else self.rule.remedy
        if self.rule is rules.UNKNOWN_VALUE:
            meant = did_you_mean(_written(self.record, self.path), self.error.constraint)
            return meant or self._remedy()
        return self._remedy()

    def _remedy(self) -> str:
        return str(self.field.get("meta", {}).get("remedy", ""))


def _written(record: Record, path: Path) -> str:
    value: Any = record.values
    for step in path:
        value = value[step]
    return str(value) if isinstance(value, str) else "…"


def _item(error: ValidationError) -> Mapping[str, Any]:
    """Return the rules of a list's item, which Cerberus keeps with the error."""
    return error.constraint if isinstance(error.constraint, dict) else {}


def _fields_at(path: Path, schema: Schema, schemas: Schemas) -> Mapping[str, Any]:
    """Return the fields that may stand in the mapping at ``path``, or an item's rules by number."""
    fields: Mapping[str, Any] = schema.fields
    rule: Mapping[str, Any] = {}
    for step in path:
        rule = rule.get("schema", {}) if isinstance(step, int) else fields.get(step, {})
        fields = schemas.subfields(rule) if rule.get("type") == "dict" else {}
    return fields
