"""Values as a writer gave them, with the place of each."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.diagnostics import Place

Path = tuple[str | int, ...]
"""Where a value stands, such as ``("authors", 0, "role")``."""


class Doubt(enum.Enum):
    """What stands in the place of a value that was given twice."""

    TWICE = "given twice"


TWICE: Final = Doubt.TWICE
"""Neither of two values, or fields of which one is no pair: nobody can tell what is meant."""


@dataclass(frozen=True)
class Record:
    """Values of a mapping as text, with the place of each value and each key.

    ``cut_at`` has the place of each ``#`` that may have cut a value off by
    mistake, ``doubled`` the paths of what stands for ``TWICE``.
    """

    values: Mapping[str, Any]
    values_at: Mapping[Path, Place] = field(default_factory=dict)
    keys_at: Mapping[Path, Place] = field(default_factory=dict)
    cut_at: Mapping[Path, Place] = field(default_factory=dict)
    doubled: frozenset[Path] = frozenset()

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
