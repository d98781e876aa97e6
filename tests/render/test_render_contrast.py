"""Colours on a screen, by day and by night: text can be read, and rules be told from their ground."""

from __future__ import annotations

from press.conform.colours import ENOUGH, contrast
from press.conform.contrast import tokens
from tests.render.test_render_marking import LOOK


def test_a_colour_of_the_day_has_one_of_the_night() -> None:
    """By the same name, for the style sheet knows no other difference."""
    assert LOOK["colour"].keys() == LOOK["dark"].keys()


def test_text_and_rules_can_be_told_from_their_ground() -> None:
    """On the page and in boxes, by day and by night."""
    assert list(tokens(LOOK)) == []


def test_the_name_of_a_city_can_be_read_in_its_band() -> None:
    """In the colour of paper on that of headings; by night it stands in a box as others do."""
    assert contrast(LOOK["colour"]["paper"], LOOK["colour"]["navy"]) >= ENOUGH
