"""What a DOCX draws with styles alone: bars of cities, bands, cards, and frames of particulars."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from press import tokens
from press.render import RENDERERS, word_front
from press.render.word import SPACES, W
from tests.render.everything import everything, parts, tree, words

PAGE = """
# Cities

A few words.

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

- One
- Two
:::

::: box
A box.

- An item
:::

# Colophon

::: colophon
Made.
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


def styled_as(docx: dict[str, bytes], style: str) -> list[str]:
    """Return the words of each paragraph in a style."""
    document = etree.fromstring(docx["word/document.xml"])
    found = document.xpath(f"//w:p[w:pPr/w:pStyle/@w:val = '{style}']", namespaces=SPACES)
    return [words(one) for one in found]


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


def coloured(styles: etree._Element, style: str) -> list[str]:
    """Return the colours of a style and of those that it is based on, the nearest first."""
    found: list[str] = []
    while style:
        (one,) = styles.xpath(f"//w:style[@w:styleId = '{style}']", namespaces=SPACES)
        found += one.xpath("w:rPr/w:color/@w:val", namespaces=SPACES)
        style = one.xpath("string(w:basedOn/@w:val)", namespaces=SPACES)
    return found


def test_text_has_the_colour_that_its_reader_sees_text_in(styles: etree._Element) -> None:
    """On a dark page, or in high contrast, it is none that a style has."""
    plain = ("BodyText", "ListBullet", "Quote", "Recommendation", "TableText", "FootnoteText", "Bibliography")

    assert [coloured(styles, one) for one in plain] == [[]] * len(plain)
    assert styles.xpath("//w:color[@w:val = '000000']", namespaces=SPACES) == []


def test_words_on_a_ground_have_a_colour_of_their_own(styles: etree._Element) -> None:
    """Where nothing else is said, they would have that of a dark page, and their ground would stay light."""
    paths = ("//w:style[w:pPr/w:shd]/@w:styleId", "//w:tblStylePr[w:tcPr/w:shd]")
    grounded, heads = (styles.xpath(path, namespaces=SPACES) for path in paths)

    assert {"Box", "BoxItem", "Heading2Box", "Heading2City1", "CityBar1"} <= set(grounded)
    assert [one for one in grounded if not coloured(styles, one)] == []
    assert [one.find(f"{W}rPr/{W}color").get(f"{W}val") for one in heads] == ["1D2733", "1D2733"]


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


def test_a_list_in_a_box_stands_on_its_ground(docx: dict[str, bytes], styles: etree._Element) -> None:
    """Which reaches as far beyond its signs as these stand farther in than the words around them."""
    assert said(styles, "BoxItem", "w:pBdr/w:left/@w:space") == ["18"]
    assert styled_as(docx, "BoxItem") == ["An item"]
    assert styled_as(docx, "RecommendationItem") == ["One", "Two"]


def test_a_city_follows_a_few_words_of_its_section_on_their_page(docx: dict[str, bytes]) -> None:
    """Behind more, or behind another city, it begins a page."""
    document = etree.fromstring(docx["word/document.xml"])
    begins = document.xpath("//w:p[w:pPr/w:pageBreakBefore]", namespaces=SPACES)

    assert [words(one) for one in begins] == ["Helsinki"]


def test_a_colophon_closes_the_page_that_it_finds(docx: dict[str, bytes], styles: etree._Element) -> None:
    assert said(styles, "Heading1Closing", "w:pageBreakBefore/@w:val") == ["0"]
    assert styled_as(docx, "Heading1Closing") == ["Colophon"]


@pytest.mark.parametrize("many", [0, 5, 14])
def test_what_stands_on_a_title_page_has_room_there(many: int) -> None:
    """The more lines there are, the less is left free above them, and never less than nothing."""
    one, other = (
        replace(everything(), title="A title " * (1 + lines), cities=tuple("Bergen" for _ in range(lines)))
        for lines in (many, many + 1)
    )
    look = tokens.read(one.styles)

    assert 0 <= word_front.share(other, look) <= word_front.share(one, look) <= 1
    assert (word_front.share(one, look) == 0) == (many == 14)
