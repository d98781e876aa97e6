"""One publication for all proofs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.prove.bench import Bench, build
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
