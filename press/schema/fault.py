"""One of Cerberus's errors as a fault in a field: its rule, its place, and what it takes to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic, Rule
from press.nearest import nearest
from press.schema.remedies import remedy
from press.schema.wording import told

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cerberus.errors import ValidationError

    from press.diagnostics import Place
    from press.read.record import Path, Record
    from press.schema.nouns import Schema, Schemas

RULES: Mapping[str, Rule] = {
    "required": rules.MISSING_FIELD,
    "type": rules.WRONG_TYPE,
    "coerce": rules.WRONG_TYPE,
    "allowed": rules.UNKNOWN_VALUE,
    "regex": rules.WRONG_FORM,
    "min": rules.OUT_OF_RANGE,
    "max": rules.OUT_OF_RANGE,
    "minlength": rules.OUT_OF_RANGE,
    "maxlength": rules.OUT_OF_RANGE,
    "excludes": rules.EXCLUDED_FIELD,
    "dependencies": rules.EXCLUDED_FIELD,
}
EMPTY: tuple[Any, ...] = (None, "", [], {})
UNKNOWN_FIELD_CODE = 0x03
"""Cerberus gives an unknown field no rule, only this code."""
MARKING = "tlp"


class Fault:
    """One error with what it takes to say it in words."""

    def __init__(self, error: ValidationError, record: Record, schema: Schema, schemas: Schemas) -> None:
        """Look up the rules of the field that is at fault, and of those beside it."""
        self.error, self.record, self.kinds = error, record, schemas.kinds
        self.schema, self.schemas = schema, schemas
        self.path: Path = tuple(error.document_path)
        self.fields = schemas.fields_at(self.path[:-1], schema)
        self.name = self.path[-1]
        self.field = schemas.rule_at(self.path, schema)
        self.holder = schemas.rule_at(self.path[:-1], schema)
        self.rule = self._rule()
        self.near = self._near()
        self.meant: Path | None = (*self.path[:-1], self.near) if self.near else None

    def _near(self) -> str | None:
        """Return the field that is free and probably meant by a name that is no field's."""
        kinds = self.kinds.values() if self._is_kind_unknown else ()
        if self.rule is not rules.UNKNOWN_FIELD or any(self.name in kind.fields for kind in kinds):
            return None
        near = nearest(str(self.name), self.fields)
        return near if near and near not in self.record.value(self.path[:-1]) else None

    @property
    def _is_kind_unknown(self) -> bool:
        return self.schema is self.schemas.contribution

    @property
    def rank(self) -> int:
        """Return the field's number in its schema, one before all where it is in none."""
        return list(self.fields).index(self.name) if isinstance(self.name, str) and self.field else -1

    @property
    def is_half(self) -> bool:
        """Return whether it speaks of one of two fields that exclude each other: one mistake."""
        pair = "excludes" in self.field or self.error.rule == "dependencies"
        return pair and self.rule in (rules.MISSING_FIELD, rules.EXCLUDED_FIELD)

    def is_told_by(self, absent: Collection[Path], misspelt: Collection[Path]) -> bool:
        """Return whether another diagnostic tells it: a field that is doubled, misspelt or missing."""
        if any(self.path[: len(path)] == path for path in self.record.doubled):
            return True
        if self.rule is rules.UNKNOWN_FIELD and self._is_kind_unknown and not self.near:
            return len(self.path) == 1  # the kind that is meant may have this field
        if self.inside:
            return any(path[:-1] == self.path for path in misspelt)
        if self.error.rule == "dependencies":
            needed = (*self.path[:-1], self.error.constraint)
            return needed in misspelt or needed in absent
        return self.rule is rules.MISSING_FIELD and (self.path in misspelt or self._is_other_there(misspelt))

    def _is_other_there(self, misspelt: Collection[Path]) -> bool:
        """Return whether a field that may stand instead is there, be it at fault."""
        named, holder = self.field.get("excludes", ()), self.path[:-1]
        others = [named] if isinstance(named, str) else named
        return any(name in self.record.value(holder) or (*holder, name) in misspelt for name in others)

    @property
    def found(self) -> Any:  # noqa: ANN401 - text, list, mapping or nothing
        """Return the value as it was written, nothing where there is none."""
        return self.record.value(self.path) if self.error.rule != "required" else None

    @property
    def written(self) -> str:
        """Return the value as it was written, or dots for a list or fields."""
        return self.found if isinstance(self.found, str) else "…"

    @property
    def stem(self) -> str:
        """Return the name of the file that it is in, without its ending."""
        return self.record.place(()).path.rpartition("/")[2].rpartition(".")[0]

    def phrase(self, path: Path) -> str:
        """Return what a field is called in words."""
        return self.schemas.phrase(path, self.schema)

    def _rule(self) -> Rule:
        if self._is_marking():
            return rules.UNMARKABLE_FIELD
        if self.error.code == UNKNOWN_FIELD_CODE:
            return rules.UNKNOWN_FIELD
        if self.error.rule != "required" and self.found in EMPTY:
            return rules.EMPTY_VALUE
        if self.error.rule in (None, "check_with") and self.error.info:
            return rules.BY_NAME[self.error.info[0].partition(":")[0]]
        return RULES[self.error.rule]

    def _is_marking(self) -> bool:
        """Return whether a value is marked that cannot be, or not in this way."""
        if self.error.code == UNKNOWN_FIELD_CODE:
            return self.name == MARKING and len(self.path) > 1
        return self.error.rule == "type" and isinstance(self.found, dict) and MARKING in self.found

    def diagnostic(self) -> Diagnostic:
        """Return the diagnostic, at the field's name where that is at fault, else at its value."""
        unknown = ("kinds", self.written) if self.rule is rules.UNKNOWN_KIND else None
        return Diagnostic(self._at(), self.rule, told(self), remedy(self), unknown=unknown)

    def _at(self) -> Place:
        if self.rule is rules.UNMARKABLE_FIELD:
            inner = (*self.path, MARKING)
            return self.record.key(inner if inner in self.record.keys_at else self.path)
        if self.rule is rules.UNKNOWN_FIELD:
            return self.record.key(self.path)
        return self.record.place((*self.path, self.inside) if self.inside else self.path)

    @property
    def inside(self) -> str:
        """Return which field of a mapping that was checked as a whole is at fault, if any."""
        is_ours = self.error.rule in (None, "check_with") and self.error.info
        return self.error.info[0].partition(":")[2] if is_ours and isinstance(self.error.info[0], str) else ""
