"""What stays together in a DOCX: particulars and the text before them, labels, and words in cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES
from tests.render.everything import everything, parts, tree, words

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """
# One

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
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    file: Path = RENDERERS["docx"](replace(everything(), tree=tree(PAGE)), tmp_path_factory.mktemp("kept"))
    return etree.fromstring(parts(file)["word/document.xml"])


def paragraph(document: etree._Element, said: str) -> etree._Element:
    return next(one for one in document.iterfind(".//w:p", SPACES) if said in words(one))


def test_text_stays_with_the_particulars_below_it(document: etree._Element) -> None:
    """So that these never have a page to themselves."""
    style = paragraph(document, "Text that ends.").xpath("w:pPr/w:pStyle/@w:val", namespaces=SPACES)

    assert style == ["TextKept"]


@pytest.mark.parametrize(("said", "behind"), [("A short label", "tab"), ("A long label", "br")])
def test_what_is_said_begins_behind_its_label_or_below_it(
    document: etree._Element, said: str, behind: str
) -> None:
    """Below a label that is wider than its column."""
    found = paragraph(document, said).xpath(".//w:tab[not(ancestor::w:pPr)] | .//w:br", namespaces=SPACES)

    assert [etree.QName(one).localname for one in found] == [behind]


def test_a_column_is_wide_enough_for_its_longest_word_in_another_font(document: etree._Element) -> None:
    """A seventh of the line for seven letters: a font that stands for ours may be a third wider."""
    widths = [int(one) for one in document.xpath("//w:gridCol/@w:w", namespaces=SPACES)]

    assert widths[1] > sum(widths) / 7
