"""Every filter does what its golden pages say, in the build and under pandoc alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden_pages import (
    GOLDEN,
    accept,
    dumped,
    filters,
    pages,
    parse,
    read_page,
    run_filter,
    run_under_pandoc,
    tree,
)

if TYPE_CHECKING:
    from pathlib import Path

NOTHING_TO_DO = """\
---
publication: {title: A publication, cities: [{id: oslo, name: Oslo, language: nb}], themes: []}
edition: {id: an-edition, title: An edition, language: en}
contributions: {}
groups: {}
kinds: {}
glossary: [{term: running text, meaning: What a reader reads.}]
---
# A heading {#heading}

Running text with *emphasis*, `code`, a [link](https://example.org) and a note.[^1]

- A list
- of two

> A quotation.

Term

:   Its meaning.

::: box
A box.
:::

[^1]: The note.
"""


def page_name(path: Path) -> str:
    """Return a page's filter and behaviour."""
    return f"{path.parent.name}/{path.stem}"


every_page = pytest.mark.parametrize("path", pages(), ids=page_name)
every_filter = pytest.mark.parametrize("name", filters())


@every_page
def test_filter_turns_input_into_output(path: Path, request: pytest.FixtureRequest) -> None:
    """Each golden page's output is what its filter makes of its input."""
    made = run_filter(path.parent.name, parse(read_page(path).input))
    if request.config.getoption("accept"):
        accept(path, made)

    assert tree(made) == tree(parse(read_page(path).output))


@every_page
def test_filter_gives_the_same_tree_under_pandoc(path: Path) -> None:
    """`pandoc -F filters/x.py` and a call in the build agree."""
    page = read_page(path)

    assert run_under_pandoc(path.parent.name, page.input) == tree(
        run_filter(path.parent.name, parse(page.input))
    )


@every_page
def test_filter_gives_the_same_tree_twice(path: Path) -> None:
    """A filter keeps nothing from one document to the next."""
    page = read_page(path)

    assert dumped(run_filter(path.parent.name, parse(page.input))) == dumped(
        run_filter(path.parent.name, parse(page.input))
    )


@every_page
def test_a_page_tells_its_behaviour(path: Path) -> None:
    """In one paragraph of sentences."""
    behaviour = read_page(path).behaviour

    assert behaviour.endswith(".")
    assert "\n\n" not in behaviour


@every_filter
def test_filter_leaves_a_tree_with_nothing_to_do_alone(name: str) -> None:
    """Also what metadata hold."""
    assert dumped(run_filter(name, parse(NOTHING_TO_DO))) == dumped(parse(NOTHING_TO_DO))


@every_filter
def test_filter_has_two_pages(name: str) -> None:
    """What it does, and a corner of it."""
    assert len([*(GOLDEN / name).glob("*.md")]) >= 2


def test_every_page_is_of_a_filter() -> None:
    """A page of a filter that is gone would say nothing."""
    assert {path.parent.name for path in pages()} <= set(filters())
