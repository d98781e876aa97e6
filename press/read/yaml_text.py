"""Read YAML as text with places: every scalar stays what the writer wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.record import Path, Record
from press.read.yaml_fast import compose
from press.read.yaml_faults import explain
from press.read.yaml_loader import DEPTH, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

NODES = 50_000
"""How many values one file may hold, aliases written out."""
LIST = "items"
"""The name under which a file that is a list is kept."""

Found = list[Diagnostic]


def read_record(text: str, path: str, line: int = 1) -> tuple[Record | None, Found]:
    """Return the mapping that ``text`` holds, or None and why.

    Args:
        text: the YAML alone.
        path: the file that it comes from.
        line: the line of the file on which it begins.
    """
    return _read(text, path, line, _Reading.record)


def read_list(text: str, path: str) -> tuple[Record | None, Found]:
    """Return the list that ``text`` holds, as a record of one field ``LIST``, or None and why."""
    return _read(text, path, 1, _Reading.list)


def _read(
    text: str, path: str, line: int, read: Callable[[_Reading, yaml.Node | None], Record]
) -> tuple[Record | None, Found]:
    reading = _Reading(text, path, line)
    try:
        return read(reading, compose(text)), reading.found
    except Refused as refused:
        return None, [Diagnostic(reading.at(refused.mark), refused.rule, refused.text)]
    except yaml.MarkedYAMLError as error:
        return None, [explain(error, text, path, line)]
    except (yaml.YAMLError, RecursionError, ValueError):
        return None, [Diagnostic(Place(path, line), rules.BROKEN_YAML, "this cannot be read")]


class _Reading:
    """Turn nodes into text values, and keep the places."""

    def __init__(self, text: str, path: str, line: int) -> None:
        self.text, self.path, self.line, self.count = text, path, line, 0
        self.values_at: dict[Path, Place] = {(): Place(path)}
        self.keys_at: dict[Path, Place] = {}
        self.found: Found = []

    def record(self, node: yaml.Node | None) -> Record:
        if node is not None and not isinstance(node, yaml.MappingNode):
            what = "here is no list of fields, each a name, a colon and a value"
            raise Refused(node.start_mark, rules.BROKEN_YAML, what)
        return Record(self.mapping(node, ()) if node else {}, self.values_at, self.keys_at)

    def list(self, node: yaml.Node | None) -> Record:
        if node is not None and not isinstance(node, yaml.SequenceNode):
            what = "here is no list of items, each with a hyphen before it"
            raise Refused(node.start_mark, rules.BROKEN_YAML, what)
        return Record({LIST: self.value(node, (LIST,)) if node else []}, self.values_at, self.keys_at)

    def at(self, mark: yaml.Mark, length: int = 0) -> Place:
        return Place(self.path, self.line + mark.line, mark.column + 1, length)

    def of(self, node: yaml.Node) -> Place:
        """Return where a node stands, with its length on its first line."""
        start, end = node.start_mark.index, node.end_mark.index
        stop = self.text.find("\n", start, end)
        return self.at(node.start_mark, len(self.text[start : stop if stop >= 0 else end].rstrip()))

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - text, list, mapping or nothing
        self.count += 1
        if self.count > NODES or len(path) > DEPTH:
            what = "so many values stand here that they are not read"
            raise Refused(node.start_mark, rules.TOO_MANY_ALIASES, what)
        self.values_at[path] = self.of(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return node.value if node.value or getattr(node, "style", None) else None

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(key.start_mark, rules.BROKEN_YAML, "the name of a field is not a word")
            if key.value in values:
                self.twice(key, path)
                continue
            self.keys_at[*path, key.value] = self.of(key)
            values[key.value] = self.value(value, (*path, key.value))
        return values

    def twice(self, key: yaml.ScalarNode, path: Path) -> None:
        first = self.keys_at[*path, key.value]
        what = f"`{key.value}` stands twice, first in line {first.line}"
        self.found.append(Diagnostic(self.of(key), rules.DOUBLE_FIELD, what, related=(first,)))
