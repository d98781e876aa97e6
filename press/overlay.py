"""Find files that a publication lays over ours, folder over folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from press.errors import SetupError

HOUSE = Path(__file__).resolve().parent.parent
"""The folder that holds our own schemas and styles."""


@dataclass(frozen=True)
class Overlay:
    """One kind of file, such as ``styles``, in the publication's folder and in ours."""

    folders: tuple[Path, ...]

    @classmethod
    def of(cls, name: str, root: Path) -> Overlay:
        """Return the overlay of the folder ``name`` in ``root`` over ours."""
        return cls(tuple(dict.fromkeys((root.resolve() / name, HOUSE / name))))

    def find(self, name: str) -> Path:
        """Return the file ``name``, the publication's own if it has one.

        Raises:
            SetupError: no folder has it.
        """
        found = self.all(name)
        if not found:
            message = f"there is no file {name} in {self.folders[-1].name}/"
            raise SetupError(message)
        return found[0]

    def all(self, name: str) -> tuple[Path, ...]:
        """Return every file ``name``, the publication's own first."""
        return tuple(folder / name for folder in self.folders if (folder / name).is_file())

    def names(self, pattern: str) -> tuple[str, ...]:
        """Return the names of all files that match ``pattern``, each once, sorted."""
        found = (file.relative_to(folder) for folder in self.folders for file in folder.glob(pattern))
        return tuple(sorted({str(name) for name in found}))
