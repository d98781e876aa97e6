"""Read a YAML list of items with ids: references, and the glossary."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, Place
from press.nearest import did_you_mean
from press.read.record import TWICE, Record
from press.read.text import read_text
from press.read.yaml_said import shown
from press.read.yaml_text import read_list, read_record
from press.read.yaml_values import LIST
from press.rules import BROKEN_YAML, MISSING_FIELD, UNKNOWN_FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BARE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*(?P<first>[ \t]*- )")
"""A file that begins with an item of a list."""
KEY = re.compile(r"\w(?:\w|[:.#$%&+?<>~/-](?=\w))*")
"""What a citation can name without braces (Pandoc User's Guide, Citation syntax)."""


@dataclass(frozen=True)
class Items:
    """The items of a list, with the record that knows their places.

    ``is_readable`` is false where the file is there and cannot be read, or has
    an item whose key is no key: then nothing that points into it is called unknown.
    """

    items: tuple[dict[str, Any], ...] = ()
    record: Record = field(default_factory=lambda: Record({}))
    key: str = LIST
    is_readable: bool = True

    def place(self, number: int, *names: str | int) -> Place:
        """Return where an item stands, or a field of it."""
        return self.record.place((self.key, number, *names))

    def is_in_doubt(self, number: int, name: str) -> bool:
        """Return whether a field of an item, or a part of it, cannot be told, which was said already."""
        path = (self.key, number, name)
        return any(one[: len(path)] == path for one in self.record.doubled)


def read_items(root: Path, path: str, key: str | None, found: list[Diagnostic]) -> Items:
    """Return the list in ``path``: under ``key``, or the whole file where that is None."""
    if not os.path.lexists(root / path):
        return Items()
    text, faults = read_text(root, path)
    found += faults
    if text is None:
        return Items(is_readable=False)
    bare = BARE.match(text) if key else None
    if bare:
        what, hint = f"the list stands there without `{key}:`", f"write a line `{key}:` above it"
        line = text.count("\n", 0, bare.start("first")) + 1
        found.append(Diagnostic(Place(path, line), MISSING_FIELD, what, hint))
        return Items(is_readable=False)
    record, faults = read_list(text, path) if key is None else read_record(text, path)
    found += faults
    if record is None or _is_in_doubt(record.values.get(key or LIST)):
        return Items(is_readable=False)
    faults = list(_faults(record, key or LIST))
    found += faults
    return Items(is_readable=False) if faults else _items(record, key)


def _is_in_doubt(listed: Any) -> bool:  # noqa: ANN401 - as it was written
    """Return whether a list, or one of its items, is none that can be told, which was said already."""
    return listed is TWICE or (isinstance(listed, list) and any(item is TWICE for item in listed))


def _faults(record: Record, key: str) -> Iterator[Diagnostic]:
    for name in record.values:
        if name != key:
            hint = did_you_mean(name, [key]) or f"write `{key}:` in the first line, and the items below it"
            yield Diagnostic(record.key((name,)), UNKNOWN_FIELD, f"`{name}` is no field of the file", hint)
            return
    if key not in record.values:
        hint = f"write `{key}:` in the first line, and the items below it"
        yield Diagnostic(record.place(()), MISSING_FIELD, f"the file has no `{key}`", hint)
    listed = record.values.get(key) or []
    if not isinstance(listed, list):
        yield Diagnostic(
            record.place((key,)), BROKEN_YAML, "here is no list of items, each with a hyphen before it"
        )
        return
    for number, item in enumerate(listed):
        if not isinstance(item, dict):
            first = "term" if key == LIST else "id"
            written = item if isinstance(item, str) else ""
            what = f"{shown(written) if written else 'something'} stands where an item's fields are read"
            hint = f"write `- {first}: {written}`, and its other fields below" if written else ""
            yield Diagnostic(record.place((key, number)), BROKEN_YAML, what, hint)


def _items(record: Record, key: str | None) -> Items:
    items = tuple(record.values[key or LIST] or ())
    has_keys = all(isinstance(item.get("id"), str) and KEY.fullmatch(item["id"]) for item in items)
    return Items(items, record, key or LIST, is_readable=key is None or has_keys)
