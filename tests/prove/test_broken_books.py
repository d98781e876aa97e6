"""A book that says of itself what its edition does not is noticed, in every format that shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from press.render import RENDERERS
from tests.prove.bound import outcome

if TYPE_CHECKING:
    from pathlib import Path

    from tests.prove.bound import Bound

WRONG: dict[str, tuple[Any, frozenset[str]]] = {
    "title": ("Another code", frozenset()),
    "language": ("sv", frozenset()),
    "date": (dt.date(2018, 1, 1), frozenset()),
    "identifier": ("urn:uuid:00000000-0000-0000-0000-000000000000", frozenset()),
    "version": ("9.9", frozenset()),
    "marking": ("TLP:AMBER", frozenset()),
    "draft": (True, frozenset()),
    "creators": ((), frozenset()),
    "cities": (("Turku", "Oslo"), frozenset()),
    "publisher": ("Somebody else", frozenset()),
    "rights": ("All rights reserved.", frozenset({"docx"})),
    "description": ("What it is not.", frozenset()),
    "keywords": (("zebra crossing",), frozenset()),
    "publication": ("A larger whole", frozenset()),
    "series": ("Another series", frozenset({"docx", "pdf"})),
    "certifier": ("Nobody who has looked", frozenset({"docx", "pdf"})),
}
"""What a book is made to say, and the formats that say nothing of it."""


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("name", WRONG)
def test_what_a_book_says_wrongly_of_itself_is_noticed(
    book: Bound, tmp_path: Path, name: str, form: str
) -> None:
    """By what is wanting, or by what nothing accounts for."""
    bound, judged = book
    value, silent = WRONG[name]
    found = outcome((replace(bound, **{name: value}), judged), form, tmp_path)

    assert bool(found) is (form not in silent)
