"""A schema that was found sound once, and is not judged again for each document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cerberus.schema import DefinitionSchema

if TYPE_CHECKING:
    from collections.abc import Mapping


class SoundSchema(DefinitionSchema):
    """A schema that Cerberus takes as it is.

    Cerberus copies the schema for each document, sets each of its fields anew,
    and hashes all of it each time to see whether it was judged before.
    """

    def __init__(self, schema: dict[str, Any]) -> None:
        """Take a schema that was judged and spelled out."""
        self.schema = schema

    def __setitem__(self, field: str, rules: Any) -> None:  # noqa: ANN401 - Cerberus's own
        """Set the rules of a field."""
        self.schema[field] = rules

    def copy(self) -> SoundSchema:
        """Return a schema whose fields can be set anew."""
        return SoundSchema(dict(self.schema))


def sound(fields: Mapping[str, Any]) -> SoundSchema:
    """Return the schema of fields that were judged when they were loaded, spelled out as Cerberus does."""
    return SoundSchema(DefinitionSchema.expand(dict(fields)))
