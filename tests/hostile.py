"""A stock publication in the hands of a stranger, and what is found in it in time."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from tests.diagnostic_pages import STOCK, found_in

if TYPE_CHECKING:
    from pathlib import Path

FILE = "contributions/oslo/oslo-practice.md"
SECONDS = 30
PICTURE = "So.\n\n![A plan of it.]({}){{alt='Two boxes.'}}"
HIDDEN = "swordfish-in-a-file"


def stock_beside_secrets(folder: Path) -> Path:
    """Return a copy of the stock publication, with a secret text and picture beside it."""
    shutil.copytree(STOCK / "sources", folder / "book" / "sources")
    (folder / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    (folder / "secret.png").write_bytes((STOCK / "sources" / "images" / "plan.png").read_bytes())
    return folder / "book"


def codes(root: Path) -> set[str]:
    """Return the codes that a check finds, which it does in time."""
    begun = time.monotonic()
    found = {one.rule.code for one in found_in(root)}
    assert time.monotonic() - begun < SECONDS
    return found


def add(root: Path, written: str) -> None:
    """Add a text to a contribution."""
    file = root / "sources" / FILE
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{written}\n", encoding="utf-8")


def change(root: Path, name: str, before: str, after: str) -> None:
    """Replace what stands once in a file of the sources."""
    file = root / "sources" / name
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")


def put_in_front(root: Path, written: str) -> None:
    """Put a line at the head of a contribution's front matter."""
    file = root / "sources" / FILE
    text = file.read_text(encoding="utf-8").replace("---\n", f"---\n{written}\n", 1)
    file.write_text(text, encoding="utf-8")


def cite(root: Path, written: str) -> None:
    """Add a reference with one more field, and cite it in words that its entry in the list begins with."""
    file = root / "sources" / "references.yaml"
    text = file.read_text(encoding="utf-8")
    key = f"so{text.count('- ')}"
    entry = f"  - {{id: {key}, type: webpage, title: So it is {key}, {written}}}"
    file.write_text(f"{text}{entry}\n", encoding="utf-8")
    add(root, f"\nSo it is [@{key}].")
