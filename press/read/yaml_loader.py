"""A YAML loader that reads text alone, and refuses what would make an object or has no end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from press import rules

if TYPE_CHECKING:
    from press.diagnostics import Rule

DEPTH = 20
"""How deep values may stand in each other."""
VALUES = 50_000
"""How many values one file may hold, aliases written out."""


class Refused(Exception):  # noqa: N818 - never leaves the reading of YAML
    """A value that is not read, with where and why."""

    def __init__(self, mark: yaml.Mark, rule: Rule, text: str, hint: str = "") -> None:
        """Keep the place, the rule and what a writer is told."""
        super().__init__(text)
        self.mark, self.rule, self.text, self.hint = mark, rule, text, hint


class TextLoader(yaml.SafeLoader):
    """A safe loader that resolves nothing: no scalar is anything but text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - PyYAML's own name

    def __init__(self, stream: str) -> None:
        """Begin with nothing counted."""
        super().__init__(stream)
        self.depth = self.count = 0
        self.counts: dict[str, int] = {}
        self.unused: dict[str, yaml.Mark] = {}

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node, unless it has a tag, stands too deep or makes too many values."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            self._count_again(event)
            node: yaml.Node | None = super().compose_node(parent, index)
            return node
        if getattr(event, "tag", None) is not None:
            what = f"a value cannot begin with `!`, as in `{_tag(event.tag)}`"
            raise Refused(event.start_mark, rules.TAG, what)
        if self.depth >= DEPTH:
            what = f"more than {DEPTH} levels stand in each other"
            raise Refused(event.start_mark, rules.TOO_DEEP, what)
        return self._counted(event, parent, index)

    def _counted(self, event: Any, parent: yaml.Node | None, index: int) -> yaml.Node | None:  # noqa: ANN401
        """Return the next node, and count the values that it holds."""
        before, self.count = self.count, self.count + 1
        if self.count > VALUES:
            what = f"more than {VALUES:,} values stand in the file"
            raise Refused(event.start_mark, rules.TOO_MANY_ALIASES, what, "split it into several files")
        if event.anchor is not None:
            self.unused.setdefault(event.anchor, event.start_mark)
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        if event.anchor is not None:
            self.counts[event.anchor] = self.count - before
        return node

    def _count_again(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's own
        """Count the values that an alias repeats."""
        name = event.anchor
        self.unused.pop(name, None)
        if name in self.anchors and name not in self.counts:
            what = f"`*{name}` stands within what it repeats"
            raise Refused(event.start_mark, rules.TOO_MANY_ALIASES, what)
        self.count += self.counts.get(name, 0)
        if self.count > VALUES:
            what = f"with what `*{name}` repeats, the file has more than {VALUES:,} values"
            raise Refused(event.start_mark, rules.TOO_MANY_ALIASES, what)


def compose_slowly(text: str) -> yaml.Node | None:
    """Return the node that ``text`` holds.

    Raises:
        Refused: what stands there is not read.
        yaml.YAMLError: it is no YAML.
    """
    loader = TextLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    for mark in loader.unused.values():
        raise Refused(mark, rules.BROKEN_YAML, "a value cannot begin with `&`", "put it in quotation marks")
    return node


def _tag(named: str) -> str:
    """Return a tag as it is written: YAML's own begin with two exclamation marks."""
    return named.replace("tag:yaml.org,2002:", "!!")
