"""Hold a value against a JSON Schema, as far as ours go; a keyword that is not known here fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

TYPES = {"object": dict, "array": list, "string": str, "integer": int}
SAID = frozenset({"$schema", "$defs", "title", "description"})
"""Keywords that demand nothing."""


def faults(value: Any, schema: Mapping[str, Any], whole: Mapping[str, Any], at: str = "") -> Iterator[str]:  # noqa: ANN401
    """Yield where a value is not as the schema says; ``whole`` holds what the schema refers to."""
    for keyword, wanted in schema.items():
        match keyword:
            case "$ref":
                yield from faults(value, whole["$defs"][wanted.removeprefix("#/$defs/")], whole, at)
            case "properties":
                for name in wanted.keys() & value.keys():
                    yield from faults(value[name], wanted[name], whole, f"{at}.{name}")
            case "items":
                for number, item in enumerate(value):
                    yield from faults(item, wanted, whole, f"{at}[{number}]")
            case _ if not _holds(keyword, wanted, value, schema):
                yield f"{at}: {keyword} {wanted}"


def _holds(keyword: str, wanted: Any, value: Any, schema: Mapping[str, Any]) -> bool:  # noqa: ANN401
    rules: dict[str, Callable[[], bool]] = {
        "type": lambda: isinstance(value, TYPES[wanted]) and not isinstance(value, bool),
        "required": lambda: set(wanted) <= value.keys(),
        "additionalProperties": lambda: value.keys() <= schema["properties"].keys(),
        "const": lambda: bool(value == wanted),
        "enum": lambda: value in wanted,
        "pattern": lambda: re.search(wanted, value) is not None,
        "minimum": lambda: bool(value >= wanted),
        "minLength": lambda: len(value) >= wanted,
    }
    return keyword in SAID or rules[keyword]()
