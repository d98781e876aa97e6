"""Walk values beside the rules of their schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.read.record import Path
    from press.schema.nouns import Schemas


def walk(
    values: Mapping[str, Any], fields: Mapping[str, Any], schemas: Schemas, at: Path = ()
) -> Iterator[tuple[Path, Any, Mapping[str, Any]]]:
    """Yield the path, the value and the rule of each value, a mapping or list before what it holds."""
    for name, rule in fields.items():
        if name in values:
            yield from _walk((*at, name), values[name], rule, schemas)


def _walk(path: Path, value: Any, rule: Mapping[str, Any], schemas: Schemas) -> Iterator[Any]:  # noqa: ANN401
    yield path, value, rule
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _walk((*path, number), item, rule.get("schema", {}), schemas)
    elif isinstance(value, dict):
        yield from walk(value, schemas.subfields(rule), schemas, path)
