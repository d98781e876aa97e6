"""That notes tear no paragraph of the PDF apart, and stand on the pages that call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.conform.pdf_pages import page_texts
from tests.pdf_layout import sheets
from tests.pdf_lines import displaced, lonely, parts
from tests.render.test_render_pdf_kept import SENTENCE, TEXT, rendered

if TYPE_CHECKING:
    from pathlib import Path

ITEM = f"{SENTENCE}Noted.^[{SENTENCE * 2}]"
KINDS = {
    "bullets": f"- {ITEM}\n- {SENTENCE}\n" * 4,
    "numbers": f"1. {ITEM}\n2. {SENTENCE}\n" * 6,
    "table": "| Head | Words |\n|---|---|\n"
    + f"| Row^[{SENTENCE * 2}] | {SENTENCE} |\n| Row | w |\n" * 4
    + "\n: A table\n",
    "box": f"::: box\n{SENTENCE * 2}{ITEM}\n\n{ITEM}\n:::\n",
}


def _lines(count: int) -> str:
    return "".join(f"Line{number} of its own.\n\n" for number in range(count))


@pytest.mark.parametrize("before", range(19, 25))
@pytest.mark.parametrize("long", [1, 6])
def test_a_note_leaves_no_line_alone(tmp_path: Path, before: int, long: int) -> None:
    """Where a page has no room for a note of the second line or the last, two lines go to the next."""
    first = f"{SENTENCE}Second line.[^one] {SENTENCE * long}"
    last = f"{SENTENCE * long}And *then* the [last line](#one).[^one]"
    for number, text in enumerate((first, last)):
        folder = tmp_path / str(number)
        folder.mkdir()
        file = rendered(f"{_lines(before)}{text}\n\n{TEXT}\n\n[^one]: {SENTENCE * 2}\n", folder)

        assert lonely(sheets(file), parts(file)) == []
        assert displaced(file) == []


def test_a_note_in_emphasis_is_set_as_well(tmp_path: Path) -> None:
    """It stands on the page of its line; nobody looks how many lines go with it."""
    file = rendered(f"{_lines(20)}{SENTENCE}*And the last line.[^one]*\n\n[^one]: {SENTENCE * 3}\n", tmp_path)

    assert displaced(file) == []


@pytest.mark.parametrize("many", [500, 501])
def test_a_book_of_many_notes_is_set_once(tmp_path: Path, many: int) -> None:
    """As Typst sets it, for to set it anew takes long."""
    file = rendered(f"{SENTENCE * 2}Line.^[{SENTENCE}]\n\n" * many, tmp_path)

    assert "".join(page_texts(file)).count("Line.") == many
    assert ("#parted(" in (tmp_path / "main.typ").read_text("utf-8")) == (many == 500)


@pytest.mark.parametrize("before", [1, 4, 7])
def test_notes_at_both_ends_stand_with_their_text(tmp_path: Path, before: int) -> None:
    """None leaves a line alone; where only the first finds room below the text, this begins a page."""
    both = f"{SENTENCE}Begun.^[{SENTENCE}] {SENTENCE * 3}Ended.^[{SENTENCE * 2}]\n\n"
    file = rendered(f"{_lines(before)}{both * 12}", tmp_path)

    assert lonely(sheets(file), parts(file)) == []
    assert displaced(file) == []


def test_a_note_of_the_second_line_leaves_the_first_of_a_long_text_not_alone(tmp_path: Path) -> None:
    """A text too long to be kept whole for a note of its last line."""
    text = f"{SENTENCE}Begun.^[{SENTENCE * 2}] {SENTENCE * 20}\n\n"
    file = rendered(f"{_lines(1)}{text * 6}", tmp_path)

    assert lonely(sheets(file), parts(file)) == []
    assert displaced(file) == []


@pytest.mark.parametrize("before", [1, 4, 7])
@pytest.mark.parametrize("kind", KINDS)
def test_notes_stand_on_the_page_of_their_list_or_table(tmp_path: Path, kind: str, before: int) -> None:
    """What is short is kept whole for it; of a long list the item of the note begins a page."""
    assert displaced(_rendered(kind, before, tmp_path)) == []


def test_numbers_go_on_where_a_list_is_parted_for_a_note(tmp_path: Path) -> None:
    """Though its items stand in two lists of the PDF then."""
    said = "".join(page_texts(_rendered("numbers", 4, tmp_path)))

    assert [said.count(f"\n{number}. ") for number in (1, 2, 7, 12, 13)] == [5, 5, 5, 5, 0]


def _rendered(kind: str, before: int, folder: Path) -> Path:
    return rendered(_lines(before) + f"{KINDS[kind]}\n{TEXT}" * 5, folder)


@pytest.mark.parametrize("before", range(0, 8, 2))
def test_a_short_item_is_whole_however_long_its_note(tmp_path: Path, before: int) -> None:
    """Of items of four lines, none leaves one alone."""
    items = f"- {SENTENCE * 4}\n\n- {SENTENCE * 4}Noted.^[{SENTENCE * 2}]\n\n" * 5
    file = rendered(f"{_lines(before)}{items}", tmp_path)

    assert lonely(sheets(file), parts(file)) == []
    assert displaced(file) == []
