"""A filter is a function: equal trees in, equal trees out, and nothing done where there is nothing to do."""

from __future__ import annotations

import copy
import io
import json
from typing import TYPE_CHECKING, Any

import panflute as pf
import pytest
from hypothesis import given
from hypothesis import strategies as st

import filters
from press.trees import document
from tests.property import nodes
from tests.property.strategies import QUICK, publications
from tests.small import assembled, edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.contribution import Contribution
    from press.edition import Edition
    from press.parse.tree import Node

    Filter = Callable[[pf.Doc], pf.Doc]

TABLE = (*filters.SETTLE, *filters.ASSEMBLE)
NAMES = [one.__module__.rpartition(".")[2] for one in TABLE]
EVERYTHING = """\
# Ice

::: imprint
:::

::: {.contributions kind=section}
:::

::: cities
:::

::: {.recommendations by=theme}
:::

::: principles
:::

::: comparison
:::

::: {.index-of by=kind}
:::

::: glossary
:::
"""
PLAIN = st.recursive(
    st.sampled_from(["ice", "open water"]).map(
        lambda words: nodes.para(nodes.text(words), nodes.note(nodes.text(words)))
    ),
    lambda inner: st.one_of(
        inner.map(nodes.quote), st.lists(inner, min_size=1, max_size=3).map(lambda row: nodes.bullets(*row))
    ),
    max_leaves=6,
)
"""Running text without a heading, a caption, a class or a cross-reference."""


@pytest.fixture(scope="module")
def book() -> Edition:
    """An edition with a directive of nearly every kind."""
    return edition(EVERYTHING)


def load(blocks: list[Node], metadata: dict[str, Any]) -> pf.Doc:
    """Return blocks as a document."""
    doc = pf.load(io.StringIO(json.dumps(document(blocks, metadata))))
    doc.format = "json"
    return doc


def dumped(doc: pf.Doc) -> dict[str, Any]:
    """Return a document as JSON, metadata and all."""
    written = io.StringIO()
    pf.dump(doc, written)
    return dict(json.loads(written.getvalue()))


@QUICK
@given(publications())
def test_every_filter_gives_equal_trees_for_equal_trees(
    book: Edition, texts: tuple[Contribution, ...]
) -> None:
    """The whole table twice in one process: no filter remembers what it has seen."""
    first = assembled(book, texts)
    again = assembled(copy.deepcopy(book), copy.deepcopy(texts))

    assert first.blocks == again.blocks


@pytest.mark.parametrize("change", TABLE, ids=NAMES)
def test_a_filter_leaves_a_tree_with_nothing_to_do_alone(book: Edition, change: Filter) -> None:
    """Whatever plain text it is."""
    metadata = assembled(book, ()).metadata

    @QUICK
    @given(st.lists(PLAIN, max_size=4))
    def law(blocks: list[Node]) -> None:
        before = dumped(load(blocks, metadata))

        assert dumped(change(load(blocks, metadata))) == before

    law()


@QUICK
@given(publications())
def test_no_filter_changes_the_metadata(book: Edition, texts: tuple[Contribution, ...]) -> None:
    """Filters print from it, and the next one must find it as it was."""
    made = assembled(book, texts)
    doc = load(made.blocks, made.metadata)
    before = dumped(doc)["meta"]
    for change in filters.ASSEMBLE:
        doc = change(doc)

    assert dumped(doc)["meta"] == before
