"""Anchors are unique in an edition, whatever its contributions are called and call their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given

import filters
from press.parse.tree import HAS_ATTRIBUTES, attributes, elements
from press.settle import settle
from tests.property.strategies import QUICK, publications

if TYPE_CHECKING:
    from press.contribution import Contribution


def anchors(content: Any) -> list[str]:  # noqa: ANN401 - any part of a tree
    """Return every anchor in a tree, in order."""
    nodes = [node for node in elements(content) if node["t"] in HAS_ATTRIBUTES]
    return [identifier for node in nodes if (identifier := attributes(node)[0])]


@QUICK
@given(publications())
def test_no_two_anchors_are_spelled_alike_after_scoping(texts: tuple[Contribution, ...]) -> None:
    """Ids have no full stop, so the first one ends the id."""
    found = anchors(list(settle(texts, filters.SETTLE).values()))

    assert len(found) == len(set(found))


@QUICK
@given(publications())
def test_every_anchor_says_which_contribution_it_is_in(texts: tuple[Contribution, ...]) -> None:
    """It is the id, or begins with it."""
    for identifier, settled in settle(texts, filters.SETTLE).items():
        assert {anchor.partition(".")[0] for anchor in anchors([settled])} == {identifier}


@QUICK
@given(publications())
def test_a_contribution_is_settled_alone(texts: tuple[Contribution, ...]) -> None:
    """The same, whatever else is settled with it."""
    together = settle(texts, filters.SETTLE)

    assert {one.id: settle([one], filters.SETTLE)[one.id] for one in texts} == together
