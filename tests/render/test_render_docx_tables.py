"""The tables of a DOCX: what share of the line each column has, and which rows stay together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES
from tests.render.everything import everything, parts, tree

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """
| | Counted |
|---|---:|
| Coordinators in every one of the districts | 12 |
| Others in all of the districts together, some of which are large | 3 |

| When | What |
|---|---|
| 14 August 2019 | A text that is so long that it stands on more than one line, however wide its column is |

| Theme | Stockholm | Oslo | Helsinki | Copenhagen |
|---|--:|--:|--:|--:|
| Governance and alliances with civil society | 3 | 4 | 1 | 1 |

| Row | A | B | C | D | E | F | G |
|---|---|---|---|---|---|---|---|
| Row 1 | {0} | {0} | {0} | {0} | {0} | {0} | {0} |
""".format("kommuneplanleggingsmyndigheten")


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    file: Path = RENDERERS["docx"](replace(everything(), tree=tree(PAGE)), tmp_path_factory.mktemp("tables"))
    return etree.fromstring(parts(file)["word/document.xml"])


def columns(document: etree._Element, place: int) -> list[float]:
    """Return the shares of a table's columns."""
    table = document.findall(".//w:tbl", SPACES)[place]
    widths = [int(one) for one in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=SPACES)]
    return [width / sum(widths) for width in widths]


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


def test_short_words_stay_whole_where_there_is_no_room_for_long_ones(document: etree._Element) -> None:
    """These break, in columns that are as wide as each other; of 140 letters in a line that lies."""
    first, *others = columns(document, 3)

    assert first > 4 * 1.35 / 140
    assert max(others) - min(others) < 0.001
    assert max(others) > first


def test_words_may_break_in_cells_alone(made: dict[str, Path]) -> None:
    """Long ones are joined by hyphens there, where Word knows the language that they are in."""
    word = {name: etree.fromstring(part) for name, part in parts(made["docx"]).items() if "word/s" in name}
    says = "//w:style[w:pPr/w:suppressAutoHyphens{}]/@w:styleId"
    whole, broken = (
        word["word/styles.xml"].xpath(says.format(how), namespaces=SPACES)
        for how in ("[not(@w:val)]", "[@w:val='0']")
    )

    assert (whole, broken) == (["Normal"], ["TableText"])
    assert word["word/settings.xml"].find("w:autoHyphenation", SPACES) is not None
