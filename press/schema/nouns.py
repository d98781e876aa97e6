"""Schemas as values: the fields of each kind of document, and the sections of its body."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.schema.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.read.record import Path


@dataclass(frozen=True)
class Section:
    """A section that a kind's body has: a heading with its title opens it."""

    key: str
    title: Mapping[str, str]
    required: bool = False
    beside: str | None = None
    says: str = ""


@dataclass(frozen=True)
class Schema:
    """The fields of one kind of document, and the sections of its body."""

    name: str
    title: Mapping[str, str]
    fields: Mapping[str, Any]
    sections: Mapping[str, Section] = field(default_factory=dict)

    def names(self, *fields: str) -> bool:
        """Return whether it declares all of these fields."""
        return all(name in self.fields for name in fields)


@dataclass(frozen=True)
class Schemas:
    """All schemas of a publication."""

    publication: Schema
    edition: Schema
    contribution: Schema
    kinds: Mapping[str, Schema]
    parts: Mapping[str, Mapping[str, Any]]

    def of(self, kind: str | None) -> Schema:
        """Return a kind's schema, or what all kinds share where there is no such kind."""
        return self.kinds.get(kind or "", self.contribution)

    def subfields(self, rule: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the fields inside a mapping's rule, looked up where they are named."""
        inner = rule.get("schema", {})
        fields: Mapping[str, Any] = self.parts[inner] if isinstance(inner, str) else inner
        return fields

    def fields_at(self, path: Path, schema: Schema) -> Mapping[str, Any]:
        """Return the fields that may stand in the mapping at a path of a record."""
        rule = self.rule_at(path, schema)
        return self.subfields(rule) if rule.get("type") == "dict" else {}

    def rule_at(self, path: Path, schema: Schema) -> Mapping[str, Any]:
        """Return the rule of the value at a path of a record; that of the whole is a mapping's."""
        rule: Mapping[str, Any] = {"type": "dict", "schema": schema.fields}
        for step in path:
            inner = self.subfields(rule) if rule.get("type") == "dict" else {}
            rule = rule.get("schema", {}) if isinstance(step, int) else inner.get(step, {})
        return rule

    def phrase(self, path: Path, schema: Schema) -> str:
        """Return what a field of a record is called in words."""
        return phrase(path, lambda inner: str(self.rule_at(inner, schema).get("meta", {}).get("called", "")))
