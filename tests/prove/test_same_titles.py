"""Two texts may be called the same, also where one has a number: links by that title are told apart."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.built import build_py
from tests.diagnostic_pages import STOCK

if TYPE_CHECKING:
    from pathlib import Path

RECOMMENDED, PRACTISED = "Name one coordinator", "A table for every district"


def test_a_link_may_be_called_as_two_texts_are(tmp_path: Path) -> None:
    """As in lists of contributors, which say a title without its number."""
    root = tmp_path / "stock"
    shutil.copytree(STOCK, root)
    file = root / "sources" / "contributions" / "shared" / "rec-one.md"
    file.write_text(file.read_text("utf-8").replace(RECOMMENDED, PRACTISED), "utf-8")
    run = build_py("--root", str(root))

    assert run.status == 0, run.out
    assert "P008" not in run.out
