"""A YAML loader that reads text alone, and refuses what would make an object or has no end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from press import rules

if TYPE_CHECKING:
    from press.diagnostics import Rule

DEPTH = 20
"""How deep values may stand in each other."""


class Refused(Exception):  # noqa: N818 - never leaves the reading of YAML
    """A value that is not read, with where and why."""

    def __init__(self, mark: yaml.Mark, rule: Rule, text: str) -> None:
        """Keep the place, the rule and what a writer is told."""
        super().__init__(text)
        self.mark, self.rule, self.text = mark, rule, text


class TextLoader(yaml.SafeLoader):
    """A safe loader that resolves nothing: no scalar is anything but text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - PyYAML's own name

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node, unless it has a tag or stands too deep."""
        self.depth = getattr(self, "depth", 0) + 1
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "tag", None) is not None:
            raise Refused(event.start_mark, rules.TAG, f"`{_tag(event.tag)}` is a tag, which is not read")
        if self.depth > DEPTH:
            what = f"more than {DEPTH} levels stand in each other"
            raise Refused(event.start_mark, rules.TOO_DEEP, what)
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _tag(named: str) -> str:
    """Return a tag as it is written: YAML's own begin with two exclamation marks."""
    return named.replace("tag:yaml.org,2002:", "!!")
