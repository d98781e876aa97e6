"""One fault put into what is right is named, at its place, and nothing else is."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostic_pages import STOCK, found_in
from tests.property.faults import IN_DATA, IN_ORDER, IN_TEXT, InData, placed
from tests.property.profiles import CROWDS
from tests.property.right import Right, rights

if TYPE_CHECKING:
    from collections.abc import Mapping

Drawn = list[tuple[Right, int]]
PLACES = st.tuples(rights(), st.integers(0, 5))


def found(files: Mapping[str, str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return what is found in the stock publication with these files in it, and the marks that they bear.

    Both by the files' names; of what is found the place and the code.
    """
    told: dict[str, list[str]] = defaultdict(list)
    marks: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(STOCK / "sources", root / "sources")
        for name, written in files.items():
            saved, marks[name] = placed(written)
            (root / "sources" / name).write_bytes(saved)
        for one in found_in(root):
            place = one.place
            told[place.path.removeprefix("sources/")].append(f"{place.line}:{place.column} {one.rule.code}")
    return told, marks


@CROWDS
@given(st.lists(PLACES, min_size=len(IN_TEXT), max_size=len(IN_TEXT)))
def test_a_fault_in_a_contribution_is_the_one_that_is_named(drawn: Drawn) -> None:
    """In its fields or in its text, whatever stands around it."""
    names = [f"contributions/shared/fault-{number}.md" for number in range(len(IN_TEXT))]
    files = {
        name: fault.put(right, at, Path(name).stem)
        for name, fault, (right, at) in zip(names, IN_TEXT, drawn, strict=True)
    }

    told, marks = found(files)

    assert told == {name: [f"{marks[name]} {fault.code}"] for name, fault in zip(names, IN_TEXT, strict=True)}


@CROWDS
@given(st.lists(st.integers(0, 100), min_size=len(IN_ORDER), max_size=len(IN_ORDER)))
def test_a_fault_in_a_running_order_is_the_one_that_is_named(places: list[int]) -> None:
    """Each in an edition of its own, anywhere in it."""
    book = (STOCK / "sources" / "editions" / "book.md").read_text(encoding="utf-8")
    names = [f"editions/fault-{number}.md" for number in range(len(IN_ORDER))]
    files = {
        name: fault.put(book, at, Path(name).stem)
        for name, fault, at in zip(names, IN_ORDER, places, strict=True)
    }

    told, marks = found(files)

    assert told == {
        name: [f"{marks[name]} {fault.code}"] for name, fault in zip(names, IN_ORDER, strict=True)
    }


@pytest.mark.parametrize("fault", IN_DATA, ids=lambda fault: f"{fault.code} {fault.file}")
def test_a_fault_in_the_data_is_the_one_that_is_named(fault: InData) -> None:
    """In the publication, its references, and what its contributions say of each other."""
    before = (STOCK / "sources" / fault.file).read_text(encoding="utf-8")

    told, marks = found({fault.file: before.replace(fault.old, fault.new, 1)})

    assert told == {fault.file: [f"{marks[fault.file]} {fault.code}"]}
