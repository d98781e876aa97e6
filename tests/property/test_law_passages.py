"""Of a text under a ceiling, no word of what is withheld is left, and every other word is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from press.markings import LABELS
from press.select.sieve import Sieve
from tests.property.passages import CEILING, KEPT, WITHHELD, texts
from tests.property.strategies import QUICK

if TYPE_CHECKING:
    from press.parse.tree import Node


@QUICK
@given(texts())
def test_no_word_of_what_is_withheld_is_left(text: list[Node]) -> None:
    """Whatever it stands in, and whatever stands in it."""
    assert WITHHELD not in json.dumps(Sieve(CEILING).blocks(text)).casefold()


@QUICK
@given(texts())
def test_every_word_of_the_rest_is_left(text: list[Node]) -> None:
    """As often as it was there."""
    assert json.dumps(Sieve(CEILING).blocks(text)).count(KEPT) == json.dumps(text).count(KEPT)


@QUICK
@given(texts())
def test_no_marking_is_left(text: list[Node]) -> None:
    """Under any ceiling."""
    assert [one for one in LABELS if '"tlp"' in json.dumps(Sieve(one).blocks(text)).casefold()] == []


@QUICK
@given(texts())
def test_a_stricter_ceiling_takes_more(text: list[Node]) -> None:
    """An edition that may carry more has all that another has."""
    lengths = [json.dumps(Sieve(one).blocks(text)).count(KEPT) for one in LABELS]

    assert lengths == sorted(lengths)


@QUICK
@given(texts())
def test_what_was_sifted_passes_again(text: list[Node]) -> None:
    """It holds no marking, and nothing in it is hollow."""
    once = Sieve(CEILING).blocks(text)

    assert Sieve(CEILING).blocks(once) == once
