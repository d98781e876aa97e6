"""Publications that were built once for all proofs, and a book of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.render import RENDERERS
from tests.prove.bench import Bench, build
from tests.prove.bound import Bound, bind
from tests.prove.cut_texts import BLOCKS, CUT, LINES, ROW

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a publication that was built, with one of everything in it."""
    root: Path = tmp_path_factory.mktemp("bench")
    return build(root)


@pytest.fixture(scope="session")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a publication that was built, with something withheld in every place of a line."""
    root: Path = tmp_path_factory.mktemp("cuts")
    return build(root, "\n\n".join((CUT, ROW, *LINES, *BLOCKS)))


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Bound:
    """Give a book of a publication that has something for every pass."""
    return bind(tmp_path_factory.mktemp("bound"), tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="session")
def whole(book: Bound, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the files of the book as it should be."""
    return {form: render(book[0], tmp_path_factory.mktemp(form)) for form, render in RENDERERS.items()}
