"""The leaves of the PDF: cover and prelims, what opens on the right, what is turned, what links say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from press import tokens
from press.colours import contrast
from press.conform.pdf_pages import page_texts
from press.overlay import Overlay
from press.render import RENDERERS
from tests.built import ROOT
from tests.pdf_layout import sheets
from tests.render.everything import everything, plain

if TYPE_CHECKING:
    from pathlib import Path

CITIES = list(tokens.read(Overlay.of("styles", ROOT))["city"].values())
CARD = "::: card\n## Recommendation {number}: Share a routine {{#r{number}}}\n\nText.\n:::\n\n"
LONG = "a body that meets in spring and in autumn and follows what was agreed upon " * 2
WIDE = f"| {' | '.join('abcdef')} |\n{'|---' * 6}|\n| one | {' | '.join([LONG] * 5)} |\n\n: A table\n"


@pytest.fixture(scope="module")
def pages(made: dict[str, Path]) -> list[str]:
    return page_texts(made["pdf"])


def rendered(text: str, folder: Path) -> Path:
    """Return the PDF of a page of Markdown."""
    return RENDERERS["pdf"](plain(text), folder)


def test_the_cover_names_the_edition_its_cities_and_its_year(pages: list[str]) -> None:
    """And its marking, above and below."""
    said = pages[0].split()

    assert {"Everything", "The", "2019", "Oslo", "Helsinki"} <= set(said)
    assert said.count("TLP:CLEAR") == 2


def test_the_prelims_are_counted_in_roman_numbers(made: dict[str, Path]) -> None:
    """And the text anew from 1, on the right; the imprint that stands first is one of them."""
    with pikepdf.open(made["pdf"]) as pdf:
        labels = [page.label for page in pdf.pages]
    text = page_texts(made["pdf"])

    assert labels[:4] == ["i", "ii", "iii", "iv"]
    assert "Imprint" in text[labels.index("iv")]
    assert labels.index("1") % 2 == 0
    assert labels[labels.index("1") :] == [
        str(number) for number in range(1, len(labels) - labels.index("1") + 1)
    ]


def test_sections_open_on_the_right(pages: list[str]) -> None:
    """A page that is left empty for it has neither running head nor folio; none is for a city."""
    opening = ("Foreword", "Five capitals", "What we recommend", "Comparison")
    found = {
        name: [number for number, page in enumerate(pages) if name in page.splitlines()] for name in opening
    }
    empty = [page.split() for page in pages if len(page.split()) <= 3]

    assert [
        name for name, numbers in found.items() if not [one for one in numbers if one and one % 2 == 0]
    ] == []
    assert all(page == ["TLP:CLEAR", "Draft", "TLP:CLEAR"] for page in empty)
    cities = [number for number, page in enumerate(pages) if page.splitlines()[1:2] == ["Oslo"]]
    assert "Five capitals" in pages[cities[0] - 1]


def test_the_list_of_recommendations_has_their_pages(tmp_path: Path) -> None:
    """From three on: fewer are found in the contents."""
    three = "".join(CARD.format(number=number) for number in (1, 2, 3))
    many, few = (tmp_path / "many", tmp_path / "few")
    many.mkdir()
    few.mkdir()

    assert any(
        "List of recommendations" in page for page in page_texts(rendered(f"# One {{#one}}\n\n{three}", many))
    )
    assert not any(
        "List of recommendations" in page
        for page in page_texts(rendered(f"# One {{#one}}\n\n{CARD.format(number=1)}", few))
    )


def test_a_table_that_is_wide_lies(tmp_path: Path) -> None:
    """On a page of its own; any other stands with its text."""
    file = rendered(f"# One {{#one}}\n\nText.\n\n{WIDE}\nMore text.\n", tmp_path)

    with pikepdf.open(file) as pdf:
        lying = [number for number, page in enumerate(pdf.pages) if page.mediabox[2] > page.mediabox[3]]
    assert [("A table" in page) for number, page in enumerate(page_texts(file)) if number in lying] == [True]


def test_lists_at_the_end_open_under_no_band(tmp_path: Path) -> None:
    """Nor on the right: the tables of figures are such a list too."""
    data = "# Tables {#tables}\n\nWords on it.\n\n::: figure-data\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n"
    pages = page_texts(rendered(f"# One {{#one}}\n\nText.\n\n{data}", tmp_path))

    assert ["Tables" in page for page in pages[-2:]] == [False, True]
    assert pages[-2].split()[0] == "One"


def test_the_colophon_closes_the_last_page(tmp_path: Path) -> None:
    """Below what stands there, where it has room; else it has a page."""
    closing = "# Colophon {#colophon}\n\n::: colophon\nMade with care.\n:::\n"
    short, full = (tmp_path / "short", tmp_path / "full")
    short.mkdir()
    full.mkdir()

    last = page_texts(rendered(f"# One {{#one}}\n\nText.\n\n{closing}", short))[-1]
    assert last.index("Text.") < last.index("Colophon")
    last = page_texts(rendered("# One {#one}\n\n" + "Text.\n\n" * 24 + closing, full))[-1]
    assert "Text." not in last


def test_a_card_s_number_stands_in_the_line_of_its_title(tmp_path: Path) -> None:
    """In one line they are read as they are quoted: no colon ends a line."""
    pieces = [one for page in sheets(rendered(CARD.format(number=1), tmp_path)) for one in page.pieces]
    number, title = ([one.bottom for one in pieces if word in one.words][-1] for word in ("1:", "Share"))

    assert number == pytest.approx(title, abs=3)


def test_an_index_has_pages(tmp_path: Path) -> None:
    """Each once, however often the word stands on it."""
    text = "# One {#one}\n\n[Ada]{#a .index}, [Ada]{#b .index}.\n\n# Two {#two}\n\n[Ada]{#c .index}.\n\n"
    index = "# Index {#index}\n\n::: index\nAda\n:   [One](#a), [2](#b); [Two](#c)\n:::\n"

    assert "Ada, 1, 3" in page_texts(rendered(text + index, tmp_path))[-1]


def calls(file: Path) -> set[str]:
    """Return what the links of a PDF are called by, without pages."""
    with pikepdf.open(file) as pdf:
        called = [str(one.Contents) for page in pdf.pages for one in page.get("/Annots", [])]
    return {one.rpartition(", page ")[0] or one for one in called}


def test_a_link_is_called_by_what_it_leads_to(made: dict[str, Path]) -> None:
    """A heading, a caption without its note, a reference without its address; then the page it is on."""
    called = calls(made["pdf"])

    assert {"Helsinki", "Recommendation 1: One structure", "Table 1. Referrals"} <= called
    assert {"Figure 1. The plan and its cycle", "Somebody. 2019. A Report. Oslo: Publisher"} <= called
    assert not any(one.startswith(",") for one in called)


def test_a_link_to_a_word_is_called_by_it(tmp_path: Path) -> None:
    """From the text to the glossary, and from the index to the text, and no line is broken for it."""
    text = "# One {#one}\n\nSee ([Ada]{#a .index lang=fi}) and [terms](#term).\n\n"
    glossary = "# Glossary {#glossary}\n\n::: glossary\n[A term]{#term}\n:   Its meaning.\n:::\n\n"
    index = "# Index {#index}\n\n::: index\nAda\n:   [One](#a)\n:::\n"
    file = rendered(text + glossary + index, tmp_path)

    assert {"A term", "Ada"} <= {one.rpartition(", ")[0] for one in calls(file)}
    assert any("See (Ada) and terms." in page.splitlines() for page in page_texts(file))


def test_a_long_title_keeps_to_its_place(tmp_path: Path) -> None:
    """It is set smaller, and pushes nothing from the cover."""
    title = "On the ways in which the capitals of the north may come to agree with one another " * 2
    file = RENDERERS["pdf"](replace(everything(), title=title.strip(), cities=("Oslo",) * 9), tmp_path)
    cover = " ".join(page_texts(file)[0].split())

    assert title.strip() in cover
    assert cover.count("Oslo") == 9
    assert "2019" in cover


@pytest.mark.parametrize("colour", CITIES)
def test_a_city_s_colour_is_seen_on_paper(colour: str) -> None:
    """As graphics must be (WCAG 2.2, success criterion 1.4.11)."""
    assert contrast(colour, "#ffffff") >= 3
