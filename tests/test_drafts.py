"""A draft edition is built from what is not finished yet, lies apart, and says so on every page."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from press.conform import contrast
from press.conform.copies import Copies
from press.conform.pdf_pages import page_texts
from tests import written
from tests.built import OPEN
from tests.test_publish import again, change, publication

if TYPE_CHECKING:
    from pathlib import Path

UNRIPE = "sources/contributions/shared/b.md", written.contribution_text("b", "Unripe.", status="draft")


def test_a_draft_lies_apart_and_says_so(tmp_path: Path) -> None:
    """On each page of the PDF, in the heads of the DOCX, and on the EPUB's title page."""
    first = again(publication(tmp_path))
    before = first.files()
    draft = again(change(tmp_path, *UNRIPE), "--status", "draft")
    folder = tmp_path / "output" / "draft" / "book"

    assert draft.run.status == 0, draft.run.out + draft.run.err
    assert {path: first.files()[path] for path in before} == before
    assert [page for page in page_texts(folder / "book-1.pdf") if "Draft" not in page] == []
    assert "Unripe" in OPEN["epub"](folder / "book-1.epub").text
    with zipfile.ZipFile(folder / "book-1.docx") as archive:
        heads = [
            archive.read(name) for name in archive.namelist() if re.search(r"word/(header1|footer2)", name)
        ]
    assert [b"Draft" in head for head in heads] == [True, True]
    with zipfile.ZipFile(folder / "book-1.epub") as archive:
        assert b"Draft" in archive.read("EPUB/text/title_page.xhtml")


def test_what_is_no_draft_does_not_call_itself_one(tmp_path: Path) -> None:
    """Nor hold what is one."""
    first = again(change(publication(tmp_path), *UNRIPE))

    assert [
        page for page in page_texts(first.file("book", "pdf")) if "Draft" in page or "Unripe" in page
    ] == []


def test_an_edition_may_take_what_is_in_review(tmp_path: Path) -> None:
    """Asked for on the command line; what has come less far stays out."""
    ripe = "sources/contributions/shared/c.md", written.contribution_text("c", "Riper.", status="review")
    run = again(
        change(change(publication(tmp_path), *UNRIPE), *ripe), "--status", "review", "--format", "epub"
    ).run
    text = OPEN["epub"](tmp_path / "output" / "draft" / "book" / "book-1.epub").text

    assert run.status == 0
    assert ("Riper" in text, "Unripe" in text) == (True, False)


def test_what_a_draft_says_on_every_page_can_be_read(tmp_path: Path) -> None:
    """On the bars of its cover too."""
    again(change(publication(tmp_path), *UNRIPE), "--status", "draft", "--format", "pdf")
    (file,) = (tmp_path / "output" / "draft" / "book").glob("*.pdf")

    assert [one.text for one in contrast.check(Copies({"pdf": file}))] == []
