"""What an edition may carry, by status and marking, and in which order contributions stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from press import collation
from press.contribution import STATUSES
from press.markings import LABELS
from press.overlay import Overlay
from press.select.carry import carried, may_carry
from press.select.order import in_row
from press.terms import load_terms
from tests.built import ROOT
from tests.small import contribution, edition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.contribution import Contribution

SWEDISH, NORWEGIAN = "åäö", "æøå"


def ids(contributions: Iterable[Contribution]) -> list[str]:
    """Return the ids of contributions."""
    return [one.id for one in contributions]


# What an edition may carry


@pytest.mark.parametrize("floor", STATUSES)
def test_an_edition_takes_what_has_come_far_enough(floor: str) -> None:
    """Its own status is the least finished that it takes."""
    texts = [contribution(status, status=status) for status in (*STATUSES, "withdrawn")]

    assert ids(carried(edition(status=floor), texts)) == list(STATUSES[STATUSES.index(floor) :])


@pytest.mark.parametrize("ceiling", LABELS)
def test_an_edition_takes_what_lies_under_its_ceiling(ceiling: str) -> None:
    """What is marked more strictly is not there for it."""
    texts = [contribution(label.replace("+", "-"), tlp=label) for label in LABELS]

    assert [one.marking for one in carried(edition(tlp=ceiling), texts)] == list(
        LABELS[: LABELS.index(ceiling) + 1]
    )


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_withdrawn_is_never_taken(status: str) -> None:
    """It only keeps the number that it took."""
    assert not may_carry(edition(status=status, tlp="red"), contribution("a", status="withdrawn"))


@pytest.mark.parametrize(
    "fields", [{"status": "aproved"}, {"status": ""}, {"tlp": "grene"}, {"tlp": "RED"}, {"tlp": ""}]
)
def test_what_cannot_be_judged_is_not_taken(fields: dict[str, str]) -> None:
    """Nor into an edition that may carry everything."""
    assert not may_carry(edition(status="draft", tlp="red"), contribution("a", **fields))


@pytest.mark.parametrize("missing", ["status", "tlp"])
def test_what_does_not_say_is_a_draft_and_red(missing: str) -> None:
    """Nothing is public by forgetting."""
    text = contribution("a")
    silent = replace(text, fields={key: value for key, value in text.fields.items() if key != missing})

    assert not may_carry(edition(), silent)
    assert may_carry(edition(status="draft", tlp="red"), silent)


@pytest.mark.parametrize("fields", [{"status": "final"}, {"tlp": "white"}])
def test_an_edition_that_cannot_be_judged_takes_nothing(fields: dict[str, str]) -> None:
    """It fails closed on its side too."""
    assert not may_carry(edition(**fields), contribution("a"))


def test_what_could_not_be_read_is_not_taken() -> None:
    """Whatever its fields say."""
    assert not may_carry(edition(status="draft", tlp="red"), replace(contribution("a"), is_readable=False))


# In which order


def test_order_goes_before_number_and_number_before_title() -> None:
    """Then comes the title, and the id at last."""
    texts = [
        contribution("e", title="Same"),
        contribution("d", title="Same"),
        contribution("c", title="Aaa"),
        contribution("b", title="Zzz", number=10),
        contribution("a", title="Zzz", number=9),
        contribution("z", title="Zzz", number=1, order=2),
        contribution("y", title="Zzz", order=1),
        contribution("x", title="Zzz", order=0),
    ]

    assert ids(in_row(texts, "")) == ["x", "y", "z", "a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["Ærø", "Åland", "Dal", "Ðo", "Óðinn", "Öland", "Þing", "Zorn"]),
        ("sv", ["Dal", "Ðo", "Óðinn", "Þing", "Zorn", "Åland", "Ærø", "Öland"]),
        ("sv-FI", ["Zorn", "Åland"]),
        ("da", ["Zorn", "Ærø", "Öland", "Åland"]),
        ("is", ["Dal", "Ðo", "Óðinn", "Zorn", "Þing", "Ærø", "Öland", "Åland"]),
    ],
)
def test_a_language_sorts_so_without_terms_of_its_own(language: str, in_order: list[str]) -> None:
    """A neighbour's letter stands where a language has one in its place."""
    after_z = load_terms(Overlay.of("styles", ROOT), language)["after_z"]

    assert sorted(set(in_order), key=lambda one: collation.key(one, after_z)) == in_order


@pytest.mark.parametrize(
    ("after_z", "in_order"),
    [
        ("", ["Ål", "alm", "Ånge", "Zebra"]),
        (SWEDISH, ["alm", "Zebra", "Ål", "Ånge", "Äng", "Ödla"]),
        (NORWEGIAN, ["alm", "Zebra", "Ækre", "Øy", "Ål", "Ånge"]),
    ],
    ids=["none", "swedish", "norwegian"],
)
def test_titles_stand_as_the_language_sorts_them(after_z: str, in_order: list[str]) -> None:
    """The letters after z in their order; capitals, and accents that it does not count, decide nothing."""
    texts = [contribution(f"t{number}", title=title) for number, title in enumerate(in_order[::-1])]

    assert [one.title for one in in_row(texts, after_z)] == in_order
