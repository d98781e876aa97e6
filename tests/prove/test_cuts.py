"""A line that loses what is withheld is published, wherever that stood, and any other loss is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.conform.opened import plain
from tests.built import look
from tests.prove.bench import FORMATS, ZOO
from tests.prove.cut_texts import BLOCKS, LINES

if TYPE_CHECKING:
    from tests.prove.bench import Bench


@pytest.mark.parametrize("ending", FORMATS)
def test_it_is_published_without_a_trace(cut: Bench, ending: str) -> None:
    """In each format; what was withheld is in none."""
    text = plain(look(cut.files[ending]).text)

    wanted = (*LINES.values(), *(said for some in BLOCKS.values() for said in some))
    assert [said for said in wanted if plain(said) not in text] == []
    assert "hush" not in text.casefold()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("All of it,", "All of it again,"),
        (", and more,", ", no and more,"),
        (", and more,", ", and more;"),
        ("[secretly]{tlp=red}, in", "[secretly]{tlp=red}, quite in"),
        ("([said]{tlp=red}).", "([said]{tlp=red})!"),
        (", and more,", ", and more,\n\nQuite alike\n\nas"),
        ("| cell, [hush]{tlp=red} |", "| cell [cell]{tlp=clear} |"),
    ],
)
def test_what_is_lost_beside_it_is_found(cut: Bench, before: str, after: str) -> None:
    """A word, or the end of a sentence: only marks that lean on what is withheld may go with it."""
    found = cut.proved([(ZOO, before, after)])

    assert {one.place.path for one in found if one.rule.code == "P003"} == {ZOO}
