"""From selected contributions to one tree: settled each alone, then assembled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import filters
from press.parse.batch import parse
from press.parse.body import Body
from press.parse.tree import HAS_ATTRIBUTES, attributes, elements, target, text
from press.settle import MANY, settle, settle_running_order, settling
from press.workers import workers
from tests.small import assembled, contribution, edition

if TYPE_CHECKING:
    from press.contribution import Contribution
    from press.parse.tree import Node
    from tests.small import Assembled

OURS = frozenset(
    {"kind", "city", "of", "key", "takes", "also", "called", "indicators", "cities", "by", "theme"}
)


def read(id: str, written: str, kind: str = "section", **fields: Any) -> Contribution:  # noqa: A002, ANN401
    """Return a contribution with a text that was parsed by itself."""
    (body,) = parse([Body("x.md", written, 1)])
    return contribution(id, kind, body.blocks, **fields)


def book(order: str, *texts: Contribution, **fields: Any) -> Assembled:  # noqa: ANN401
    """Return an edition with a running order, assembled of contributions."""
    return assembled(edition(order, **fields), texts)


def headings(blocks: list[Node]) -> list[tuple[int, str, str]]:
    """Return level, anchor and words of each heading."""
    found = [node["c"] for node in elements(blocks) if node["t"] == "Header"]
    return [(level, attr[0], text(inlines)) for level, attr, inlines in found]


def links(blocks: list[Node]) -> dict[str, str]:
    """Return the words of each link, by where it leads."""
    return {target(node): text(node["c"][1]) for node in elements(blocks) if node["t"] == "Link"}


SECTIONS = "::: {.contributions kind=section}\n:::\n"


def test_a_section_takes_its_key_as_anchor() -> None:
    """From its title, without regard to case; others take one from their words."""
    settled = settle(
        [read("a", "# APPROACH\n\n# Ice & snow\n\n# Ice & snow", "practice", city="oslo")], filters.SETTLE
    )

    (section, first, second) = [anchor for _, anchor, _ in headings([settled["a"]])]

    assert section == "a.approach"
    assert first.startswith("a._")
    assert first != second


@pytest.mark.parametrize("bare", ["[](#approach)", "[](#a.approach)", "[](#first)"])
def test_a_section_with_an_anchor_of_its_own_keeps_both(bare: str) -> None:
    """A writer can link to an anchor written in braces and to a section's key."""
    practice = read("a", f"# Approach {{#first}}\n\nSee {bare}.", "practice", city="oslo")

    assert "Approach" in links(book("::: {.contributions kind=practice}\n:::\n", practice).blocks).values()


def test_an_image_is_found_from_the_sources() -> None:
    """Its address was relative to the contribution."""
    settled = settle([read("a", '![Ice](../../images/ice.png){alt="A floe."}', city="oslo")], filters.SETTLE)
    (image,) = [node for node in elements([settled["a"]]) if node["t"] == "Image"]

    assert (target(image), dict(attributes(image)[2])["alt"]) == ("images/ice.png", "A floe.")


def test_two_processes_settle_as_one_does() -> None:
    """Where there are enough contributions to share out."""
    texts = [read("a0", "# Ice\n\n[](#ice)[^n]\n\n[^n]: Cold.")]
    texts += [
        contribution(f"a{number}", "section", texts[0].body.blocks)
        for number in range(1, MANY)
        if texts[0].body
    ]

    with workers(2) as pool:
        assert settling(texts, filters.SETTLE, pool)() == settle(texts, filters.SETTLE)


def test_a_heading_of_the_running_order_has_an_anchor_that_no_id_has() -> None:
    """It begins with what no id may begin with."""
    blocks = settle_running_order(edition("# Ice\n\n## Ice\n\n# 氷"), filters.SETTLE)
    anchors = [anchor for _, anchor, _ in headings(blocks)]

    assert [anchor for anchor in anchors if not anchor.startswith("_")] == []
    assert len(set(anchors)) == 3


def test_headings_stand_below_what_holds_them() -> None:
    """A city at n + 1, a part at n + 2, a contribution in it at n + 3, its own headings below."""
    portrait = read("oslo-portrait", "# Snow\n\n## Ice", "portrait", city="oslo")
    found = headings(book("# Cities\n\n::: cities\n:::\n", portrait).blocks)

    assert [(level, words) for level, _, words in found] == [
        (1, "Cities"),
        (2, "Oslo"),
        (3, "Portrait"),
        (4, "Oslo-portrait"),
        (5, "Snow"),
        (6, "Ice"),
    ]


@pytest.mark.parametrize(("above", "level"), [("", 1), ("# One\n\n", 2), ("# One\n\n## Two\n\n", 3)])
def test_a_contribution_stands_below_the_heading_above_it(above: str, level: int) -> None:
    """At the first level where there is none."""
    found = headings(book(above + SECTIONS, read("a", "# Own {#own}")).blocks)

    assert found[-2:] == [(level, "a", "A"), (level + 1, "a.own", "Own")]


def test_notes_of_two_contributions_stay_apart() -> None:
    """Though their labels are the same."""
    texts = [read(one, f"Text.[^1]\n\n[^1]: Note of {one}.") for one in ("a", "b")]
    notes = [node for node in elements(book(SECTIONS, *texts).blocks) if node["t"] == "Note"]

    assert [text(node["c"]) for node in notes] == ["Note of a.", "Note of b."]


def test_a_link_without_words_takes_what_its_target_is_called() -> None:
    """A contribution's title with its number, a figure's number, a heading's words."""
    figure = '![Ice](ice.png){#floe alt="A floe."}'
    texts = [
        read("a", f"# Snow\n\n{figure}\n\n[](#b) [](#floe) [](#rec-a) [](#b.open) [](#a)"),
        read("b", "# Open water {#open}"),
        read(
            "rec-a",
            "Do.",
            "recommendation",
            number=7,
            type="practical",
            addressee={"level": "local", "body": "B"},
        ),
    ]
    found = links(book(SECTIONS + "\n::: recommendations\n:::\n", *texts).blocks)

    assert found == {
        "#b": "B",
        "#a.floe": "Figure\N{NO-BREAK SPACE}1",
        "#rec-a": "Recommendation\N{NO-BREAK SPACE}7: Rec-a",
        "#b.open": "Open water",
        "#a": "A",
    }


def test_what_is_not_placed_is_named_without_a_link() -> None:
    """By the link's own words, or by its title; what may not be carried only by the link's words."""
    texts = [read("a", "[](#p) [words](#p) [told](#red)"), contribution("p", "portrait", city="oslo")]
    blocks = book(SECTIONS, *texts, contribution("red", tlp="red")).blocks

    assert links(blocks) == {}
    ((_, (_, *below)),) = (block["c"] for block in blocks)  # the contribution, without its heading
    assert text(below).split() == ["P", "words", "told"]


def test_nothing_of_ours_reaches_a_writer() -> None:
    """What filters use among themselves is stripped."""
    texts = [read("a", "Ice.", themes=["ice"]), read("p", "Snow.", "portrait", city="oslo")]
    blocks = book(
        "# One\n\n" + SECTIONS + "\n::: cities\n:::\n\n::: {.index-of by=theme}\n:::\n", *texts
    ).blocks
    names = {
        name for node in elements(blocks) if node["t"] in HAS_ATTRIBUTES for name, _ in attributes(node)[2]
    }

    assert names & OURS == set()


def test_the_metadata_hold_data_and_no_blocks() -> None:
    """A walk over the document would find them there too."""

    def is_data(value: Any) -> bool:  # noqa: ANN401
        if isinstance(value, dict):
            return "t" not in value and all(map(is_data, value.values()))
        return (
            all(map(is_data, value))
            if isinstance(value, (list, tuple))
            else value is None or isinstance(value, (str, int))
        )

    assert is_data(book(SECTIONS, read("a", "Ice."), read("p", "Snow.", "portrait", city="oslo")).metadata)
