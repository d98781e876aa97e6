"""Colours on a screen, by day and by night: text can be read, and rules be told from their ground."""

from __future__ import annotations

import re

from press.colours import ENOUGH, GRAPHICS, contrast, darkened, lightened
from press.conform.contrast import tokens
from press.overlay import Overlay
from press.render import stylesheet
from tests.built import ROOT
from tests.render.test_render_marking import LOOK


def test_a_colour_of_the_day_has_one_of_the_night() -> None:
    """By the same name, for the style sheet knows no other difference."""
    assert LOOK["colour"].keys() == LOOK["dark"].keys()


def test_text_and_rules_can_be_told_from_their_ground() -> None:
    """On the page and in boxes, by day and by night."""
    assert list(tokens(LOOK)) == []


def test_the_name_of_a_city_can_be_read_in_its_band() -> None:
    """In the colour of paper on its own or that of headings; by night it stands in a box as others do."""
    paper = LOOK["colour"]["paper"]
    bands = [darkened(one, paper) for one in (LOOK["colour"]["navy"], *LOOK["city"].values())]

    assert [one for one in bands if contrast(one, paper) < ENOUGH] == []
    assert len(set(bands)) == len(bands) - 1  # the first city's colour is that of headings


def test_the_bar_of_a_city_can_be_told_from_its_band_by_night() -> None:
    """In its own colour, made lighter; as light as that, no two need be alike."""
    ground = LOOK["dark"]["light"]
    bars = [lightened(one, ground) for one in LOOK["city"].values()]

    assert [one for one in bars if contrast(one, ground) < GRAPHICS] == []
    assert len(set(bars)) == len(bars)


def test_a_band_that_can_be_read_in_keeps_its_colour() -> None:
    """Only what is too light is made darker, and cities beyond the last colour begin again."""
    assert darkened("#7b2048", "#ffffff") == "#7b2048"
    assert darkened("#ffffff", "#ffffff") != "#ffffff"
    written = stylesheet.write(Overlay.of("styles", ROOT), len(LOOK["city"]) + 1)
    first, ninth = (re.search(rf"\.city{one} > h2 .* background: (\S+);", written) for one in (1, 9))
    assert first
    assert ninth
    assert first[1] == ninth[1] == LOOK["city"]["first"]
