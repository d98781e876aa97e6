"""The specimen makes real use of markings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.materials import gather
from press.parse.tree import elements
from press.select.marks import labels
from tests.built import OPEN, ROOT

if TYPE_CHECKING:
    from tests.built import Built


def test_passages_are_marked_in_every_colour() -> None:
    """In ten contributions at least; and two are kept whole from the first edition."""
    contributions = gather(ROOT).contributions
    marked = {
        one.path: {
            label for node in elements(list(one.body.blocks if one.body else ())) for label in labels(node)
        }
        for one in contributions
    }
    green = [one for one in contributions if one.marking == "green" and one.status == "approved"]

    assert len([path for path, found in marked.items() if found]) >= 10
    assert set().union(*marked.values()) >= {"green", "amber", "amber+strict", "red"}
    assert len(green) >= 2


def test_an_edition_has_what_it_may_carry_of_them(specimen: Built) -> None:
    """The one for ministries the green ones, the first none at all."""
    texts = {name: OPEN["epub"](specimen.file(name, "epub")).text for name in ("capital-code", "justice")}

    assert "for departments" in texts["justice"]
    assert "for departments" not in texts["capital-code"]
    assert not any("for the room alone" in text or "for the five alone" in text for text in texts.values())
