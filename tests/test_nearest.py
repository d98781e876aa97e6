"""The name that a writer probably meant is found among few and among many."""

from __future__ import annotations

import pytest

from press.nearest import choose, nearest

MANY = [f"place-{number}-{number * 7919 % 9973}" for number in range(2_000)]


@pytest.mark.parametrize("known", [["method"], ["method", *MANY]], ids=["few", "many"])
@pytest.mark.parametrize("word", ["methods", "Method", "metod", "mehtod", "nethod", "meth"])
def test_a_name_is_found_that_is_like_the_word(word: str, known: list[str]) -> None:
    """With a letter more, less, turned round or another, first or last."""
    assert nearest(word, known) == "method"


@pytest.mark.parametrize("known", [[], ["method"], MANY], ids=["none", "one", "many"])
def test_what_is_like_none_is_taken_for_none(known: list[str]) -> None:
    """Better no name than a wrong one."""
    assert nearest("budget", known) is None


def test_several_names_in_one_are_parted() -> None:
    """Where each of them is known."""
    assert choose("epub docx", ["epub", "docx", "pdf"]) == "put a comma between them, as in `epub, docx`"


def test_few_names_are_all_told() -> None:
    """Where none is like the word."""
    assert choose("odd", ["by", "kind"]) == "use `by` or `kind`"
    assert choose("odd", MANY) == ""
