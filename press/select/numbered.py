"""Which elements of a text remain under a ceiling, by their numbers in the walk over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from press.parse.tree import elements
from press.select.withhold import is_marked, withheld

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node

NUMBER = "number"


def left(blocks: Sequence[Node], ceiling: str) -> frozenset[int]:
    """Return the numbers of the elements that remain."""
    if not is_marked(blocks):
        return frozenset(range(len(elements(list(blocks)))))
    numbered = orjson.loads(orjson.dumps(list(blocks)))
    for number, node in enumerate(elements(numbered)):
        node[NUMBER] = number
    return frozenset(node[NUMBER] for node in elements(list(withheld(numbered, ceiling))) if NUMBER in node)
