"""The PDF: what it claims, what its tags say, and what its pages print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest

from press.errors import ToolFailed
from press.render import RENDERERS
from tests.render.everything import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def pdf(made: dict[str, Path]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(made["pdf"]) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(made: dict[str, Path]) -> list[str]:
    document = pypdfium2.PdfDocument(made["pdf"])
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def tagged(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401 - pikepdf gives no types
    """Yield the elements of the structure tree with a tag."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kid["/S"] == tag:
                yield kid
            yield from tagged(kid, tag)


def scopes(pdf: pikepdf.Pdf) -> list[str]:
    found = [
        entry for cell in tagged(pdf.Root.StructTreeRoot, "/TH") for entry in cell.A if "/Scope" in entry
    ]
    return [str(entry.Scope) for entry in found]


def test_it_claims_both_standards(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as claims:
        assert (claims["pdfuaid:part"], claims["pdfaid:part"], claims["pdfaid:conformance"]) == (
            "1",
            "2",
            "A",
        )


def test_it_has_a_language_and_a_title_that_is_shown(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.Lang == "en-GB"
    assert pdf.docinfo.Title == "Everything & more"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_its_properties_are_the_book_s(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as properties:
        assert properties["dc:publisher"] == {"Specimen office"}
        assert properties["dc:rights"] == "Free to copy"
        assert properties["dc:identifier"].startswith("urn:uuid:7d1b2c50")
        assert properties["xmp:CreateDate"] == "2019-12-12T00:00:00Z"
        assert properties["dc:description"] == "A page with one of everything."


def test_bookmarks_are_three_deep(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        capitals = next(item for item in outline.root if item.title == "Five capitals")

    assert [city.title for city in capitals.children] == ["Oslo", "Helsinki"]
    assert capitals.children[0].children[0].title.startswith("Samordning i byen")


def test_each_picture_with_a_meaning_has_its_alternative(pdf: pikepdf.Pdf) -> None:
    found = [str(figure.Alt) for figure in tagged(pdf.Root.StructTreeRoot, "/Figure")]

    assert found == ["Three boxes in a row: guidelines, local plan, follow-up", "a green square"]


def test_heads_of_columns_and_of_rows_are_told_apart(pdf: pikepdf.Pdf) -> None:
    assert scopes(pdf).count("/Column") == 3 + 3 + 6
    assert scopes(pdf).count("/Row") == 2 + 2 + 2


def test_passages_keep_their_language(pdf: pikepdf.Pdf) -> None:
    found = {
        str(each.Lang)
        for tag in ("/Span", "/P", "/H3")
        for each in tagged(pdf.Root.StructTreeRoot, tag)
        if "/Lang" in each
    }

    assert {"fi", "sv", "nb"} <= found | _spoken(pdf)


def _spoken(pdf: pikepdf.Pdf) -> set[str]:
    """Return the languages that stand in the pages' own content."""
    content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    return {
        tag
        for tag in ("fi", "sv")
        if f"/Lang ({tag})".encode() in content or f"/Lang({tag})".encode() in content
    }


def test_every_page_is_marked(pages: list[str]) -> None:
    """At its head and at its foot, as the Traffic Light Protocol asks."""
    assert {page.count("TLP:CLEAR") for page in pages} == {2}
    assert all("Draft" in page for page in pages)


def test_cities_and_sections_begin_a_page(pages: list[str]) -> None:
    opening = [line for page in pages for line in page.splitlines()[1:3]]

    assert {"Five capitals", "Helsinki"} <= {line.strip() for line in opening}


def test_a_note_in_a_heading_is_printed_once(pages: list[str]) -> None:
    assert sum(page.count("En note i en overskrift") for page in pages) == 1


def test_no_word_becomes_a_mark_of_typst(pages: list[str]) -> None:
    text = " ".join(pages)

    assert "- no list in an item" in text
    assert "1. no list in a link" in text
    assert '"quotes"' not in text


def test_a_letter_that_no_font_has_stops_it(tmp_path: Path) -> None:
    """Rather no file than a page with an empty box on it; the letters are named."""
    with pytest.raises(ToolFailed, match=r"none of its fonts has these letters .*: `漢`; "):
        RENDERERS["pdf"](plain("# One {#one}\n\nA letter: 漢.\n"), tmp_path)
