"""Hold a record against a schema: typed values, and a diagnostic for each fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cerberus.schema import SchemaRegistry

from press.schema.faults import describe
from press.schema.markable import check_markings, unmarked
from press.schema.sound import sound
from press.schema.validator import FieldValidator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.diagnostics import Diagnostic
    from press.read.record import Record
    from press.schema.nouns import Schema, Schemas


WRONG = "…"


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
        validator.validate(_shaped(record.values, {"type": "dict", "schema": schema.fields}, self._schemas))
        found = describe(validator.errors, record, schema, self._schemas)
        bad = {error.document_path[0] for error in validator.errors if error.document_path}
        values = validator.document or {}
        found += check_markings(marked, schema, self._schemas)
        return Checked({key: value for key, value in values.items() if key not in bad}, found)

    def _validator(self, schema: Schema) -> FieldValidator:
        if schema.name not in self._validators:
            self._validators[schema.name] = sound(
                FieldValidator(dict(schema.fields), kinds=self._schemas.kinds, schema_registry=self._registry)
            )
        return self._validators[schema.name]


def _shaped(value: Any, rule: Mapping[str, Any], schemas: Schemas) -> Any:  # noqa: ANN401 - as it was written
    """Return a value with dots for each list that should be a mapping, and the other way round.

    Cerberus calls these wrong all the same, but would look into them first, by
    rules that are not theirs, and raise.
    """
    if "schema" not in rule:
        return value
    if isinstance(value, dict) and rule.get("type") == "dict":
        inner = schemas.subfields(rule)
        return {key: _shaped(one, inner.get(key, {}), schemas) for key, one in value.items()}
    if isinstance(value, list) and rule.get("type") == "list":
        return [_shaped(one, rule["schema"], schemas) for one in value]
    return WRONG if isinstance(value, (dict, list)) else value
