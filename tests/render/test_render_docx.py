"""The DOCX: its styles, notes, tables, pictures, contents and properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render.word import SPACES, W
from tests.render.everything import parts, words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def docx(made: dict[str, Path]) -> dict[str, bytes]:
    return parts(made["docx"])


@pytest.fixture(scope="module")
def document(docx: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(docx["word/document.xml"])


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.xpath(path, namespaces=SPACES))


def in_style(document: etree._Element, style: str) -> list[str]:
    return [words(found) for found in find(document, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]


def test_headings_are_headings(document: etree._Element) -> None:
    assert in_style(document, "Title") == ["Everything & more"]
    assert in_style(document, "Heading1")[:3] == ["Imprint", "Foreword", "Five capitals"]
    assert "Oslo" in in_style(document, "Heading2")


def test_every_style_that_is_used_is_there(docx: dict[str, bytes], document: etree._Element) -> None:
    styles = etree.fromstring(docx["word/styles.xml"])
    known = set(find(styles, "//w:style/@w:styleId"))
    used = set(find(document, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))

    assert used <= known


def test_styles_have_the_names_that_are_looked_for(docx: dict[str, bytes], document: etree._Element) -> None:
    """Quotations, lists, captions and recommendations are found in Word's list of styles."""
    assert in_style(document, "Quote") == ["A block quote."]
    assert in_style(document, "Caption") == ["Figure SEQ Figure \\* ARABIC 1. The plan and its cycle"]
    assert "The editors, Specimen office" in in_style(document, "ListBullet")
    assert in_style(document, "ListNumber") == ["First", "Second", "deeper"]
    assert in_style(document, "ListContinue") == ["with a paragraph"]
    assert in_style(document, "Recommendation") == ["Text of the recommendation."]
    assert in_style(document, "KeyMessage")


def test_word_offers_the_styles_that_one_writes_in(docx: dict[str, bytes]) -> None:
    """And not those that keep what is written together, or that Word gives by itself."""
    path = "//w:style[w:qFormat]/w:name/@w:val"
    offered = set(find(etree.fromstring(docx["word/styles.xml"]), path))

    assert {"Body Text", "heading 2", "Heading 2 City 1", "List Bullet", "Quote", "caption", "Box"} <= offered
    assert {one for one in offered if "kept" in one.casefold() or "toc" in one.casefold()} == set()
    assert offered.isdisjoint({"City Bar 1", "header", "footer", "Section End"})


def test_nothing_is_formatted_by_hand(document: etree._Element) -> None:
    """But a new page, places in a list, languages, and stress within a link."""
    runs = find(document, "//w:r[not(w:rPr/w:rStyle)]/w:rPr/*[not(self::w:lang)]")
    kept = " or ".join(f"self::w:{name}" for name in ("pStyle", "numPr", "pageBreakBefore", "sectPr"))
    paragraphs = find(document, f"//w:body//w:pPr/*[not({kept})]")

    assert [etree.QName(one).localname for one in (*runs, *paragraphs)] == []


def test_particulars_stay_together(docx: dict[str, bytes], document: etree._Element) -> None:
    """And with what they belong to: a heading, or the text before them. So does the heading of a list."""
    styles = etree.fromstring(docx["word/styles.xml"])
    kept = find(styles, "//w:style[w:pPr/w:keepNext]/@w:styleId")

    assert {"Byline", "Heading2", "ParticularsKept", "TextKept"} <= set(kept)
    assert {"ListHeading", "TableOfFiguresKept", "DefinitionTerm", "Index1"} <= set(kept)
    assert in_style(document, "ParticularsKept")[-2:] == ["Rests on1. One line", "2. Another line"]


def test_every_link_inside_finds_its_bookmark(document: etree._Element) -> None:
    names = set(find(document, "//w:bookmarkStart/@w:name"))

    assert set(find(document, "//w:hyperlink/@w:anchor")) <= names


def test_contents_are_filled_in(document: etree._Element) -> None:
    entries = [entry for style in ("TOC1", "TOC2", "TOC3") for entry in in_style(document, style)]

    assert "Samordning i byen" in entries
    assert "The other side" in entries


def test_sections_and_cities_begin_a_page(docx: dict[str, bytes], document: etree._Element) -> None:
    style = find(etree.fromstring(docx["word/styles.xml"]), "//w:style[@w:styleId='Heading1']")[0]
    broken = [words(found) for found in find(document, "//w:p[w:pPr/w:pageBreakBefore]")]

    assert find(style, "w:pPr/w:pageBreakBefore")
    assert broken == ["Helsinki"]


def test_notes_are_notes(docx: dict[str, bytes]) -> None:
    notes = etree.fromstring(docx["word/footnotes.xml"])

    assert len(find(notes, "//w:footnote[not(@w:type)]")) == 4


def test_header_rows_repeat_and_rows_stay_whole(document: etree._Element) -> None:
    tables = find(document, "//w:tbl")

    assert [len(find(table, "w:tr/w:trPr/w:tblHeader")) for table in tables] == [1, 1, 0, 1]
    assert all(find(row, "w:trPr/w:cantSplit") for table in tables for row in table.findall(f"{W}tr"))
    assert [table.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstColumn") for table in tables] == [
        "1",
        "1",
        "0",
        "1",
    ]


def test_pictures_have_alternatives_and_no_names(document: etree._Element) -> None:
    shown = [found.get("descr") for found in find(document, "//wp:docPr")]

    assert shown == ["Three boxes in a row: guidelines, local plan, follow-up", "a green square", "", ""]
    assert find(document, "//pic:cNvPr/@descr") == []
    assert len(find(document, "//*[local-name()='decorative']")) == 2


def test_pictures_have_no_room_at_their_sides(document: etree._Element) -> None:
    """One that is as wide as the text stands within it."""
    pictures = [one.attrib for one in document.iter() if str(one.tag).endswith("}inline")]

    assert pictures
    assert {one.get(side) for one in pictures for side in ("distT", "distB", "distL", "distR")} == {"0"}


def test_passages_keep_their_language(document: etree._Element) -> None:
    assert {"fi", "nb"} <= set(find(document, "//w:lang/@w:val"))


def test_properties_are_the_book_s_and_no_others(docx: dict[str, bytes]) -> None:
    core = etree.fromstring(docx["docProps/core.xml"])
    said = {etree.QName(each).localname: each.text for each in core}

    assert said["title"] == "Everything & more"
    assert said["created"] == "2019-12-12T00:00:00Z"
    assert "docProps/custom.xml" not in docx
    assert b"custom" not in docx["_rels/.rels"] + docx["[Content_Types].xml"]
    assert b"Microsoft" not in docx["docProps/app.xml"]


def test_it_opens_in_no_compatibility_mode(docx: dict[str, bytes]) -> None:
    settings = etree.fromstring(docx["word/settings.xml"])

    assert find(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]


def test_heads_and_feet_are_filled(docx: dict[str, bytes]) -> None:
    texts = {
        name: words(etree.fromstring(part))
        for name, part in docx.items()
        if "word/header" in name or "word/footer" in name
    }

    assert sorted(texts.values()) == [
        "Draft TLP:CLEAR",
        "Draft TLP:CLEAR",
        *(2 * ["Everything & moreDraft TLP:CLEAR"]),
        *(2 * ["Page PAGE 1 of NUMPAGES 1Draft TLP:CLEAR"]),
    ]
