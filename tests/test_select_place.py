"""What each directive of a running order takes, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.select.place import Shelf, place, select
from tests import small
from tests.small import contribution, directive, edition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.contribution import Contribution
    from press.select.selection import Group, Placement


def ids(contributions: Iterable[Contribution]) -> list[str]:
    """Return the ids of contributions."""
    return [one.id for one in contributions]


def taken(written: str, *contributions: Contribution) -> Placement:
    """Return what a directive takes of contributions."""
    return place(directive(written), Shelf(contributions, small.publication(), small.OURS))


def groups(found: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    """Return the ids in each group by its key."""
    return {group.key: group.ids for group in found}


PORTRAIT = contribution("oslo-portrait", "portrait", city="oslo", themes=["ice"])
TURKU = contribution("turku-portrait", "portrait", city="turku", themes=["fire"])
PRACTICE = contribution("oslo-practice", "practice", city="oslo", themes=["fire", "ice"], title="Practice")
SECTION = contribution("on-ice", themes=["ice"])
FIRST = contribution(
    "rec-a",
    "recommendation",
    number=1,
    themes=["fire", "ice"],
    type="practical",
    addressee={"level": "nordic"},
)
SECOND = contribution(
    "rec-b", "recommendation", number=2, themes=["ice"], type="political", addressee={"level": "local"}
)
PRINCIPLE = contribution("together", "principle", number=1)
ALL = (SECOND, TURKU, PRINCIPLE, PRACTICE, FIRST, SECTION, PORTRAIT)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("{.contributions kind=portrait}", ["oslo-portrait", "turku-portrait"]),
        ('{.contributions kind="portrait practice"}', ["oslo-portrait", "oslo-practice", "turku-portrait"]),
        ("{.contributions city=oslo}", ["oslo-portrait", "oslo-practice"]),
        ("{.contributions theme=ice}", ["rec-b", "on-ice", "oslo-portrait"]),
        ("{.contributions city=oslo theme=fire}", ["oslo-practice"]),
        ("{.contributions kind=section city=oslo}", []),
        (
            '{.contributions ids="turku-portrait on-ice oslo-portrait"}',
            ["turku-portrait", "on-ice", "oslo-portrait"],
        ),
        ('{.contributions ids="turku-portrait on-ice" kind=section}', ["on-ice"]),
        ('{.contributions ids="no-such-thing"}', []),
        ("recommendations", ["rec-a", "rec-b"]),
        ("{.recommendations level=local}", ["rec-b"]),
        ("{.recommendations type=practical}", ["rec-a"]),
        ('{.recommendations ids="rec-b rec-a"}', ["rec-b", "rec-a"]),
        ("principles", ["together"]),
    ],
)
def test_a_directive_takes_what_all_its_attributes_name(written: str, names: list[str]) -> None:
    """Attributes narrow together; several words of one widen; ids overrule the order."""
    found = taken(written, *ALL)

    assert list(found.ids) == names
    assert list(found.placed()) == names


def test_an_index_places_nothing() -> None:
    """It names what stands elsewhere."""
    found = taken("{.index-of kind=practice}", *ALL)

    assert (found.ids, found.placed()) == (("oslo-practice",), ())


def test_cities_stand_on_the_template() -> None:
    """A city in the order of the publication, its kinds in that of the template, and nothing empty."""
    oslo, turku = taken("cities", *ALL).groups

    assert (oslo.key, groups(oslo.groups)) == (
        "oslo",
        {"portrait": ("oslo-portrait",), "practice": ("oslo-practice",)},
    )
    assert (turku.key, groups(turku.groups)) == ("turku", {"portrait": ("turku-portrait",)})


def test_cities_take_the_ids_and_parts_that_are_named() -> None:
    """In the order in which they are named."""
    found = taken('{.cities ids="turku oslo" parts="practice portrait"}', *ALL).groups

    assert [(group.key, list(groups(group.groups))) for group in found] == [
        ("turku", ["portrait"]),
        ("oslo", ["practice", "portrait"]),
    ]


def test_a_comparison_has_a_column_for_each_city_with_facts() -> None:
    """Placed or not; its rows are the publication's indicators."""
    strategy = contribution(
        "turku-strategy", "strategy", city="turku", facts=[{"indicator": "snow", "value": "much"}]
    )

    assert taken("comparison", *ALL, strategy).attributes == {"indicators": "snow smoke", "cities": "turku"}
    assert taken('{.comparison indicators="smoke" cities="oslo turku"}', strategy).attributes == {
        "indicators": "smoke",
        "cities": "turku",
    }


def test_a_selection_holds_only_what_may_be_carried() -> None:
    """A name in a running order gives no right to be printed."""
    red = contribution("secret", tlp="red")
    selection = select(
        edition('::: {.contributions ids="secret on-ice"}\n:::\n'),
        (red, SECTION),
        small.publication(),
        small.OURS,
    )

    assert list(selection.carried) == ["on-ice"]
    assert ids(selection.placed()) == ["on-ice"]


def test_directives_in_a_box_are_taken_in_their_order() -> None:
    """As the assembly fills them."""
    order = ("{.contributions kind=section}", "principles", "{.contributions city=turku}")
    first, boxed, last = (f"::: {one}\n:::\n\n" for one in order)
    selection = select(
        edition(f"{first}:::: box\n{boxed}::::\n\n{last}"), ALL, small.publication(), small.OURS
    )

    assert ids(selection.placed()) == ["on-ice", "together", "turku-portrait"]
