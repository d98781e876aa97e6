"""What stays together in a DOCX: particulars and the text before them, labels, and words in cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.render.everything import everything, parts, tree, words

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """
# One

What follows:

- a loose item

- another

Text that ends.

::: particulars
Evidence for
:   A short label

Recommendations that follow it
:   A long label
:::

| | Counted |
|---|---:|
| Coordinators in every one of the districts | 12 |
| Others in all of the districts together, some of which are large | 3 |

The last words but a few.

The last words.

# Two

::: card
## A card

One.

Two.

Three.
:::

| When | What |
|---|---|
| 14 August 2019 | A text that is so long that it stands on more than one line, however wide its column is |

| Theme | Stockholm | Oslo | Helsinki | Copenhagen |
|---|--:|--:|--:|--:|
| Governance and alliances with civil society | 3 | 4 | 1 | 1 |

::: index
A word
:   [A place](#one)
:::

::: index-of
National
:   - 4\\. The first of its titles
    - 10\\. The second of its titles
:::
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    file: Path = RENDERERS["docx"](replace(everything(), tree=tree(PAGE)), tmp_path_factory.mktemp("kept"))
    return etree.fromstring(parts(file)["word/document.xml"])


def paragraph(document: etree._Element, said: str) -> etree._Element:
    return next(one for one in document.iterfind(".//w:p", SPACES) if said in words(one))


def columns(document: etree._Element, place: int) -> list[float]:
    """Return the shares of a table's columns."""
    table = document.findall(".//w:tbl", SPACES)[place]
    widths = [int(one) for one in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=SPACES)]
    return [width / sum(widths) for width in widths]


def style(document: etree._Element, said: str) -> str:
    """Return the style of the paragraph with some words."""
    return str(paragraph(document, said).find("w:pPr/w:pStyle", SPACES).get(f"{W}val"))


def test_a_title_with_a_number_has_no_sign_of_a_list(document: etree._Element) -> None:
    """Titles stand in lines beside what they are grouped by."""
    numbers = [
        line.rpartition(" The")[0]
        for line in map(words, document.iterfind(".//w:p", SPACES))
        if "of its titles" in line
    ]

    assert (
        style(document, "The first of its titles")
        == style(document, "The second of its titles")
        == "Particulars"
    )
    assert numbers == ["National4.", "10."]


def test_text_stays_with_the_particulars_below_it(document: etree._Element) -> None:
    """So that these never have a page to themselves."""
    assert style(document, "Text that ends.") == "TextKept"


def test_a_list_stays_with_the_text_that_leads_in_to_it(document: etree._Element) -> None:
    """And its items are items all the same."""
    styles = [style(document, said) for said in ("What follows:", "a loose item", "another")]

    assert styles == ["TextKept", "ListBullet", "ListBullet"]


def test_the_last_words_of_a_card_have_company(document: etree._Element) -> None:
    """So that none of it stands alone on the next page."""
    assert [style(document, said) for said in ("One.", "Two.", "Three.")] == [
        "Recommendation",
        "RecommendationKept",
        "Recommendation",
    ]


def test_last_words_before_a_new_page_have_company(document: etree._Element) -> None:
    """So that they have no page to themselves."""
    assert style(document, "The last words but") == "TextKept"
    assert style(document, "The last words.") == "BodyText"


def test_a_word_of_the_index_stays_with_its_places(document: etree._Element) -> None:
    places = document.xpath("//w:p[w:pPr/w:pStyle/@w:val = 'Index2']", namespaces=SPACES)

    assert style(document, "A word") == "Index1"
    assert list(map(words, places)) == ["A place"]


def test_a_colophon_stands_whole_on_the_page_that_it_closes(tmp_path: Path) -> None:
    """The first of its paragraphs stays with the second."""
    page = "# One\n\nText.\n\n# Colophon\n\n::: colophon\nMade here.\n\nMade there.\n:::\n"
    file = RENDERERS["docx"](replace(everything(), tree=tree(page)), tmp_path)
    found = etree.fromstring(parts(file)["word/document.xml"])

    assert [style(found, said) for said in ("Made here.", "Made there.")] == ["ImprintKept", "Imprint"]


@pytest.mark.parametrize(("rows", "kept"), [(4, 3), (30, 3)])
def test_a_short_table_stays_whole_and_a_long_one_has_no_row_alone(
    tmp_path: Path, rows: int, kept: int
) -> None:
    """Of a long one the first two rows stay together, and the last two."""
    table = "| A | B |\n|---|--:|\n" + "| a | 1 |\n" * (rows - 1)
    file = RENDERERS["docx"](replace(everything(), tree=tree(table)), tmp_path)
    found = etree.fromstring(parts(file)["word/document.xml"]).findall(".//w:tr", SPACES)
    styles = [set(row.xpath(".//w:pStyle/@w:val", namespaces=SPACES)) for row in found]

    assert len(found) == rows
    assert styles.count({"TableTextKept", "TableTextRightKept"}) == kept
    assert styles[-1] == {"TableText", "TableTextRight"}


@pytest.mark.parametrize(("said", "behind"), [("A short label", "tab"), ("A long label", "br")])
def test_what_is_said_begins_behind_its_label_or_below_it(
    document: etree._Element, said: str, behind: str
) -> None:
    """Below a label that is wider than its column."""
    found = paragraph(document, said).xpath(".//w:tab[not(ancestor::w:pPr)] | .//w:br", namespaces=SPACES)

    assert [etree.QName(one).localname for one in found] == [behind]


def test_a_column_is_wide_enough_for_its_longest_word_in_another_font(document: etree._Element) -> None:
    """An eighth of the line for seven letters: a font that stands for ours may be a third wider."""
    shares = columns(document, 0)

    assert shares[1] > 1 / 8


def test_a_column_of_short_texts_takes_no_more_than_these(document: etree._Element) -> None:
    """Of 88 letters in a line, 14 and what stands between columns, with some more for another font."""
    assert columns(document, 1)[0] < 22 / 88


def test_a_column_of_heads_has_what_short_ones_leave(document: etree._Element) -> None:
    """Here it may take two lines and no third, though each city's name has room in a wide font."""
    assert columns(document, 2)[0] > 28 / 88
