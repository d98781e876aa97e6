"""Load the schemas: what all contributions share, and a file for each kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from press.errors import SetupError

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Mapping

    from press.overlay import Overlay
    from press.read.record import Path

PARTS = ("author", "fact")
"""Schemas that stand inside others, by the name they are called there."""
KEYS = {"title", "fields", "sections"}


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


def load_schemas(overlay: Overlay) -> Schemas:
    """Return the schemas of a publication, its own files laid over ours.

    Raises:
        SetupError: a schema file cannot be read.
    """
    shared = _schema("contribution", _load(overlay.find("contribution.yaml")))
    names = [name.rsplit("/", 1)[-1].removesuffix(".yaml") for name in overlay.names("kinds/*.yaml")]
    return Schemas(
        publication=_schema("publication", _load(overlay.find("publication.yaml"))),
        edition=_schema("edition", _load(overlay.find("edition.yaml"))),
        contribution=shared,
        kinds={
            name: _schema(name, _load(overlay.find(f"kinds/{name}.yaml")), shared.fields) for name in names
        },
        parts={name: _load(overlay.find(f"{name}.yaml"))["fields"] for name in PARTS},
    )


def _load(file: pathlib.Path) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        message = f"the schema {file.parent.name}/{file.name} cannot be read: {error}"
        raise SetupError(message) from error
    if not isinstance(loaded, dict) or not set(loaded) <= KEYS:
        keys = ", ".join(sorted(KEYS))
        message = f"the schema {file.parent.name}/{file.name} may have the keys {keys} and no others"
        raise SetupError(message)
    return loaded


def _schema(name: str, loaded: Mapping[str, Any], shared: Mapping[str, Any] | None = None) -> Schema:
    own = loaded.get("fields") or {}
    fields = {key: {**rule, **own.get(key, {})} for key, rule in (shared or {}).items()}
    fields |= {key: rule for key, rule in own.items() if key not in fields}
    sections = {key: Section(key, **rule) for key, rule in (loaded.get("sections") or {}).items()}
    return Schema(name, loaded.get("title") or {"en": name.capitalize()}, fields, sections)
