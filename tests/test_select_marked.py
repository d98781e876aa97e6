"""What is withheld within a contribution: fields, facts, anchors, and what points to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from press.check.whole import check, choose
from press.materials import gather
from press.metadata import metadata
from press.overlay import Overlay
from press.select.carry import may_carry
from press.terms import load_terms
from tests.mistakes import found_with, stock
from tests.small import contribution, edition

if TYPE_CHECKING:
    from pathlib import Path

    from press.select.selection import Selection

BOOK = "editions/book.md"
RESUME = "contributions/shared/resume-one.md"
STRATEGY = "contributions/oslo/oslo-strategy.md"
PRACTICE = "contributions/oslo/oslo-practice.md"
FACT = "{indicator: first-plan, value: 2018, source: oslo2018"
WORDS = "kept among us"


def selected(root: Path, *changes: tuple[str, str, str], ceiling: str = "clear", more: str = "") -> Selection:
    """Return what the stock publication's edition takes, with something else in its files."""
    stock(root)
    order = (BOOK, "tlp: clear", f"tlp: {ceiling}{more}")
    for name, old, new in (*changes, order):
        file = root / "sources" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    materials = gather(root)
    return choose(materials.editions[0], materials)


def printed(root: Path, selection: Selection) -> str:
    """Return all that filters could print from, as text."""
    terms = load_terms(Overlay.of("styles", root), "en")
    return json.dumps(metadata(selection, gather(root), terms))


@pytest.mark.parametrize(
    ("day", "is_taken"), [("2019-12-11", True), ("2019-12-12", True), ("2019-12-13", False), ("soon", False)]
)
def test_an_embargo_holds_until_its_day(day: str, is_taken: bool) -> None:  # noqa: FBT001 - what is expected
    """On that day an edition may carry it; a day that there is not never comes."""
    text = contribution("a", embargo_until=day)

    assert may_carry(edition(date="2019-12-12"), text) is is_taken


def test_an_edition_without_a_day_carries_nothing_under_embargo() -> None:
    """It fails closed."""
    assert not may_carry(edition(date="one day"), contribution("a", embargo_until="2019-03-01"))


TAKE_AWAY = (
    RESUME,
    "- A plan should name what is there already.",
    "- {text: 'A lynx, alone.', tlp: amber}\n  - B.",
)
NEXT_STEP = (RESUME, "text: Write a list., by: 2019-10}", "text: A lynx., by: 2019-10, tlp: red}")
AUTHOR = (PRACTICE, "authors: [", "authors: [{organisation: The lynx, tlp: amber}, ")
HELD = (RESUME, "to: 2019-03-01}", "to: 2019-03-01, tlp: amber}")


@pytest.mark.parametrize("change", [TAKE_AWAY, NEXT_STEP, AUTHOR], ids=["take-away", "next step", "author"])
def test_a_marked_value_is_gone_from_all_that_is_printed(
    change: tuple[str, str, str], tmp_path: Path
) -> None:
    """It is a value like others for an edition that may carry it, and its marking is nowhere."""
    below = selected(tmp_path / "a", change)
    above = selected(tmp_path / "b", change, ceiling="red")

    assert "lynx" not in printed(tmp_path / "a", below)
    assert "lynx" in printed(tmp_path / "b", above)
    assert [
        fields for one in above.carried.values() for fields in one.fields.values() if "'tlp'" in str(fields)
    ] == []


def test_a_marked_mapping_is_gone_with_its_label(tmp_path: Path) -> None:
    """Nothing says that a value is missing."""
    selection = selected(tmp_path, HELD)

    assert "held" not in selection.carried["resume-one"].fields
    assert '"label": "Held"' not in printed(tmp_path, selection)


def test_an_indicator_that_is_withheld_for_one_city_is_no_row(tmp_path: Path) -> None:
    """For all cities: `no data` would be untrue, and another word would tell."""
    change = (STRATEGY, FACT, f"{FACT}, tlp: amber")
    below = selected(tmp_path / "a", change)
    above = selected(tmp_path / "b", change, ceiling="amber")

    def rows(selection: Selection) -> list[str]:
        return [
            one.attributes["indicators"] for one in selection.placements if one.directive.name == "comparison"
        ]

    assert "first-plan" in rows(above)[0]
    assert [row.replace("first-plan ", "") for row in rows(above)] == rows(below)


def test_an_edition_may_say_that_a_fact_is_withheld(tmp_path: Path) -> None:
    """Then the row stays, and the words stand in the cell."""
    change = (STRATEGY, FACT, f"{FACT}, tlp: amber")
    selection = selected(tmp_path, change, more=f"\nwithheld_text: {WORDS}")
    facts = {fact["indicator"]: fact for fact in selection.carried["oslo-strategy"].facts}

    assert facts["first-plan"] == {"indicator": "first-plan", "withheld": WORDS}
    assert "first-plan" in str([one.attributes for one in selection.placements])


@pytest.mark.parametrize("link", ["[](#secret)", "[](#oslo-practice.secret)"])
def test_a_link_without_words_to_what_is_withheld_is_told(link: str, tmp_path: Path) -> None:
    """To an anchor in the same text, and in another; one with words is printed as these."""
    there = (PRACTICE, "# Results\n", "# Results\n\n## Secret {#secret tlp=amber}\n\nSecret.\n\n## Open\n")
    home = PRACTICE if link == "[](#secret)" else "contributions/oslo/oslo-portrait.md"

    assert [one.split()[1] for one in found_with(tmp_path / "a", there, (home, "", f"\nSee {link}.\n"))] == [
        "T004"
    ]
    named = link.replace("[]", "[there]")
    assert found_with(tmp_path / "b", there, (home, "", f"\nSee {named}.\n")) == []


def test_an_edition_may_say_where_a_link_led(tmp_path: Path) -> None:
    """Its words stand instead of the link, and nothing is told."""
    there = (PRACTICE, "# Results\n", "# Results\n\n## Secret {#secret tlp=amber}\n\nSecret.\n\n## Open\n")
    selection = selected(
        tmp_path, there, (PRACTICE, "", "\nSee [](#secret).\n"), more=f"\nwithheld_text: {WORDS}"
    )
    body = selection.carried["oslo-practice"].body

    assert WORDS in json.dumps(body.blocks if body else ())
    assert "#secret" not in json.dumps(body.blocks if body else ())
    assert [one.rule.code for one in check(gather(tmp_path)).found] == []


def test_a_withheld_directive_places_nothing(tmp_path: Path) -> None:
    """And the others stay where they are."""
    order = (BOOK, "::: {.contributions kind=foreword}", "::: {.contributions kind=foreword tlp=red}")
    below, above = selected(tmp_path / "a", order), selected(tmp_path / "b", order, ceiling="red")

    assert {one.id for one in above.placed()} - {one.id for one in below.placed()} == {"foreword"}
    assert "tlp" not in str([one.attributes for one in above.placements])
