"""Wide tables of a DOCX lie on pages of their own, and the text before and after them stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.overlay import Overlay
from press.render import RENDERERS
from press.render.word import SPACES, W
from press.tokens import twips
from tests.render.everything import parts, plain, words

if TYPE_CHECKING:
    from pathlib import Path

LONG = "some words that go on for a good while, so that the cell runs over many lines and the table is wide"
WIDE = f"""| A | B | C | D | E | F |
|---|---|---|---|---|---|
| {" | ".join([LONG] * 6)} |

: Wide {{#wide}}
"""
SMALL = "page: {width: 148, height: 210, top: 18, bottom: 18, left: 16, right: 16}\n"
TEXT = f"""# One

Before it.

Right before it.

{WIDE}
::: figure-notes
A note on it.
:::

After it.

# Two

A line between.

{WIDE.replace("#wide", "#wider")}
{WIDE.replace("#wide", "#widest")}
# Three

| A | B |
|---|---|
| 1 | 2 |
"""


@pytest.fixture(scope="module")
def made_parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, etree._Element]:
    file: Path = RENDERERS["docx"](plain(TEXT), tmp_path_factory.mktemp("lying"))
    return {
        name: etree.fromstring(part) for name, part in parts(file).items() if name.endswith((".xml", ".rels"))
    }


def sections(made_parts: dict[str, etree._Element]) -> list[tuple[bool, list[str]]]:
    """Return whether each section lies, and what its paragraphs outside lists say."""
    found, held = [], list[str]()
    for block in made_parts["word/document.xml"].find(f"{W}body"):
        ends = [block] if block.tag == f"{W}sectPr" else block.xpath("w:pPr/w:sectPr", namespaces=SPACES)
        held += [words(block)] if block.tag == f"{W}p" and words(block) else []
        held += ["[table]"] if block.tag == f"{W}tbl" else []
        if ends:
            found.append((ends[0].find(f"{W}pgSz").get(f"{W}orient") == "landscape", held))
            held = []
    return found


def test_a_wide_table_lies_with_its_caption_and_its_notes(made_parts: dict[str, etree._Element]) -> None:
    """And with the heading above it, if at most a paragraph stands between; two that follow lie in one."""
    first, *others = sections(made_parts)

    assert first[1][-3:] == ["One", "Before it.", "Right before it."]
    assert others == [
        (True, ["Wide", "[table]", "A note on it."]),
        (False, ["After it."]),
        (True, ["Two", "A line between.", "Wide", "[table]", "Wide", "[table]"]),
        (False, ["Three", "[table]"]),
    ]


def test_a_table_fills_the_page_that_it_lies_on(made_parts: dict[str, etree._Element]) -> None:
    """As wide as its text: 297 mm but two margins of 32, and 210 for one that stands."""
    tables = list(made_parts["word/document.xml"].iter(f"{W}tbl"))
    widths = [sum(int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")) for table in tables]

    assert [round(width / 1440 * 25.4) for width in widths] == [233, 233, 233, 146]


def test_a_table_in_a_list_ends_where_the_text_does(tmp_path: Path) -> None:
    """It begins where its item does, and takes what is left of the line."""
    page = "- An item\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n"
    document = etree.fromstring(parts(RENDERERS["docx"](plain(page), tmp_path))["word/document.xml"])
    sizes = document.xpath("//w:tblInd/@w:w | //w:gridCol/@w:w", namespaces=SPACES)

    assert len(sizes) == 3
    assert round(sum(map(int, sizes)) / 1440 * 25.4) == 146


def test_the_rows_of_a_table_that_lies_do_not_all_stay_together(tmp_path: Path) -> None:
    """Where it and its notes do not fit on a page, a caption would else be left there alone."""
    row = f"| {' | '.join([LONG] * 6)} |\n"
    table = WIDE.replace(row, row * 7)
    text = parts(RENDERERS["docx"](plain(f"# One\n\nBefore it.\n\n{table}"), tmp_path))["word/document.xml"]
    rows = etree.fromstring(text).findall(".//w:tr", SPACES)
    kept = [row.xpath("boolean(.//w:pStyle[@w:val = 'TableTextKept'])", namespaces=SPACES) for row in rows]

    assert kept == [True, True, False, False, False, False, True, False]


def test_pages_that_lie_have_heads_and_feet_as_wide(made_parts: dict[str, etree._Element]) -> None:
    """Only the first page of all has others; none is kept for even pages."""
    related = {one.get("Id"): one.get("Target") for one in made_parts["word/_rels/document.xml.rels"]}
    shown = [
        [
            (one.get(f"{W}type"), related[one.get(f"{{{SPACES['r']}}}id")])
            for one in section.xpath("w:headerReference | w:footerReference", namespaces=SPACES)
        ]
        for section in made_parts["word/document.xml"].iter(f"{W}sectPr")
    ]
    standing = [("default", "header1.xml"), ("default", "footer1.xml")]
    lying = [("default", "header3.xml"), ("default", "footer3.xml")]

    assert sorted(shown[0]) == sorted([*standing, ("first", "header2.xml"), ("first", "footer2.xml")])
    assert shown[1:] == [lying, standing, lying, standing]
    assert [words(made_parts[f"word/{kind}3.xml"]) for kind in ("header", "footer")] == [
        words(made_parts[f"word/{kind}1.xml"]) for kind in ("header", "footer")
    ]


def test_only_the_first_section_has_a_first_page(made_parts: dict[str, etree._Element]) -> None:
    kinds = [
        one.find(f"{W}titlePg") is not None for one in made_parts["word/document.xml"].iter(f"{W}sectPr")
    ]

    assert kinds == [True, False, False, False, False]


def test_signs_of_east_asia_are_in_the_fonts_of_the_style(tmp_path: Path) -> None:
    """Pandoc guesses a font for them by hand, for curly signs too where they stand beside such."""
    text = parts(RENDERERS["docx"](plain("# One {#one}\n\nWritten 中文, in Chinese.\n"), tmp_path))

    assert "中文".encode() in text["word/document.xml"]
    assert b"w:rFonts" not in text["word/document.xml"]


def test_a_small_page_is_that_of_every_section(tmp_path: Path) -> None:
    """Upright and lying; its heads and feet stand clear of the text, and labels take a quarter of a line."""
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles/tokens.yaml").write_text(SMALL, "utf-8")
    book = replace(plain(TEXT), styles=Overlay.of("styles", tmp_path))
    part = parts(RENDERERS["docx"](book, tmp_path))
    document, styles = (etree.fromstring(part[f"word/{name}.xml"]) for name in ("document", "styles"))
    sizes, margins = document.findall(f".//{W}pgSz"), document.findall(f".//{W}pgMar")
    column = styles.xpath("//w:style[@w:styleId = 'Particulars']//w:tab/@w:pos", namespaces=SPACES)

    assert {(one.get(f"{W}w"), one.get(f"{W}h")) for one in sizes} == {("8391", "11906"), ("11906", "8391")}
    assert {one.get(f"{W}{side}") for one in margins for side in ("header", "footer")} == {str(twips(5))}
    assert column == [str(twips((148 - 32) / 4))]
