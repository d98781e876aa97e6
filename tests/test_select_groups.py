"""How a directive groups what it takes: by theme, by addressee, by type, by city or by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.select.place import Shelf, place
from tests import small
from tests.built import ROOT
from tests.small import contribution, directive
from tests.test_select_place import ALL, FIRST, groups, ids, taken


def test_the_first_theme_is_the_home() -> None:
    """Under its others a recommendation is a link."""
    fire, ice = sorted(taken("{.recommendations by=theme}", *ALL).groups, key=lambda group: group.key)

    assert (fire.key, fire.ids, fire.also) == ("fire", ("rec-a",), ())
    assert (ice.key, ice.ids, ice.also) == ("ice", ("rec-b",), ("rec-a",))


def test_what_is_linked_elsewhere_is_placed_once() -> None:
    """In its home."""
    assert sorted(taken("{.recommendations by=theme}", *ALL).placed()) == ["rec-a", "rec-b"]


@pytest.mark.parametrize(
    ("by", "keys"),
    [("theme", ["ice", "fire"]), ("addressee", ["local", "nordic"]), ("type", ["political", "practical"])],
)
def test_groups_stand_in_the_order_of_publication_or_schema(by: str, keys: list[str]) -> None:
    """And an empty one does not stand at all."""
    assert list(groups(taken(f"{{.recommendations by={by}}}", *ALL).groups)) == keys


@pytest.mark.parametrize("by", ["type", "addressee"])
def test_the_order_of_groups_does_not_hang_on_what_was_read_first(by: str) -> None:
    """Two kinds may list different values."""
    harbour = small.schemas(ROOT / "tests" / "editions" / "harbour")
    measure = replace(
        contribution("m", number=1, type="cheap", addressee={"level": "quay"}),
        schema=harbour.of("measure"),
        fields={
            "kind": "measure",
            "title": "M",
            "number": 1,
            "type": "cheap",
            "addressee": {"level": "quay"},
        },
    )
    found = [
        list(
            groups(
                place(
                    directive(f"{{.recommendations by={by}}}"), Shelf(row, small.publication(), harbour)
                ).groups
            )
        )
        for row in ((measure, FIRST), (FIRST, measure))
    ]

    assert found[0] == found[1]


@pytest.mark.parametrize("by", ["theme", "addressee", "type", "city", "kind"])
def test_grouping_loses_nothing(by: str) -> None:
    """What belongs to no group stands in one without a name, behind the others."""
    found = taken(f"{{.index-of by={by}}}", *ALL)

    assert sorted(found.named()) == sorted(ids(ALL))
