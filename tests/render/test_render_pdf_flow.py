"""How figures, tables and the lists at the end stand in the flow of the PDF's pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from press.conform.pdf_pages import page_texts
from press.render import RENDERERS
from tests.pdf_layout import sheets
from tests.pdf_lines import parts, stranded
from tests.render.everything import PICTURES, plain
from tests.render.test_render_pdf_kept import SENTENCE, TEXT, page_of, rendered

if TYPE_CHECKING:
    from pathlib import Path

BAND = 632
"""Points from the foot of a page to the band at its head."""
LOW = 120
"""Points from the foot of a page to its last line, where it is full."""


def _table(name: str, rows: int) -> str:
    lines = "".join(f"| {name}{number} | {SENTENCE} |\n" for number in range(rows))
    return f"| Head | Words |\n|---|---|\n{lines}\n: Table {name}\n\n"


def _lines(count: int) -> str:
    return "".join(f"Line{number} of its own.\n\n" for number in range(count))


@pytest.mark.parametrize("before", range(16, 28, 3))
def test_the_text_goes_on_where_a_table_does_not_fit(tmp_path: Path, before: int) -> None:
    """The table stands whole at the head of the next page, and no page ends early for it."""
    text = f"{TEXT * 2}{_lines(before)}{_table('Row', 9)}{'After. ' + SENTENCE}\n\n{TEXT * 9}"
    file = rendered(text, tmp_path)
    pages = page_texts(file)
    before_it = sheets(file)[page_of("Row0", pages)[0] - 1]

    assert page_of("Row0", pages) == page_of("Row8", pages) == page_of("Table Row", pages)
    assert min(one.bottom for one in before_it.pieces if one.mark >= 0) < LOW


def test_tables_keep_their_order(tmp_path: Path) -> None:
    """A small one that comes soon after one that floats stands behind it, and a high one too."""
    text = f"{TEXT * 6}{_table('First', 9)}{TEXT}{_table('Small', 1)}{TEXT * 3}{_table('High', 40)}{TEXT}"
    said = "".join(page_texts(rendered(text, tmp_path)))

    assert said.index("Table First") < said.index("Table Small") < said.index("Table High")


def test_what_stands_below_a_heading_stays_there(tmp_path: Path) -> None:
    """The heading names it."""
    text = (
        f"{TEXT * 3}## A figure of its own\n\n![The plan.](images/plan.png){{alt=Plan}}\n\nAfter it. {TEXT}"
    )
    book = replace(plain(f"# One {{#one}}\n\n{text}"), pictures=PICTURES)
    said = "".join(page_texts(RENDERERS["pdf"](book, tmp_path))).rpartition("A figure of its own")[2]

    assert "The plan" in said.partition("After it.")[0]


@pytest.mark.parametrize("before", range(8, 20, 2))
def test_a_heading_is_not_left_alone_for_a_figure_that_floats(tmp_path: Path, before: int) -> None:
    """A table that floats stands above the heading, and the figure below it."""
    figure = "## A figure\n\n![The plan.](images/plan.png){alt=Plan}\n\n"
    text = f"# One {{#one}}\n\n{TEXT * 2}{_table('Row', 9)}{_lines(before)}{figure}{TEXT}"
    book = replace(plain(text), pictures=PICTURES)
    file = RENDERERS["pdf"](book, tmp_path)
    pages = page_texts(file)
    said = "".join(pages)

    assert stranded(sheets(file), parts(file)) == []
    assert said.index("Table Row") < said.rindex("A figure") < said.index("The plan.")
    assert page_of("A figure", pages)[-1] == page_of("The plan.", pages)[-1]


@pytest.mark.parametrize("before", range(4))
def test_nothing_stands_above_the_heading_of_a_section(tmp_path: Path, before: int) -> None:
    """Not in its band either, however early in the text it comes."""
    file = rendered(f"{'Before it.' + chr(10) * 2}{TEXT * before}{_table('Row', 6)}{TEXT}", tmp_path)
    pages = page_texts(file)
    opening = sheets(file)[next(number for number, page in enumerate(pages) if "Before it." in page)]
    pieces = {one.words.strip(): one for one in opening.pieces if one.mark >= 0}
    inner = [one for words, one in pieces.items() if words != "One"]

    assert pieces["One"].bottom > BAND
    assert max(one.top for one in inner) < BAND


def test_short_lists_at_the_end_share_a_page(tmp_path: Path) -> None:
    """What fills half a page or more begins one."""
    entries = "".join(f"{SENTENCE * 3}Entry{number}.\n\n" for number in range(20))
    text = (
        "Text.\n\n# Glossary {#glossary}\n\n::: glossary\n[A term]{#term}\n:   Its meaning.\n:::\n\n"
        f"# Contributors {{#people}}\n\n::: contributors\nAn office\n:   The editors\n:::\n\n"
        f"# References {{#references}}\n\n::: references\n{entries}:::\n\n"
        "# Index {#index}\n\n::: index\nAda\n:   [One](#one)\n:::\n"
    )
    pages = page_texts(rendered(text, tmp_path))

    assert page_of("Its meaning", pages) == page_of("An office", pages)
    assert page_of("Entry0.", pages)[0] == page_of("Its meaning", pages)[0] + 1
    assert page_of("Ada", pages) == page_of("Entry19.", pages)


def test_an_empty_page_has_neither_head_nor_folio(tmp_path: Path) -> None:
    """Also the one between the title page and the contents, where no imprint stands."""
    file = RENDERERS["pdf"](plain("# One {#one}\n\nText.\n"), tmp_path)
    empty = [page for page in page_texts(file) if not page.replace("TLP:CLEAR", "").strip()]

    assert [page.strip() for page in page_texts(file)][3].replace("TLP:CLEAR", "").strip() == ""
    assert len(empty) >= 2


def test_a_heading_lies_with_the_table_that_it_names(tmp_path: Path) -> None:
    """It is not left alone on the page before."""
    wide = f"| {' | '.join('abcdefg')} |\n{'|---' * 7}|\n" + f"| one | {' | '.join([SENTENCE] * 6)} |\n" * 4
    file = rendered(f"{TEXT}## A heading\n\n### What the table names\n\n{wide}\n: Wide\n\n{TEXT}", tmp_path)
    pages = page_texts(file)
    (lying,) = [number for number, page in enumerate(sheets(file)) if page.width > page.height]

    assert lying in page_of("What the table names", pages)
    assert lying in page_of("Wide", pages)


def test_our_words_lie_with_their_table(tmp_path: Path) -> None:
    """Neither the sentence above it nor the note below is left alone on a page."""
    wide = f"| {' | '.join('abcdefg')} |\n{'|---' * 7}|\n" + f"| one | {' | '.join([SENTENCE] * 6)} |\n" * 4
    data = f"::: figure-data\n{wide}\n: Wide\n\n::: figure-notes\nThese are data.\n:::\n\n:::\n\n"
    counted = f"::: coverage\nIt counts.\n\n{wide}\n: Counted\n\n:::\n\n"
    file = rendered(f"{TEXT}{counted}{data}{TEXT}", tmp_path)
    first, second = [number for number, page in enumerate(sheets(file)) if page.width > page.height]

    assert page_of("It counts.", page_texts(file)) == [first]
    assert page_of("These are data.", page_texts(file)) == [second]


@pytest.mark.parametrize("before", range(2, 14, 4))
def test_what_closes_a_contribution_stands_above_the_next(tmp_path: Path, before: int) -> None:
    """Also where it would find room at the foot of the page below that."""
    text = f"{TEXT * 3}{_lines(before)}{_table('Row', 9)}## Next\n\n{TEXT * 3}"
    said = "".join(page_texts(rendered(text, tmp_path)))

    assert said.index("Table Row") < said.rindex("Next")
