"""What a DOCX draws with styles alone: bars of cities, bands, cards, and frames of particulars."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.render.everything import everything, parts, tree, words

PAGE = """
# Cities

## Oslo {.city}

Text.

## Helsinki {.city}

Text.

::: {#rec-one .origin .card}
### Recommendation 1: One structure

::: particulars
Type
:   Political
:::

Say it.
:::
"""


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    book = replace(everything(), tree=tree(PAGE), cities=("Oslo", "Helsinki", "Bergen"))
    return parts(RENDERERS["docx"](book, tmp_path_factory.mktemp("look")))


@pytest.fixture(scope="module")
def styles(docx: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(docx["word/styles.xml"])


@pytest.fixture(scope="module")
def styled(docx: dict[str, bytes]) -> dict[str, str]:
    """Give the words of each paragraph by their style; of several with one style, the last."""
    document = etree.fromstring(docx["word/document.xml"])
    paragraphs = document.xpath("//w:p[w:pPr/w:pStyle][not(ancestor::w:sdt)]", namespaces=SPACES)
    return {str(one.find(f"{W}pPr/{W}pStyle").get(f"{W}val")): words(one) for one in paragraphs}


def said(styles: etree._Element, style: str, path: str) -> list[str]:
    return list(styles.xpath(f"//w:style[@w:styleId = '{style}']/w:pPr/{path}", namespaces=SPACES))


def test_each_city_has_a_bar_on_the_title_page(styles: etree._Element, styled: dict[str, str]) -> None:
    """In its colour, each as long as that of its place in the sign is high."""
    bars = [f"CityBar{number}" for number in (1, 2, 3)]
    grounds = [said(styles, bar, "w:shd/@w:fill") for bar in bars]

    assert [styled[bar] for bar in bars] == ["Oslo", "Helsinki", "Bergen"]
    assert grounds == [["14324A"], ["B4561D"], ["1B5E88"]]
    assert len({said(styles, bar, "w:ind/@w:right")[0] for bar in bars}) == len(bars)


def test_the_heading_of_a_city_has_a_band_in_its_colour(
    styles: etree._Element, styled: dict[str, str]
) -> None:
    """It is a heading all the same, as deep as others of its level."""
    based = styles.xpath("//w:style[@w:styleId = 'Heading2City2']/w:basedOn/@w:val", namespaces=SPACES)

    assert (styled["Heading2City1"], styled["Heading2City2"]) == ("Oslo", "Helsinki")
    assert said(styles, "Heading2City2", "w:shd/@w:fill") == said(styles, "CityBar2", "w:shd/@w:fill")
    assert based == ["Heading2"]


def test_a_card_begins_with_a_bar(styles: etree._Element, styled: dict[str, str]) -> None:
    assert styled["Heading3Card"].endswith("One structure")
    assert said(styles, "Heading3Card", "w:pBdr/*/@w:color") == ["14324A"]


def test_particulars_are_framed_and_stay_with_the_text_of_their_card(
    styles: etree._Element, styled: dict[str, str]
) -> None:
    """Their lines share one frame, for neighbours that are drawn alike do."""
    drawn = [etree.QName(one).localname for one in styles.xpath(
        "//w:style[@w:styleId = 'Particulars']/w:pPr/w:pBdr/*", namespaces=SPACES
    )]  # fmt: skip

    assert drawn == ["top", "bottom"]
    assert (styled["ParticularsKept"], styled["Recommendation"]) == ("TypePolitical", "Say it.")


def test_words_on_a_ground_have_room_around_them(styles: etree._Element) -> None:
    """By borders in the colour of the ground, which reach no farther than the text of others."""
    sides = styles.xpath("//w:style[@w:styleId = 'Box']/w:pPr/w:pBdr/*", namespaces=SPACES)
    left = int(said(styles, "Box", "w:ind/@w:left")[0]) / 20

    assert {one.get(f"{W}color") for one in sides} == set(said(styles, "Box", "w:shd/@w:fill"))
    assert [round(left - float(one.get(f"{W}space"))) for one in sides] == [0, 0, 0, 0]
