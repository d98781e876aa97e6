"""Load the schemas: what all contributions share, and a file for each kind."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from cerberus import SchemaError
from cerberus.schema import SchemaRegistry

from press.errors import SetupError
from press.schema.nouns import Schema, Schemas, Section
from press.schema.validator import FieldValidator
from press.schema_words import lay_words, read_words
from press.settings import named, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.overlay import Overlay
    from press.schema_words import Words

PARTS = ("author", "fact")
"""Schemas that stand inside others, by the name they are called there."""
KEYS = ("title", "fields", "sections")
OF_A_SECTION = ("title", "required", "beside", "says")


def load_schemas(overlay: Overlay) -> Schemas:
    """Return the schemas of a publication, its own files laid over ours.

    Raises:
        SetupError: a schema file cannot be read, or holds no schema.
    """
    parts = {name: _load(overlay.find(f"{name}.yaml"))["fields"] for name in PARTS}
    registry = SchemaRegistry({name: dict(fields) for name, fields in parts.items()})
    shared = _schema(overlay.find("contribution.yaml"), registry)
    words = read_words(overlay)
    files = [overlay.find(name) for name in overlay.names("kinds/*.yaml")]
    kinds = [_schema(file, registry, shared.fields, words) for file in files]
    return Schemas(
        publication=_schema(overlay.find("publication.yaml"), registry),
        edition=_schema(overlay.find("edition.yaml"), registry),
        contribution=shared,
        kinds={kind.name: kind for kind in kinds},
        parts=parts,
    )


def _load(file: Path) -> dict[str, Any]:
    """Return a schema file whose parts are all mappings of mappings."""
    loaded = {key: {} for key in KEYS} | {key: one or {} for key, one in read_settings(file).items()}
    for key, part in loaded.items():
        if key not in KEYS:
            _refuse(file, f"has the key `{key}`, and may have {', '.join(KEYS)}")
        if not isinstance(part, dict) or (
            key != "title" and not all(isinstance(one, dict) for one in part.values())
        ):
            _refuse(file, f"must hold under `{key}` names, each with what it is")
    if file.stem in PARTS and not loaded["fields"]:
        _refuse(file, "names no fields")
    return loaded


def _schema(
    file: Path,
    registry: SchemaRegistry,
    shared: Mapping[str, Any] | None = None,
    words: Words = MappingProxyType({}),
) -> Schema:
    loaded = _load(file)
    lay_words(loaded, words)
    own = loaded["fields"]
    fields = {key: {**rule, **own.get(key, {})} for key, rule in (shared or {}).items()}
    fields |= {key: rule for key, rule in own.items() if key not in fields}
    try:
        FieldValidator({key: fields[key] for key in own}, schema_registry=registry)  # others were judged
    except SchemaError as error:
        _refuse(file, f"is not what Cerberus takes: {error}")
    title = loaded["title"] or {"en": file.stem.capitalize()}
    return Schema(file.stem, title, fields, _sections(file, loaded["sections"]))


def _sections(file: Path, loaded: Mapping[str, Mapping[str, Any]]) -> dict[str, Section]:
    for key, rule in loaded.items():
        unknown = [name for name in rule if name not in OF_A_SECTION]
        if unknown or not isinstance(rule.get("title"), dict):
            _refuse(
                file,
                f"must give the section `{key}` a `title` by language",
            )
    return {key: Section(key, **rule) for key, rule in loaded.items()}


def _refuse(file: Path, why: str) -> None:
    message = f"the schema {named(file)} {why}"
    raise SetupError(message)
