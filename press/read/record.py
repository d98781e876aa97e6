"""Values as a writer gave them, with the place of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.diagnostics import Place

Path = tuple[str | int, ...]
"""Where a value stands, such as ``("authors", 0, "role")``."""


@dataclass(frozen=True)
class Record:
    """Values of a mapping as text, with the place of each value and each key."""

    values: Mapping[str, Any]
    values_at: Mapping[Path, Place] = field(default_factory=dict)
    keys_at: Mapping[Path, Place] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Return where the value stands, or the nearest thing that holds it."""
        while path and path not in self.values_at:
            path = path[:-1]
        return self.values_at[path]

    def key(self, path: Path) -> Place:
        """Return where the field's name stands, or where its value does."""
        return self.keys_at.get(path) or self.place(path)

    def value(self, path: Path) -> Any:  # noqa: ANN401 - text, list, mapping or nothing
        """Return what was written at a path that is there."""
        value: Any = self.values
        for step in path:
            value = value[step]
        return value
