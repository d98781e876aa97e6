"""Read a YAML list of items with ids: references, and the glossary."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, Place
from press.read.record import Record, read_record
from press.read.text import read_text
from press.rules import BROKEN_YAML

if TYPE_CHECKING:
    from pathlib import Path

LIST = "items"


@dataclass(frozen=True)
class Items:
    """The items of a list, with the record that knows their places.

    ``is_readable`` is false where the file is there and cannot be read: then
    nothing that points into it is called unknown.
    """

    items: tuple[dict[str, Any], ...] = ()
    record: Record = field(default_factory=lambda: Record({}))
    key: str = LIST
    is_readable: bool = True

    def place(self, number: int, *names: str) -> Place:
        """Return where an item stands, or a field of it."""
        return self.record.place((self.key, number, *names))


def read_items(root: Path, path: str, key: str | None, found: list[Diagnostic]) -> Items:
    """Return the list in ``path``: under ``key``, or the whole file where that is None."""
    if not (root / path).exists():
        return Items()
    text, faults = read_text(root, path)
    found += faults
    if text is None:
        return Items(is_readable=False)
    if key is None:
        text, key, line = _under_key(text), LIST, 0
    else:
        line = 1
    record, faults = read_record(text, path, line)
    found += faults
    if record is None:
        return Items(is_readable=False)
    return _items(record, key, path, found)


def _under_key(text: str) -> str:
    """Return a list as the value of a field in a line of its own, so that one reader serves."""
    return f"{LIST}:\n{text}"


def _items(record: Record, key: str, path: str, found: list[Diagnostic]) -> Items:
    listed = record.values.get(key)
    if listed is None:
        return Items(record=record, key=key)
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        found.append(Diagnostic(record.place((key,)), BROKEN_YAML, f"`{path}` is not a list of items with fields"))
        return Items(is_readable=False)
    return Items(tuple(listed), record, key)
