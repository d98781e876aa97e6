"""The pages of the PDF in the EPUB: a break where each begins, and a list of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.printed import words_of
from tests.render.everything import everything, parts, plain

if TYPE_CHECKING:
    from pathlib import Path

    from press.render.book import Book

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
LONG = "\n\n".join(
    f"# Part {part}\n\n"
    + "\n\n".join(
        f"The {part}-{number} paragraph tells of year {number}, **and** more. " * 9 for number in "123456789"
    )
    + "\n\n| Year | Told |\n|---|---|\n"
    + "\n".join(f"| {part}{row} | what was told in row {row} of table {part} |" for row in range(40))
    for part in "abc"
)


def paged(book: Book, folder: Path) -> tuple[Path, dict[str, bytes]]:
    """Return a book's PDF, and the parts of the EPUB that tells its pages."""
    (folder / "pdf").mkdir()
    printed = RENDERERS["pdf"](book, folder / "pdf")
    return printed, parts(RENDERERS["epub"](replace(book, printed=printed), folder))


def listed(navigation: bytes) -> list[tuple[str, str]]:
    """Return the label and the address of each page in the list."""
    root = etree.fromstring(navigation)
    (pages,) = [one for one in root.iter(f"{XHTML}nav") if one.get(TYPE) == "page-list"]
    return [(one.text, one.get("href")) for one in pages.iter(f"{XHTML}a")]


def after(part: bytes, anchor: str) -> list[str]:
    """Return the words of a text file that follow a page break."""
    _, _, rest = part.decode().partition(f'<span id="{anchor}"')
    return words_of(re.sub(r"<[^>]*>", "", f"<span{rest}"))


@pytest.mark.parametrize("book", [everything(), plain(LONG)], ids=["everything", "long"])
def test_each_page_begins_in_the_epub_with_the_words_that_it_begins_with(book: Book, tmp_path: Path) -> None:
    """All that have words of the text, in their order; the list says what they are called."""
    printed, epub = paged(book, tmp_path)
    document = pypdfium2.PdfDocument(printed)
    labels = [document.get_page_label(number) for number in range(len(document))]
    texts = [words_of(document[number].get_textpage().get_text_range()) for number in range(len(document))]
    found = listed(epub["EPUB/nav.xhtml"])

    places = [labels.index(label) for label, _ in found]
    assert places == sorted(set(places))
    assert len(found) >= sum(len(text) > 30 for text in texts[labels.index("1") :])
    for label, address in found:
        name, _, anchor = address.partition("#")
        following = after(epub[f"EPUB/{name}"], anchor)[:2]
        assert following, label
        assert " ".join(following) in " ".join(texts[labels.index(label)]), label
    document.close()


def test_its_package_says_which_pages_those_are(tmp_path: Path) -> None:
    _, epub = paged(plain(LONG), tmp_path)
    package = epub["EPUB/content.opf"].decode()

    assert re.search('property="pageBreakSource">[^<]+\\.pdf<', package)
    assert {"pageBreakMarkers", "pageNavigation"} <= set(re.findall(">(page[A-Z][A-Za-z]+)<", package))
    assert "The pages of the PDF are marked" in package


def test_without_a_pdf_no_page_is_told(tmp_path: Path) -> None:
    epub = parts(RENDERERS["epub"](plain(LONG), tmp_path))

    assert not any(b"page-list" in part or b"pagebreak" in part for part in epub.values())
    assert b"no pages of a printed edition" in epub["EPUB/content.opf"]
