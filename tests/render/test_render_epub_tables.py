"""Tables of an EPUB in a browser: whole where pages are turned, or where letters are large or set apart."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from press.render import RENDERERS
from tests.browser import browse
from tests.render.everything import plain, unpacked
from tests.render.test_render_epub_narrow import MEASURE, measured

if TYPE_CHECKING:
    from pathlib import Path

CITIES = ("Stockholm", "Oslo", "Helsinki", "Copenhagen", "Reykjavik")
WORDS = "The boards for districts, social services, education, culture and sports of this city"
ROWS = "\n".join(
    f"| {number} | Coordination {number} | Each service is responsible |" for number in range(60)
)
HIGH = "\n".join(f"| Where coordination sits {row} |" + f" {WORDS} |" * len(CITIES) for row in range(12))
MANY = f"| {' | '.join(['Kommunfullmäktige'] * 11)} | XII |\n|{'---|' * 12}"
TABLES = f"""
# Tables

| Year | Who sits there | What it does |
|:--|:--|:--|
{ROWS}

: A list of many rows, with a caption that is longer than a line of a telephone

| Indicator | {" | ".join(CITIES)} |
|{":--|" * 6}
{HIGH}

: What is compared, with a caption that is longer than a line of a telephone {{.row-headers}}

{MANY}
"""
SCRIPT = MEASURE.replace(
    "found.push([page, width, frame.contentDocument.documentElement.scrollWidth]);",
    """frame.style.height = '640px';
    const within = frame.contentDocument;
    const style = within.createElementNS('http://www.w3.org/1999/xhtml', 'style');
    style.textContent = `STYLE`.replaceAll('WIDTH', width + 'px');
    within.head.append(style);
    found.push([page, width, FOUND]);""",
)
TURNED = """:root { height: 540px; width: WIDTH; column-width: WIDTH; column-gap: 0; column-fill: auto; }
body { max-width: none; }"""
CUT = """[...within.querySelectorAll('th, td')].filter(cell => {
  const frame = cell.closest('.scroll');
  const held = getComputedStyle(frame).overflowY == 'auto' ? frame : cell;
  return [...held.getClientRects()].some(part => part.top < -1 || part.bottom > 541);
}).length"""
"""Cells that reach beyond a page on which they cannot be moved; a page is lower than the screen."""
LARGE = "html { font-size: 200%; }"
COVERED = """[...within.querySelectorAll('tbody tr')].filter(row => {
  row.closest('.scroll').scrollLeft = 1e6;
  const [head, last] = [row.cells[0], row.cells[row.cells.length - 1]];
  return head.getBoundingClientRect().right > last.getBoundingClientRect().left + 1;
}).length"""
"""Rows whose last cell lies beneath the head, however far the table is moved."""
APART = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""
WIDER = "Math.max(0, within.documentElement.scrollWidth - width)"
BROKEN = """[...within.querySelectorAll('th, td')].flatMap(cell => {
  const text = cell.firstChild, range = within.createRange();
  return [...text.data.matchAll(/[a-z]+/gi)].filter(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  });
}).length"""
BESIDE = """[...within.querySelectorAll('caption > .text')].filter(
  words => words.getBoundingClientRect().right > width).length"""
"""Captions that are not seen whole."""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(plain(TABLES), tmp_path_factory.mktemp("tables"))


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    ("style", "found"),
    [(TURNED, CUT), (LARGE, COVERED), (LARGE, WIDER), (APART, WIDER), ("", BROKEN), ("", BESIDE)],
    ids=["turned", "large-covered", "large-wider", "apart", "broken", "caption"],
)
def test_a_table_can_be_read_whole(tables: Path, tmp_path: Path, style: str, found: str) -> None:
    """Nothing of it is cut where pages are turned, hidden beneath heads, wider than the screen, or broken."""
    script = SCRIPT.replace("STYLE", style).replace("FOUND", found)

    assert [one for one in measured(tables, tmp_path, script) if one[2]] == []


@pytest.mark.needs("chromium")
def test_a_table_with_room_is_parted_between_pages(tables: Path, tmp_path: Path) -> None:
    """It does not scroll there, for not every reading system can."""
    free = "[...within.querySelectorAll('.scroll')].map(one => getComputedStyle(one).overflowY == 'visible')"
    script = SCRIPT.replace("STYLE", "").replace("FOUND", free)
    shown = {width: free for page, width, free in measured(tables, tmp_path, script) if "tables" in page}

    assert shown == {320: [False] * 3, 360: [True, False, False], 768: [True, True, False]}


def test_a_number_is_not_parted_from_its_unit(tmp_path: Path) -> None:
    """What stands in a column of numbers is one value; a text at the right stays one."""
    numbers, words = (
        "| A | Share |\n|---|---|\n| b c | 88 per cent |",
        "| A | B |\n|---|--:|\n| b | so very long a text |",
    )
    text = f"# One\n\n{numbers}\n\n{words}\n"
    with zipfile.ZipFile(RENDERERS["epub"](replace(plain(text), printed=None), tmp_path)) as epub:
        page = epub.read("EPUB/text/one.xhtml").decode()

    assert re.findall(r"<td[^>]*>(.*?)</td>", page) == [
        "b c",
        "88\xa0per\xa0cent",
        "b",
        "so very long a text",
    ]


@pytest.mark.needs("chromium")
def test_paper_has_all_of_a_table(tables: Path, tmp_path: Path) -> None:
    """It does not scroll; one with more columns than fit has them all, as narrow as need be."""
    home, file = tables / "text" / "tables.xhtml", tmp_path / "printed.pdf"
    browse(home, tmp_path / "own", f"--print-to-pdf={file}")
    document = pypdfium2.PdfDocument(file)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    words = Counter(re.findall(r"\w+", " ".join(texts)))

    assert words["Coordination"] == ROWS.count("Coordination")
    assert words["districts"] == HIGH.count("districts")
    assert "".join(texts).count("XII") == MANY.count("XII")
