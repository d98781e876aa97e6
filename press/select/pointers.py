"""Answer links without words that lead to what an edition withholds, where it chooses to say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from press.check.anchors import anchor_of
from press.check.links import SEPARATOR, is_internal
from press.parse.tree import elements, target, text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.contribution import Contribution
    from press.parse.tree import Node


@dataclass(frozen=True)
class Withheld:
    """What an edition withholds that a link may lead to: ids, and anchors by the id that they stand in."""

    ids: frozenset[str]
    anchors: Mapping[str, frozenset[str]]

    def holds(self, address: str, home: str) -> bool:
        """Return whether a link in the contribution ``home`` leads to something withheld."""
        anchor = address[1:]
        other, _, inner = anchor.partition(SEPARATOR)
        return (
            anchor in self.anchors.get(home, ()) or other in self.ids or inner in self.anchors.get(other, ())
        )


def withheld_anchors(one: Contribution, left: Sequence[Node]) -> frozenset[str]:
    """Return the anchors of a contribution that are not in what is left of it."""
    before, after = (_anchors(one, blocks) for blocks in (one.body.blocks if one.body else (), left))
    return before - after


def _anchors(one: Contribution, blocks: Sequence[Node]) -> frozenset[str]:
    return frozenset(anchor_of(node, one) for node in elements(list(blocks))) - {""}


def answered(one: Contribution, withheld: Withheld, said: str) -> Contribution:
    """Return a contribution with words in place of each link without any to something withheld."""
    if one.body is None:
        return one
    blocks = tuple(_answered(block, one.id, withheld, said) for block in one.body.blocks)
    return replace(one, body=replace(one.body, blocks=blocks))


def _answered(part: Any, home: str, withheld: Withheld, said: str) -> Any:  # noqa: ANN401 - any part of a tree
    if isinstance(part, list):
        return [_answered(one, home, withheld, said) for one in part]
    if not isinstance(part, dict):
        return part
    if part.get("t") == "Link" and is_internal(target(part)) and not text(part["c"][1]).strip():
        return {"t": "Str", "c": said} if withheld.holds(target(part), home) else part
    return {key: _answered(one, home, withheld, said) for key, one in part.items()}
