"""What Writer updates in a DOCX, and saves, has the same words in the same styles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.conform.docx import open_docx
from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.outside import convert
from tests.render.everything import everything, parts, tree
from tests.updated import said, saved, updated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.needs("soffice", "pdftotext")
OUTSIDE = "//w:p[not(ancestor::w:tbl or ancestor::w:sdt or .//w:hyperlink)][.//w:t]"
LOOKS = "w:r/w:rPr/*[self::w:b or self::w:i or self::w:color or self::w:sz]"


@pytest.fixture(scope="module")
def kept(made: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the DOCX that Writer has updated and saved."""
    return saved(made["docx"], tmp_path_factory.mktemp("kept"))


def styled(file: Path) -> Iterator[tuple[str, ...]]:
    """Yield the style of each paragraph, its words, and what is said of its runs by hand."""
    styles = etree.fromstring(parts(file)["word/styles.xml"]).iterfind("w:style", SPACES)
    names = {one.get(f"{W}styleId"): one.find(f"{W}name").get(f"{W}val").casefold() for one in styles}
    for one in etree.fromstring(parts(file)["word/document.xml"]).xpath(OUTSIDE, namespaces=SPACES):
        named = one.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=SPACES)
        looks = {etree.QName(look).localname for look in one.xpath(LOOKS, namespaces=SPACES)}
        yield (names[named], "".join(one.itertext(f"{W}t")), *sorted(looks))


def test_writer_opens_it(made: dict[str, Path], tmp_path: Path) -> None:
    """And lays out its pages, with their numbers at their feet."""
    text = "\n".join(convert([made["docx"]], tmp_path)[made["docx"].stem])

    assert "Samordning i byen" in text
    assert "Page 4 of 1" in text


def test_an_update_changes_no_word(made: dict[str, Path], kept: Path) -> None:
    """Writer computes each number, each reference and each list anew."""
    before, after = (etree.fromstring(parts(file)["word/document.xml"]) for file in (made["docx"], kept))

    assert [*said(after)] == [*said(before)]


def test_an_update_leaves_each_paragraph_its_style(made: dict[str, Path], kept: Path) -> None:
    """What is stressed or coloured is so by a style; but in a cell Writer writes down what its table says."""
    before, after = (list(styled(file)) for file in (made["docx"], kept))

    assert len(before) > 50
    assert after == before


def test_an_update_leaves_the_headings_theirs(made: dict[str, Path], kept: Path) -> None:
    """As the navigator shows them."""
    assert open_docx(kept).headings == open_docx(made["docx"]).headings


CARDS = """
# First

See [Recommendation 5: One structure](#five).

::: card
## Recommendation 5: One structure {#five}

Text of it.
:::

::: card
## Recommendation 3: One table {#three}

Text of it.
:::
"""


def test_cards_keep_their_numbers_however_often_a_document_is_saved(tmp_path: Path) -> None:
    """In their headings, in the list of them, and where they are referred to."""
    file = RENDERERS["docx"](replace(everything(), tree=tree(CARDS)), tmp_path)
    once, twice = tmp_path / "once", tmp_path / "twice"
    for folder in (once, twice):
        folder.mkdir()
    before, after = (
        [*said(etree.fromstring(parts(one)["word/document.xml"]))]
        for one in (file, saved(saved(file, once), twice))
    )

    assert [line for line in before if line.endswith("Recommendation 5: One structure")][1:]
    assert after == before


def test_lists_can_be_updated(made: dict[str, Path], tmp_path: Path) -> None:
    """Writer makes each anew, once, with the same entries; it adds the pages."""
    lines = [" ".join(line.split()) for page in updated(made["docx"], tmp_path) for line in page.splitlines()]
    heads = ["List of figures", "List of tables", "List of recommendations"]

    assert [line for line in lines if line in heads] == heads
    assert [line for line in lines if re.fullmatch(r"Figure 1\. The plan and its cycle ?\.* ?\d+", line)]
