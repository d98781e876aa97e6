"""The page with everything, rendered once in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.render import RENDERERS
from tests.render.everything import everything

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the file of each format."""
    book = everything()
    return {name: render(book, tmp_path_factory.mktemp(name)) for name, render in RENDERERS.items()}
