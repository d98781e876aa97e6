"""Compose YAML by libyaml where it is evidently simple, and by PyYAML's own parser where it is not.

libyaml is written in C and nine times as fast. It has no limit to how deep
values may stand in each other, and other words for what is wrong. So what could
be deep, has tags, anchors or tabs, or is at fault, is left to the slower one.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import yaml

from press.read.yaml_loader import DEPTH, TextLoader, compose_slowly

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_SIMPLE = re.compile(r"[!&*\t`@%?|>]|:[ \n]*[,}\]]|^(?:---|\.\.\.)", re.MULTILINE)
LEAD = re.compile(r"^ *(?:- +)*", re.MULTILINE)
BRACKET = re.compile(r"[\[\]{}]")
CLOSING = frozenset("]}")


class FastLoader(yaml.CSafeLoader if yaml.__with_libyaml__ else TextLoader):  # type: ignore[misc]
    """libyaml's safe loader, if PyYAML was built with it; no scalar is anything but text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - PyYAML's own name


def compose(text: str) -> yaml.Node | None:
    """Return the node that ``text`` holds, every scalar as text.

    Raises:
        Refused: a tag, or too many levels.
        yaml.YAMLError: it is no YAML.
    """
    if is_simple(text):
        try:
            node: yaml.Node | None = yaml.compose(text, Loader=FastLoader)
        except (yaml.YAMLError, ValueError):
            pass  # which the slower one tells in words that we know
        else:
            return node
    return compose_slowly(text)


def is_simple(text: str) -> bool:
    """Return whether a text has no signs of YAML's rarer kind, and cannot be deep.

    A level needs a column more than the one around it, or a bracket; a list may
    begin in the column of the name that it belongs to.
    """
    if NOT_SIMPLE.search(text):
        return False
    column = max(len(lead) for lead in LEAD.findall(text))
    return 2 * (column + 1) + max(accumulate(_steps(text)), default=0) <= DEPTH


def _steps(text: str) -> Iterator[int]:
    return (-1 if bracket in CLOSING else 1 for bracket in BRACKET.findall(text))
