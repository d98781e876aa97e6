"""A part of a dialect that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from press.prove.proof import faults
from press.render import RENDERERS, dialect
from press.workers import workers
from tests.prove import broken
from tests.prove.dialects import CUTS, FORMS, Cut
from tests.prove.looks import LOOKS, SET_OTHERWISE
from tests.prove.test_broken_writers import book, outcome

if TYPE_CHECKING:
    from pathlib import Path

    from press.prove.verdict import Case
    from press.render.book import Book

__all__ = ["book"]
Book_ = tuple["Book", "Case"]
EVERY = (*CUTS, *LOOKS, *SET_OTHERWISE)


def form_of(cut: Cut) -> str:
    """Return the format that a cut is of."""
    return FORMS[cut[0].removesuffix(".lua").partition("_")[0]]


def without(cut: Cut, folder: Path) -> Path:
    """Return a folder with the dialects, of which one has lost a part."""
    name, before, after = cut
    shutil.copytree(dialect.FILTERS, folder)
    text = (folder / name).read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {name}"
    (folder / name).write_text(text.replace(before, after), "utf-8")
    return folder


def attempt(book: Book_, cut: Cut, folder: Path) -> tuple[set[str], Path]:
    """Return the kinds of faults in the file of a broken dialect, and the file."""
    (folder / "made").mkdir(parents=True)
    lua, dialect.FILTERS = dialect.FILTERS, without(cut, folder / "lua")
    try:
        found = outcome(*book, form_of(cut), folder / "made")
    finally:
        dialect.FILTERS = lua
    return found, folder / "made" / f"{book[0].name}.{form_of(cut)}"


@pytest.fixture(scope="module")
def outcomes(book: Book_, tmp_path_factory: pytest.TempPathFactory) -> dict[Cut, tuple[set[str], Path]]:
    """Give what becomes of a book with each part left out."""
    folder = tmp_path_factory.mktemp("dialects")
    with workers(2) as pool:
        asked = {cut: pool.submit(attempt, book, cut, folder / str(n)) for n, cut in enumerate(EVERY)}
        return {cut: one.result() for cut, one in asked.items()}


@pytest.fixture(scope="module")
def whole(book: Book_, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the files of the book as it should be."""
    return {form: render(book[0], tmp_path_factory.mktemp(form)) for form, render in RENDERERS.items()}


@pytest.mark.parametrize("cut", CUTS, ids=[f"{name} {before.strip()[:40]}" for name, before, _ in CUTS])
def test_a_part_that_is_left_out_is_noticed(outcomes: dict[Cut, tuple[set[str], Path]], cut: Cut) -> None:
    """By what is wanting, or stands otherwise than it should."""
    assert outcomes[cut][0]


@pytest.mark.parametrize("cut", LOOKS, ids=LOOKS.values())
def test_what_only_looks_otherwise_says_the_same(
    outcomes: dict[Cut, tuple[set[str], Path]], whole: dict[str, Path], cut: Cut
) -> None:
    """To whoever reads it, by whatever means."""
    found, file = outcomes[cut]

    assert found == set()
    assert broken.seen(file) == broken.seen(whole[form_of(cut)])
    assert file.read_bytes() != whole[form_of(cut)].read_bytes()


@pytest.mark.parametrize("cut", SET_OTHERWISE, ids=SET_OTHERWISE.values())
def test_what_is_set_otherwise_is_no_fault(
    book: Book_, outcomes: dict[Cut, tuple[set[str], Path]], whole: dict[str, Path], cut: Cut
) -> None:
    """All is there, in other lines."""
    found, file = outcomes[cut]

    assert (found, faults(book[1], file)) == (set(), ())
    assert file.read_bytes() != whole[form_of(cut)].read_bytes()
