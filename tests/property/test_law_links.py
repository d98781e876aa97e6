"""Every link inside an assembled edition leads somewhere, and says where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.parse.tree import elements, target, text
from tests.property.strategies import QUICK, publications
from tests.property.test_law_anchors import anchors
from tests.small import assembled, edition

if TYPE_CHECKING:
    from press.contribution import Contribution
    from press.edition import Edition
    from press.parse.tree import Node

ORDERS = (
    "# Ice\n\n::: cities\n:::\n\n# Ice\n\n::: {.recommendations by=theme}\n:::\n\n::: glossary\n:::",
    "::: principles\n:::\n\n::: comparison\n:::\n\n::: {.index-of by=theme}\n:::\n\n::: contributors\n:::",
    "# B\n\n::: {.contributions kind=section}\n:::\n\n## B\n\n::: {.cities parts=practice}\n:::",
    "# C\n\n:::: box\n::: {.contributions theme=ice}\n:::\n::::\n\n::: {.index-of by=city}\n:::",
)


@pytest.fixture(scope="module")
def books() -> tuple[Edition, ...]:
    """Editions, each with a running order of its own, parsed once."""
    return tuple(edition(order) for order in ORDERS)


def links(blocks: list[Node]) -> list[Node]:
    """Return every cross-reference in a tree."""
    return [node for node in elements(blocks) if node["t"] == "Link" and target(node).startswith("#")]


@QUICK
@given(texts=publications(), number=st.integers(0, len(ORDERS) - 1))
def test_every_cross_reference_resolves(
    texts: tuple[Contribution, ...], number: int, books: tuple[Edition, ...]
) -> None:
    """It leads to an anchor of the same tree, of which there is one."""
    blocks = assembled(books[number], texts).blocks
    found = anchors(blocks)

    assert len(found) == len(set(found))
    assert {target(link)[1:] for link in links(blocks)} <= set(found)


@QUICK
@given(texts=publications(), number=st.integers(0, len(ORDERS) - 1))
def test_every_cross_reference_has_words(
    texts: tuple[Contribution, ...], number: int, books: tuple[Edition, ...]
) -> None:
    """One that its writer left bare takes what its target is called."""
    blocks = assembled(books[number], texts).blocks

    assert [target(link) for link in links(blocks) if not text(link["c"][1]).strip()] == []


@QUICK
@given(texts=publications(), number=st.integers(0, len(ORDERS) - 1))
def test_what_is_not_placed_is_never_a_link(
    texts: tuple[Contribution, ...], number: int, books: tuple[Edition, ...]
) -> None:
    """It may be named, by its title, if the edition may carry it."""
    made = assembled(books[number], texts)
    placed = {one.id for one in made.selection.placed()}
    absent = {one.id for one in texts} - placed

    assert {target(link)[1:].partition(".")[0] for link in links(made.blocks)} & absent == set()


@QUICK
@given(texts=publications(), number=st.integers(0, len(ORDERS) - 1))
def test_what_is_placed_stands_there_once(
    texts: tuple[Contribution, ...], number: int, books: tuple[Edition, ...]
) -> None:
    """Its id is the anchor of one heading."""
    made = assembled(books[number], texts)
    headings = [node["c"][1][0] for node in elements(made.blocks) if node["t"] == "Header"]

    assert sorted(set(headings) & {one.id for one in texts}) == sorted(
        one.id for one in made.selection.placed()
    )


@QUICK
@given(texts=publications(), number=st.integers(0, len(ORDERS) - 1))
def test_what_is_placed_can_be_linked_to(
    texts: tuple[Contribution, ...], number: int, books: tuple[Edition, ...]
) -> None:
    """No link of a writer's to it is lost on the way."""
    made = assembled(books[number], texts)
    placed = made.selection.placed()
    near = {one.id: set(anchors(list(one.body.blocks if one.body else ()))) for one in placed}
    written = [(one.id, link) for one in placed for link in links(list(one.body.blocks if one.body else ()))]
    kept = [link for home, link in written if target(link)[1:].partition(".")[0] in {*near, *near[home]}]

    assert len([link for link in links(made.blocks) if text(link["c"][1]) == "there"]) == len(
        [link for link in kept if text(link["c"][1])]
    )
