"""Turn YAML's nodes into text values, and keep the places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.limits import STRANGE
from press.read.record import TWICE, Path, Record
from press.read.unseen import TURNING
from press.read.yaml_loader import DEPTH, Refused
from press.read.yaml_said import NAME_COLON_VALUE, quote, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = "items"
"""The name under which a file that is a list is kept."""
CUT = re.compile(r" #(?=\d| \d|\w)")
"""A number sign that may belong to the text before it: `Room # 1`, `Block #b`; remarks stand further off."""
NO_PAIR = re.compile(r"\s|:\S")
"""What a name between brackets has that was meant as a name and a value."""
OPENED = re.compile(r"(\w+) ?(:?)[^\w\[{]? ?[\[{]")
"""A name with a bracket behind it, with or without a colon."""
NO_SPACE = re.compile(r"(?P<name>[A-Za-z]\w*):(?P<value>\S.*)", re.DOTALL)
NEXT_ITEM = "write a hyphen and a space before it, if another item begins here; else keep one of the two"


class Reading:
    """Turn nodes into text values, and keep the places."""

    def __init__(self, path: str, line: int, text: str) -> None:
        """Begin with the place of the whole file."""
        self.path, self.line, self.text = path, line, text
        self.values_at: dict[Path, Place] = {(): Place(path)}
        self.keys_at: dict[Path, Place] = {}
        self.cut_at: dict[Path, Place] = {}
        self.doubled: set[Path] = set()
        self.found: list[Diagnostic] = []

    def record(self, node: yaml.Node | None) -> Record:
        """Return the fields of a mapping."""
        if node is not None and not isinstance(node, yaml.MappingNode):
            what = "here is no list of fields, each a name, a colon and a value"
            raise Refused(node.start_mark, rules.BROKEN_YAML, what)
        return self._record(self.mapping(node, ()) if node else {})

    def list(self, node: yaml.Node | None) -> Record:
        """Return a list as a record of one field."""
        if node is not None and not isinstance(node, yaml.SequenceNode):
            what = "here is no list of items, each with a hyphen before it"
            raise Refused(node.start_mark, rules.BROKEN_YAML, what)
        return self._record({LIST: self.value(node, (LIST,)) if node else []})

    def _record(self, values: dict[str, Any]) -> Record:
        return Record(values, self.values_at, self.keys_at, self.cut_at, frozenset(self.doubled))

    def at(self, mark: yaml.Mark, length: int = 0) -> Place:
        """Return the place of a mark in the file."""
        return Place(self.path, self.line + mark.line, mark.column + 1, length)

    def of(self, node: yaml.Node) -> Place:
        """Return where a node stands, with its length on its first line."""
        start, end = node.start_mark.index, node.end_mark.index
        stop = self.text.find("\n", start, end)
        return self.at(node.start_mark, len(self.text[start : stop if stop >= 0 else end].rstrip()))

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - text, list, mapping or nothing
        """Return what stands in a node."""
        if len(path) > DEPTH:
            raise Refused(node.start_mark, rules.TOO_DEEP, f"more than {DEPTH} levels stand in each other")
        self.values_at[path] = self.of(node)
        if isinstance(node, yaml.MappingNode):
            fields = self.mapping(node, path)
            return TWICE if path in self.doubled else fields
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and "\\" in self.text:
            self.refuse_escaped(node)
        if isinstance(node, yaml.ScalarNode) and "#" in self.text and not node.style:
            self.cut(node, path)
        return node.value if node.value or getattr(node, "style", None) else None

    def refuse_escaped(self, node: yaml.ScalarNode) -> None:
        """Refuse a character that may not stand in a text, and is written by its number."""
        match = STRANGE.search(node.value) or TURNING.search(node.value)
        if match and node.style == '"':
            what = f"the character U+{ord(match[0]):04X} is written here by its number"
            rule = rules.TURNED_TEXT if TURNING.match(match[0]) else rules.STRANGE_CHARACTER
            raise Refused(node.start_mark, rule, what, "take out the backslash and what stands behind it")

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        """Return the fields of a mapping, each once."""
        values: dict[str, Any] = {}
        is_told = False
        for key, value in self.pairs(node, path):
            self.refuse_escaped(key)
            inner = (*path, key.value)
            if key.value not in values:
                self.keys_at[inner] = self.of(key)
                values[key.value] = self.value(value, inner)
                continue
            is_next = isinstance(path[-1] if path else "", int) and key.value == next(iter(values))
            if not is_told:
                self.twice(key, inner, values[key.value], value, NEXT_ITEM if is_next else "")
            is_told |= is_next  # a hyphen is missing, and all that follows is another item's
            values[key.value] = TWICE
            self.doubled.add(inner)
        return values

    def pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """Yield the names and values of a mapping; of what is no pair, tell why it is none."""
        bare = [key for key, value in node.value if self.is_bare(key, value)]
        is_list = len(bare) == len(node.value) and not any(NO_PAIR.search(key.value) for key in bare)
        before: yaml.Node | None = None
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(key.start_mark, rules.BROKEN_YAML, "the name of a field is not a word")
            if opened := OPENED.match(key.value):
                missing = "space behind the colon of" if opened[2] else "colon behind"
                what, hint = f"there is no {missing} `{opened[1]}`", "write a colon and a space behind it"
                raise Refused(key.start_mark, rules.BROKEN_YAML, what, hint)
            if is_list or key not in bare:
                yield key, value
            else:
                self.doubt(path, key)
                self.found.append(self.no_pair(before, key))
            before = value

    def doubt(self, path: Path, key: yaml.ScalarNode) -> None:
        """Let a mapping count as nothing, as what was meant by it cannot be told."""
        if not path:
            raise Refused(key.start_mark, rules.BROKEN_YAML, f"there is no colon in {shown(key.value)}")
        self.doubled = {one for one in self.doubled if one[: len(path)] != path} | {path}

    def is_bare(self, key: yaml.Node, value: yaml.Node) -> bool:
        """Return whether a name stands between brackets without a colon and a space behind it."""
        is_empty = isinstance(value, yaml.ScalarNode) and not value.value and not value.style
        is_plain = isinstance(key, yaml.ScalarNode) and not key.style
        return is_empty and is_plain and not self.text[key.end_mark.index :].lstrip(" ").startswith(":")

    def no_pair(self, before: yaml.Node | None, key: yaml.ScalarNode) -> Diagnostic:
        """Return what is wrong with a name without a value, which may be the end of the value before it."""
        if pair := NO_SPACE.fullmatch(key.value):
            what = f"there is no space behind the colon of `{pair['name']}`"
            meant = f"{pair['name']}: {pair['value']}"
            hint = f"write {shown(meant)}"
            return Diagnostic(self.of(key), rules.BROKEN_YAML, what, hint)
        if not isinstance(before, yaml.ScalarNode) or not before.value or before.style:
            what = f"there is no colon in {shown(key.value)}"
            return Diagnostic(self.of(key), rules.BROKEN_YAML, what, NAME_COLON_VALUE)
        whole = self.text[before.start_mark.index : key.end_mark.index]
        what = f"a comma parts {shown(before.value)} from {shown(key.value)}"
        hint = f"write `{quote(whole)}`" if "`" not in whole else ""
        return Diagnostic(self.of(key), rules.COMMA_IN_VALUE, what, hint)

    def twice(self, key: yaml.ScalarNode, path: Path, first: Any, second: yaml.Node, hint: str) -> None:  # noqa: ANN401
        """Tell that a name stands there again."""
        place = self.keys_at[path]
        line = place.line
        what = f"`{key.value}` stands twice, first in line {line}"
        if isinstance(first, str) and isinstance(second, yaml.ScalarNode) and second.value:
            what = f"`{key.value}` is {shown(second.value)} here, and {shown(first)} in line {line}"
        self.found.append(Diagnostic(self.of(key), rules.DOUBLE_FIELD, what, hint, related=(place,)))

    def cut(self, node: yaml.ScalarNode, path: Path) -> None:
        """Keep where a number sign ends a text that it may have been part of."""
        end = node.end_mark.index if node.value else node.start_mark.index
        line = self.text[end:].partition("\n")[0]
        if CUT.match(line) or (not node.value and line.lstrip(" ").startswith("#")):
            mark = node.end_mark
            self.cut_at[path] = Place(self.path, self.line + mark.line, mark.column + line.index("#") + 1)
