"""Colours on a screen, by day and by night: text can be read, and rules be told from their ground."""

from __future__ import annotations

import pytest

from tests.render.test_render_marking import ENOUGH, LOOK, contrast

DAYS = ("colour", "dark")
TEXT = ("ink", "navy", "blue", "grey")
GROUNDS = ("paper", "light")
RULES = ("blue", "teal", "navy")
GRAPHICS = 3
"""The contrast that what is no text must have (WCAG 2.2, success criterion 1.4.11)."""


def test_a_colour_of_the_day_has_one_of_the_night() -> None:
    """By the same name, for the style sheet knows no other difference."""
    assert LOOK["colour"].keys() == LOOK["dark"].keys()


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(day: str, ground: str) -> None:
    """On the page and in boxes."""
    look = LOOK[day]

    assert [one for one in TEXT if contrast(look[one], look[ground]) < ENOUGH] == []


def test_the_name_of_a_city_can_be_read_in_its_band() -> None:
    """In the colour of paper on that of headings; by night it stands in a box as others do."""
    assert contrast(LOOK["colour"]["paper"], LOOK["colour"]["navy"]) >= ENOUGH


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_rules_that_say_what_a_box_is_can_be_seen(day: str, ground: str) -> None:
    """Those of key messages, quotations and cards."""
    assert [one for one in RULES if contrast(LOOK[day][one], LOOK[day][ground]) < GRAPHICS] == []
