"""What keeps together on the pages of the PDF, and what stands in line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.conform.pdf_pages import page_texts
from press.render import RENDERERS
from tests.pdf_layout import sheets
from tests.pdf_lines import parts
from tests.render.everything import plain

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "What is agreed upon in one city is seldom unknown in another, though its name differs. "
TEXT = f"{SENTENCE * 5}\n\n"
CARD = f"::: card\n## Recommendation 1: Share {{{{#r{{0}}}}}}\n\nFirst{{0}}.\n\n{TEXT * 2}Last{{0}}.\n:::\n\n"
HEADS = "| Head | Words |\n|---|---|\n"
ROWS = "".join(f"| Row{number} | {SENTENCE} |\n" for number in range(9))
TABLE = f"{HEADS}{ROWS}\n: A table\n\n"
CLOSE = "Closing words. {0}\n\n::: particulars\nEvidence for\n:   A recommendation\n:::\n\n"
NUMBERS = (
    "| City | Found | Share |\n|---|---|---|\n| Oslo | 7 | 9 % |\n| Turku | 1000 | 100 % |\n\n: Numbers\n"
)
ENTRY = f"::: references\nAlpha. {SENTENCE * 3}\n\nBeta.\n:::\n"


def page_of(word: str, pages: list[str]) -> list[int]:
    """Return the pages on which a word stands."""
    return [number for number, page in enumerate(pages) if word in page]


def rendered(text: str, folder: Path) -> Path:
    """Return the PDF of a section."""
    return RENDERERS["pdf"](plain(f"# One {{#one}}\n\n{text}"), folder)


def test_a_card_stands_on_one_page(tmp_path: Path) -> None:
    """It is copied alone, and so are the line that follows the last one and its card."""
    cards = "".join(CARD.format(number) for number in range(7))
    pages = page_texts(rendered(f"{cards}See also others.\n", tmp_path))

    for number in range(7):
        assert page_of(f"First{number}.", pages) == page_of(f"Last{number}.", pages)
    assert page_of("See also others", pages) == page_of("Last6.", pages)


@pytest.mark.parametrize("before", range(3, 9))
def test_a_table_of_few_rows_stands_on_one_page(tmp_path: Path, before: int) -> None:
    """Wherever on a page it would have begun."""
    pages = page_texts(rendered(TEXT * before + TABLE, tmp_path))

    assert page_of("Row0", pages) == page_of("Row8", pages) == page_of("A table", pages)


@pytest.mark.parametrize("before", range(12))
def test_particulars_at_the_end_have_no_page_to_themselves(tmp_path: Path, before: int) -> None:
    """The paragraph above stays with them."""
    text = f"{TEXT * 5}{'A line of its own.' + chr(10) * 2}" + "Another line.\n\n" * before
    pages = page_texts(rendered(text + CLOSE.format(SENTENCE), tmp_path))

    assert page_of("Closing words", pages) == page_of("Evidence for", pages)


def test_two_dilemmas_stand_on_a_page(tmp_path: Path) -> None:
    """Of a usual length: what faces each other is set closer than the text."""
    side = f"::: side\n### Side\n\n{SENTENCE * 7}\n:::\n"
    sides = f":::: beside\n{side}\n{side}::::\n\n"
    pages = page_texts(rendered(f"{TEXT * 4}## Before\n\n{sides}{TEXT}## After\n\n{sides}", tmp_path))

    assert page_of("Before", pages)[-1] == page_of("After", pages)[-1]


def test_numbers_stand_below_each_other(tmp_path: Path) -> None:
    """With their units, at the right of their column."""
    pieces = [one for page in sheets(rendered(NUMBERS, tmp_path)) for one in page.pieces]
    right = {one.words.strip(): round(one.right) for one in pieces}

    assert right["7"] == right["1000"] == right["Found"]
    assert right["9 %"] == right["100 %"] == right["Share"]


def test_contributors_have_a_line_for_each_title(tmp_path: Path) -> None:
    """In two columns; what is longer than its line hangs, so that each title is found at the left."""
    titles = "".join(f"    - [Title{number} and more of it, to be broken](#one)\n" for number in range(60))
    file = rendered(f"::: contributors\nAn office\n:   The editors:\n{titles}:::\n", tmp_path)
    pieces = [one for page in sheets(file) for one in page.pieces]
    begun = {round(one.left) for one in pieces if one.words.startswith("Title")}

    assert len(begun) == 2
    assert {round(one.left) for one in pieces if one.words.startswith("to be")} <= begun


def test_references_hang(tmp_path: Path) -> None:
    """The name that they are looked up by stands out, at the left."""
    pieces = [one for page in sheets(rendered(ENTRY, tmp_path)) for one in page.pieces if one.mark >= 0]
    first = next(number for number, one in enumerate(pieces) if one.words.startswith("Alpha"))

    assert pieces[first + 1].left > pieces[first].left + 5


def test_a_printed_address_keeps_its_host_whole(tmp_path: Path) -> None:
    """It is broken behind a stroke or a hyphen alone, which pdfium reads at a line's end as U+0002."""
    address = "https://strongcitiesnetwork.org/city/" + "a-long-way-to-it/" * 9
    page = sheets(rendered(f"::: references\nAlpha. {SENTENCE * 3}<{address}>.\n:::\n", tmp_path))
    said = [one.words.strip() for sheet in page for one in sheet.pieces]

    assert any("https://strongcitiesnetwork.org/" in words for words in said)
    assert [words for words in said if "long-way" in words and words[-1] not in "/-.\x02"] == []


def test_rows_of_a_table_of_several_pages_are_whole(tmp_path: Path) -> None:
    """Only where a row is so high that a page would end early for it may rows be parted."""
    rows = "".join(f"| {row} | {SENTENCE * (7 + row % 5)} |\n" for row in range(20))
    high = f"| High | {SENTENCE * 40} |\n" * 3

    assert _parted_rows(f"{HEADS}{rows}", tmp_path / "low") == 0
    assert _parted_rows(f"{HEADS}{rows}{high}", tmp_path / "high") > 0


def _parted_rows(text: str, folder: Path) -> int:
    folder.mkdir()
    rows = parts(rendered(text, folder), frozenset({"/TR"}))
    assert len({part.page for row in rows for part in row}) > 2
    return sum(len(row) > 1 for row in rows)
