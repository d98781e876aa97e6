"""A part of a dialect that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from press.render import dialect
from tests.prove import broken
from tests.prove.bound import outcome
from tests.prove.dialects import CUTS, FORMS, Cut
from tests.prove.looks import LOOKS, SET_OTHERWISE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.prove.bound import Bound


def form_of(cut: Cut) -> str:
    """Return the format that a cut is of."""
    return FORMS[cut[0].removesuffix(".lua").partition("_")[0]]


def put(monkeypatch: pytest.MonkeyPatch, cut: Cut, folder: Path) -> None:
    """Put dialects in place of ours, of which one has lost a part."""
    name, before, after = cut
    shutil.copytree(dialect.FILTERS, folder)
    text = (folder / name).read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {name}"
    (folder / name).write_text(text.replace(before, after), "utf-8")
    monkeypatch.setattr(dialect, "FILTERS", folder)


def attempt(book: Bound, cut: Cut, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], Path]:
    """Return the kinds of faults in the file of a broken dialect, and the file."""
    put(monkeypatch, cut, folder / "lua")
    (folder / "made").mkdir()
    found = outcome(book, form_of(cut), folder / "made")
    return found, folder / "made" / f"{book[0].name}.{form_of(cut)}"


@pytest.mark.parametrize("cut", CUTS, ids=[f"{name} {before.strip()[:40]}" for name, before, _ in CUTS])
def test_a_part_that_is_left_out_is_noticed(
    book: Bound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: Cut
) -> None:
    """By what is wanting, or stands otherwise than it should."""
    assert attempt(book, cut, tmp_path, monkeypatch)[0]


@pytest.mark.parametrize("cut", LOOKS, ids=LOOKS.values())
def test_what_only_looks_otherwise_says_the_same(
    book: Bound, whole: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: Cut
) -> None:
    """To whoever reads it, by whatever means."""
    found, file = attempt(book, cut, tmp_path, monkeypatch)

    assert found == set()
    assert broken.seen(file) == broken.seen(whole[form_of(cut)])
    assert file.read_bytes() != whole[form_of(cut)].read_bytes()


@pytest.mark.parametrize("cut", SET_OTHERWISE, ids=SET_OTHERWISE.values())
def test_what_is_set_otherwise_is_no_fault(
    book: Bound, whole: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: Cut
) -> None:
    """All is there, in other lines."""
    found, file = attempt(book, cut, tmp_path, monkeypatch)

    assert found == set()
    assert file.read_bytes() != whole[form_of(cut)].read_bytes()
