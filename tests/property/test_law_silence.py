"""What is right raises nothing, whatever corners it has."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostic_pages import STOCK, found_in
from tests.property.profiles import CROWDS
from tests.property.right import Right, rights


@CROWDS
@given(st.lists(rights(), min_size=30, max_size=30))
def test_contributions_that_are_right_raise_nothing(texts: list[Right]) -> None:
    """Times, addresses, brackets, code, notes, lists, tables, boxes, letters of every kind."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(STOCK / "sources", root / "sources")
        for number, text in enumerate(texts):
            file = root / "sources" / "contributions" / "shared" / f"right-{number}.md"
            file.write_text(text.written(file.stem), encoding="utf-8")

        assert [_told(one.place.path, one.place.line, one.rule.code, root) for one in found_in(root)] == []


def _told(path: str, line: int, code: str, root: Path) -> str:
    """Return a code and the line that it was found in."""
    return f"{code} {line}: {(root / path).read_text(encoding='utf-8').split(chr(10))[line - 1]}"
