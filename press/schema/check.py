"""Hold a record against a schema: typed values, and a diagnostic for each fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cerberus.schema import SchemaRegistry

from press import rules
from press.diagnostics import Diagnostic
from press.read.record import TWICE
from press.schema.faults import describe
from press.schema.markable import check_markings, unmarked
from press.schema.sound import sound
from press.schema.validator import FieldValidator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.read.record import Record
    from press.schema.nouns import Schema, Schemas


OF_NAMES = frozenset({"allowed", "regex", "check_with"})
"""The rules of a field that takes no text of the writer's own."""
WRONG = object()
"""What stands for a value of no type that a field has: one that is empty, or of another shape."""


@dataclass(frozen=True)
class Checked:
    """A record's values as the schema types them; what was at fault is left out."""

    values: Mapping[str, Any]
    found: tuple[Diagnostic, ...]


class Checker:
    """Check records against the schemas of one publication."""

    def __init__(self, schemas: Schemas) -> None:
        """Register what the schemas name."""
        self._schemas = schemas
        self._registry = SchemaRegistry({name: dict(fields) for name, fields in schemas.parts.items()})
        self._validators: dict[str, FieldValidator] = {}

    def check(self, record: Record, schema: Schema) -> Checked:
        """Return typed values and what is wrong with the record."""
        marked, record = record, unmarked(record, schema, self._schemas)
        validator = self._validator(schema)
        whole = {"type": "dict", "schema": schema.fields}
        validator.validate({} if not record.values else _shaped(record.values, whole, self._schemas))
        found = describe(validator.errors, record, schema, self._schemas)
        found += tuple(self._cut(record, schema))
        bad = {error.document_path[0] for error in validator.errors if error.document_path}
        bad |= {path[0] for path in record.doubled}
        values = validator.document or {}
        found += check_markings(marked, schema, self._schemas)
        return Checked({key: value for key, value in values.items() if key not in bad}, found)

    def _cut(self, record: Record, schema: Schema) -> Iterator[Diagnostic]:
        """Yield a warning for each text that a number sign seems to cut off by mistake."""
        for path, place in record.cut_at.items():
            rule = self._schemas.rule_at(path, schema)
            if rule.get("type") == "string" and not rule.keys() & OF_NAMES and record.value(path):
                called = self._schemas.phrase(path, schema)
                what = f"what stands behind the `#` is read as a remark, and is no part of {called}"
                yield Diagnostic(place, rules.CUT_VALUE, what)

    def _validator(self, schema: Schema) -> FieldValidator:
        if schema.name not in self._validators:
            self._validators[schema.name] = FieldValidator(
                sound(schema.fields), kinds=self._schemas.kinds, schema_registry=self._registry
            )
        return self._validators[schema.name]


def _shaped(value: Any, rule: Mapping[str, Any], schemas: Schemas) -> Any:  # noqa: ANN401 - as it was written
    """Return a value with ``WRONG`` for whatever its rule must not look into.

    Cerberus gives an empty value a default, looks into a list that should be a
    mapping by rules that are not its own, and raises.
    """
    if value in (None, "", {}) or value is TWICE:
        return WRONG
    if "schema" not in rule:
        return value
    if isinstance(value, dict) and rule.get("type") == "dict":
        inner = schemas.subfields(rule)
        return {key: _shaped(one, inner.get(key, {}), schemas) for key, one in value.items()}
    if isinstance(value, list) and rule.get("type") == "list":
        return [_shaped(one, rule["schema"], schemas) for one in value]
    return WRONG if isinstance(value, (dict, list)) else value
