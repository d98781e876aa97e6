"""What is above an edition's ceiling has no word in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from tests.property.strategies import QUICK, publications
from tests.property.test_law_filters import EVERYTHING
from tests.small import assembled, edition

if TYPE_CHECKING:
    from press.contribution import Contribution

BOOK = edition(EVERYTHING)
CANARY = "lynx"
"""The id of the red contribution, and a word in every part of it."""


@QUICK
@given(publications(withheld=CANARY))
def test_a_red_contribution_has_no_word_in_the_tree(texts: tuple[Contribution, ...]) -> None:
    """Though others point to it, in their text and in their front matter."""
    assert CANARY not in json.dumps(assembled(BOOK, texts).blocks).casefold()


@QUICK
@given(publications(withheld=CANARY))
def test_a_red_contribution_has_no_word_in_the_metadata(texts: tuple[Contribution, ...]) -> None:
    """Filters cannot print what they are not given, not even an id."""
    assert CANARY not in json.dumps(assembled(BOOK, texts).metadata).casefold()


@QUICK
@given(publications(withheld=CANARY))
def test_a_red_contribution_changes_nothing(texts: tuple[Contribution, ...]) -> None:
    """The edition is the same as if it did not exist: no gap, no number, no column tells of it."""
    without = tuple(one for one in texts if one.id != CANARY)

    assert assembled(BOOK, texts).blocks == assembled(BOOK, without).blocks
