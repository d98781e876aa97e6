"""A book that says of itself what its edition does not is noticed, in every format that shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from press.render import RENDERERS
from press.workers import workers
from tests.prove.test_broken_writers import book, outcome

if TYPE_CHECKING:
    from pathlib import Path

    from press.prove.verdict import Case
    from press.render.book import Book

__all__ = ["book"]
WRONG: dict[str, tuple[Any, frozenset[str]]] = {
    "title": ("Another code", frozenset()),
    "language": ("sv", frozenset()),
    "date": (dt.date(2018, 1, 1), frozenset()),
    "identifier": ("urn:uuid:00000000-0000-0000-0000-000000000000", frozenset()),
    "version": ("9.9", frozenset()),
    "marking": ("TLP:AMBER", frozenset()),
    "draft": (True, frozenset()),
    "creators": ((), frozenset()),
    "cities": (("Turku", "Oslo"), frozenset({"docx"})),
    "publisher": ("Somebody else", frozenset()),
    "rights": ("All rights reserved.", frozenset({"docx"})),
    "description": ("What it is not.", frozenset()),
    "keywords": (("zebra crossing",), frozenset()),
    "publication": ("A larger whole", frozenset()),
    "series": ("Another series", frozenset({"docx", "pdf"})),
    "certifier": ("Nobody who has looked", frozenset({"docx", "pdf"})),
}
"""What a book is made to say, and the formats that say nothing of it."""


Outcomes = dict[tuple[str, str], set[str]]


def attempt(book: tuple[Book, Case], name: str, form: str, folder: Path) -> set[str]:
    """Return the kinds of faults in a file of a book that says something wrongly."""
    folder.mkdir(parents=True)
    return outcome(replace(book[0], **{name: WRONG[name][0]}), book[1], form, folder)


@pytest.fixture(scope="module")
def outcomes(book: tuple[Book, Case], tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    """Give what is found in each format of each book that says something wrongly."""
    folder = tmp_path_factory.mktemp("books")
    with workers(2) as pool:
        asked = {
            (name, form): pool.submit(attempt, book, name, form, folder / name / form)
            for name in WRONG
            for form in RENDERERS
        }
        return {case: one.result() for case, one in asked.items()}


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("name", WRONG)
def test_what_a_book_says_wrongly_of_itself_is_noticed(outcomes: Outcomes, name: str, form: str) -> None:
    """By what is wanting, or by what nothing accounts for."""
    assert bool(outcomes[name, form]) is (form not in WRONG[name][1])
