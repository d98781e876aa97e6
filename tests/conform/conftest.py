"""Publications whose files are held against standards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.prove.bench import build

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built


@pytest.fixture(scope="session")
def roots(specimen: Built, harbour: Built, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Give the specimen, another network's publication, and one with one of everything in it, as built."""
    zoo = tmp_path_factory.mktemp("zoo")
    return specimen.root, harbour.root, build(zoo).root
