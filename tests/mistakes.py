"""Mistakes put into the stock publication: many in one run where each is a contribution of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.diagnostic_pages import STOCK, found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTRIBUTION = """\
---
id: {id}
kind: practice
title: A title
city: oslo
language: en
themes: [early-prevention]
authors: [{{organisation: City of Oslo}}]
status: review
tlp: clear
as_of: 2019-03
target_group: Young people
organisation: City of Oslo
contact_body: The office
---
# Approach

Text.

# Results

Text.

"""
LINES = CONTRIBUTION.count("\n")
"""How many lines stand above what is put at the end."""
Change = tuple[str, str, str]
"""A file of the stock publication, what stands in it, if not its end, and what takes its place."""


def stock(folder: Path) -> Path:
    """Return a copy of the stock publication."""
    shutil.copytree(STOCK / "sources", folder / "sources")
    return folder


def found_in_texts(folder: Path, texts: Sequence[str]) -> list[list[str]]:
    """Return the codes and places found for each text: a line below the contribution's own, and a column."""
    written = [CONTRIBUTION.format(id=f"t{number}") + text + "\n" for number, text in enumerate(texts)]
    return [[_below(one) for one in found] for found in _found(folder, written)]


def said_of_texts(folder: Path, texts: Sequence[str]) -> list[list[str]]:
    """Return what is said of each text: the code, what was found, and the remedy."""
    root = _written(
        folder, [CONTRIBUTION.format(id=f"t{number}") + f"{text}\n" for number, text in enumerate(texts)]
    )
    said: dict[str, list[str]] = {f"t{number}": [] for number in range(len(texts))}
    for one in found_in(root):
        said[Path(one.place.path).stem].append(f"{one.rule.code} {one.text} / {one.hint or one.rule.remedy}")
    return list(said.values())


def found_in_fronts(folder: Path, changes: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Return the codes and places found for each contribution with something else in its front matter."""
    written = [
        CONTRIBUTION.format(id=f"t{number}").replace(old, new, 1) for number, (old, new) in enumerate(changes)
    ]
    return _found(folder, written)


def found_with(folder: Path, *changes: Change) -> list[str]:
    """Return the codes and places found in the stock publication with something else in it."""
    root = stock(folder)
    for name, old, new in changes:
        file = root / "sources" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        assert old in before, f"{old!r} is not in {name}"
        file.write_text(before.replace(old, new, 1) if old else before + new, encoding="utf-8")
    return [
        f"{one.place.path.rpartition('/')[2]}:{one.place.line}:{one.place.column} {one.rule.code}"
        for one in found_in(root)
    ]


def _found(folder: Path, written: Sequence[str]) -> list[list[str]]:
    root = _written(folder, written)
    found: dict[str, list[str]] = {f"t{number}.md": [] for number in range(len(written))}
    for one in found_in(root):
        found[one.place.path.rpartition("/")[2]].append(
            f"{one.place.line}:{one.place.column} {one.rule.code}"
        )
    return list(found.values())


def _written(folder: Path, written: Sequence[str]) -> Path:
    """Return the folder of a publication with these contributions in it."""
    root = stock(folder)
    for number, text in enumerate(written):
        (root / "sources" / "contributions" / "oslo" / f"t{number}.md").write_text(text, encoding="utf-8")
    return root


def _below(told: str) -> str:
    line, _, rest = told.partition(":")
    return f"{int(line) - LINES}:{rest}"
