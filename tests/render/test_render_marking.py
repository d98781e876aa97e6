"""A file's own marking: in its margins, on its front pages and in its metadata, and legible."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from lxml import etree

from press import tokens
from press.colours import ENOUGH, contrast
from press.markings import LABELS, printed
from press.overlay import Overlay
from press.render import RENDERERS, reference
from press.render.book import label_colour
from tests.built import ROOT
from tests.render.everything import everything, parts

if TYPE_CHECKING:
    from pathlib import Path

LOOK = tokens.read(Overlay.of("styles", ROOT))


@pytest.mark.parametrize("label", LABELS)
def test_every_label_is_legible(label: str) -> None:
    """In its own colour on its ground; the words say it too."""
    shown = LOOK["marking"]
    colour = label_colour(replace(everything(), marking=printed(label)))

    assert contrast(shown[colour], shown["ground"]) >= ENOUGH


def test_a_label_is_as_large_as_the_standard_asks() -> None:
    """At least 12 points."""
    assert LOOK["size"]["marking"] >= 12


def test_an_epub_says_it_on_its_front_pages_and_in_its_metadata(made: dict[str, Path]) -> None:
    """On the title page and above the contents; readers show an EPUB without margins."""
    epub = parts(made["epub"])
    package = etree.fromstring(epub["EPUB/content.opf"])

    for page in ("EPUB/text/title_page.xhtml", "EPUB/nav.xhtml"):
        assert b'<p class="marking clear">TLP:CLEAR</p>' in epub[page]
    assert package.xpath("//*[@property='dcterms:accessRights']/text()") == ["TLP:CLEAR"]


def test_a_docx_says_it_in_every_margin(tmp_path: Path) -> None:
    """Of the first page and of all others."""
    book = replace(everything(), marking="TLP:AMBER+STRICT")
    made = parts(reference.make(book, tmp_path / "reference.docx"))
    margins = [made[f"word/{part}{number}.xml"] for part, number in product(("header", "footer"), (1, 2))]

    assert all(b'"Marking"/></w:rPr>' in one and b">TLP:AMBER+STRICT<" in one for one in margins)
    assert b'<w:color w:val="FFC000"/>' in made["word/styles.xml"].partition(b'"Marking"')[2]


@pytest.mark.parametrize("name", ["epub", "docx", "pdf"])
def test_a_book_that_shows_no_marking_has_none(name: str, tmp_path: Path) -> None:
    """Nowhere in its files."""
    made = RENDERERS[name](replace(everything(), marking=""), tmp_path)
    found = _pages(made) if name == "pdf" else b"".join(parts(made).values()).decode("utf-8", "replace")

    assert "TLP" not in found


def _pages(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
