"""What figures may show: nothing that a comparison may not, no texts, and events that are open enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.metadata import metadata
from press.overlay import Overlay
from press.select.place import Shelf, place, select
from press.terms import load_terms
from tests import small
from tests.built import ROOT
from tests.small import contribution, directive, edition

NUMBERS = [
    {"id": "snow", "label": "Snow", "type": "text"},
    {"id": "year", "label": "Since", "type": "number", "unit": "year"},
    {"id": "who", "label": "Who", "type": "choice", "values": ["city", "state"]},
]
EVENTS = [
    {"id": "party", "label": "A party", "from": "2019"},
    {"id": "room", "label": "A quiet room", "from": "2018", "tlp": "amber"},
]
PUBLICATION = small.publication(indicators=NUMBERS, events=EVENTS)
STRATEGY = contribution(
    "turku-strategy", "strategy", city="turku", facts=[{"indicator": "year", "value": "2016"}]
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("figure-of", {"form": "indicator", "indicators": "year who", "cities": "turku"}),
        ("{.figure-of form=overview}", {"form": "overview", "indicators": "year who", "cities": "turku"}),
        ("{.figure-of indicators=who}", {"form": "indicator", "indicators": "who", "cities": "turku"}),
        ("{.figure-of cities=oslo}", {"form": "indicator", "indicators": "year who", "cities": ""}),
        ("{.figure-of form=coverage kind=practice}", {"form": "coverage", "kind": "practice"}),
        ("{.figure-of form=recommendations}", {"form": "recommendations"}),
        ("timeline", {"events": "party"}),
        ('{.timeline events="room"}', {"events": ""}),
    ],
)
def test_a_figure_shows_what_there_is_to_show(written: str, shown: dict[str, str]) -> None:
    """No indicator whose values are texts, no city without facts, no event that is marked more strictly."""
    shelf = Shelf((STRATEGY,), PUBLICATION, small.OURS)

    assert place(directive(written), shelf).attributes == shown


def test_an_indicator_that_is_withheld_is_in_no_figure() -> None:
    """As in the comparison, for any city."""
    shelf = Shelf((STRATEGY,), PUBLICATION, small.OURS, withheld=frozenset({"year"}))

    assert place(directive("figure-of"), shelf).attributes["indicators"] == "who"


@pytest.mark.parametrize(("ceiling", "events"), [("clear", ["party"]), ("amber", ["party", "room"])])
def test_no_event_above_the_ceiling_is_in_the_metadata(ceiling: str, events: list[str]) -> None:
    """Whether or not a directive asks for it."""
    one = edition("::: timeline\n:::\n", tlp=ceiling)
    terms = load_terms(Overlay.of("styles", ROOT), "en")
    selection = select(one, (STRATEGY,), PUBLICATION, small.OURS)
    data = metadata(selection, replace(small.materials((STRATEGY,)), publication=PUBLICATION), terms)

    assert [event["id"] for event in data["publication"]["events"]] == events
