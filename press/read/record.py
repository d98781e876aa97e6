"""Read YAML as text with places: every scalar stays what the writer wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.yaml_faults import explain

if TYPE_CHECKING:
    from collections.abc import Mapping

NODES = 50_000
"""How many values one file may hold, aliases written out."""
DEPTH = 20
"""How deep they may stand in each other."""

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


class _TextLoader(yaml.SafeLoader):
    """A safe loader that resolves nothing: no scalar is anything but text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - PyYAML's own name

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth = getattr(self, "depth", 0) + 1
        event = self.peek_event()
        if getattr(event, "tag", None) is not None:
            raise _Refused(event.start_mark, rules.TAG, f"`{event.tag}` is a tag, which is not read")
        if self.depth > DEPTH:
            raise _Refused(event.start_mark, rules.TOO_DEEP, f"more than {DEPTH} levels stand in each other")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """A value that is not read, with where and why."""


def read_record(text: str, path: str, line: int = 1) -> tuple[Record | None, list[Diagnostic]]:
    """Return the mapping that ``text`` holds, or None and why.

    Args:
        text: the YAML alone.
        path: the file that it comes from.
        line: the line of the file on which it begins.
    """
    try:
        node = yaml.compose(text, Loader=_TextLoader)
        return _Reading(path, line).record(node)
    except _Refused as refused:
        mark, rule, what = refused.args
        return None, [Diagnostic(Place(path, line + mark.line, mark.column + 1), rule, what)]
    except yaml.MarkedYAMLError as error:
        return None, [explain(error, text, path, line)]
    except (yaml.YAMLError, RecursionError, ValueError):
        return None, [Diagnostic(Place(path, line), rules.BROKEN_YAML, "here is a character that cannot be read")]


class _Reading:
    """Turn nodes into text values, and keep the places."""

    def __init__(self, path: str, line: int) -> None:
        self.path, self.line, self.count = path, line, 0
        self.values_at: dict[Path, Place] = {}
        self.keys_at: dict[Path, Place] = {}
        self.found: list[Diagnostic] = []

    def record(self, node: yaml.Node | None) -> tuple[Record | None, list[Diagnostic]]:
        if node is not None and not isinstance(node, yaml.MappingNode):
            what = "this is not a list of fields, each a name, a colon and a value"
            return None, [Diagnostic(self.place(node), rules.BROKEN_YAML, what)]
        self.values_at[()] = Place(self.path, self.line)
        values = self.mapping(node, ()) if node is not None else {}
        return Record(values, self.values_at, self.keys_at), self.found

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, self.line + node.start_mark.line, node.start_mark.column + 1)

    def value(self, node: yaml.Node, at: Path) -> Any:  # noqa: ANN401 - text, list, mapping or nothing
        self.count += 1
        if self.count > NODES or len(at) > DEPTH:
            raise _Refused(node.start_mark, rules.TOO_MANY_ALIASES, "so many values stand here that they are not read")
        self.values_at[at] = self.place(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, number)) for number, item in enumerate(node.value)]
        return node.value if node.value or node.style else None

    def mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _Refused(key.start_mark, rules.BROKEN_YAML, "the name of a field is not a word")
            if key.value in values:
                first = self.keys_at[*at, key.value].line
                what = f"`{key.value}` stands twice, first in line {first}"
                self.found.append(Diagnostic(self.place(key), rules.DOUBLE_FIELD, what))
                continue
            self.keys_at[*at, key.value] = self.place(key)
            values[key.value] = self.value(value, (*at, key.value))
        return values
