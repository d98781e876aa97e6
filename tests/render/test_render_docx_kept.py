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
## A card^[A note on it.]

One.

Two.

Three.
:::

Words that lead in to an index.

::: index
A word
:   [A place](#one)
:::

Words that lead in to works.

::: {#refs .references}
::: {#ref-one .csl-entry}
A work.
:::
:::

Words that lead in to terms.

A term

:   Its meaning.

::: index-of
National
:   - 4\\. The first of its titles
    - 10\\. The second of its titles
:::
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return parts(RENDERERS["docx"](replace(everything(), tree=tree(PAGE)), tmp_path_factory.mktemp("kept")))


@pytest.fixture(scope="module")
def document(written: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(written["word/document.xml"])


@pytest.fixture(scope="module")
def notes(written: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(written["word/footnotes.xml"])


def paragraph(document: etree._Element, said: str) -> etree._Element:
    return next(one for one in document.iterfind(".//w:p", SPACES) if said in words(one))


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


@pytest.mark.parametrize(
    ("list_of", "first", "style_of_first"),
    [
        ("an index", "A word", "Index1"),
        ("works", "A work", "Bibliography"),
        ("terms", "A term", "DefinitionTerm"),
    ],
)
def test_words_stay_with_the_list_that_they_lead_in_to(
    document: etree._Element, list_of: str, first: str, style_of_first: str
) -> None:
    """So that it does not part from the heading above them."""
    assert style(document, f"Words that lead in to {list_of}") == "TextKept"
    assert style(document, first) == style_of_first


def test_the_last_words_of_a_card_have_company(document: etree._Element) -> None:
    """So that none of it stands alone on the next page."""
    assert [style(document, said) for said in ("One.", "Two.", "Three.")] == [
        "Recommendation",
        "RecommendationKept",
        "Recommendation",
    ]


def test_a_note_on_the_heading_of_a_card_is_a_note(notes: etree._Element) -> None:
    """And has no bar beside it, as the text of the card has."""
    assert style(notes, "A note on it.") == "FootnoteText"


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


@pytest.mark.parametrize(("said", "behind"), [("A short label", "tab"), ("A long label", "br")])
def test_what_is_said_begins_behind_its_label_or_below_it(
    document: etree._Element, said: str, behind: str
) -> None:
    """Below a label that is wider than its column."""
    found = paragraph(document, said).xpath(".//w:tab[not(ancestor::w:pPr)] | .//w:br", namespaces=SPACES)

    assert [etree.QName(one).localname for one in found] == [behind]
