"""The tests' own eyes: what they ask of an output, they would see if it were missing."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pikepdf

from press.conform.opened import words
from tests.built import look
from tests.outside import unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built


def changed(file: Path, target: Path, part: str, old: bytes, new: bytes) -> Path:
    """Return a copy of an archive in which one part says something else."""
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(target, "w") as copy:
        for name in archive.namelist():
            text = archive.read(name)
            assert name != part or old in text
            copy.writestr(name, text.replace(old, new) if name == part else text)
    return target


def test_a_dead_link_in_an_epub_is_seen(harbour: Built, tmp_path: Path) -> None:
    """The place that it leads to is gone."""
    file = harbour.file("harbours", "epub")
    broken = changed(
        file, tmp_path / "a.epub", "EPUB/text/measures.xhtml", b'id="measure-watch"', b'id="gone"'
    )

    assert {one.rpartition("#")[2] for one in look(broken).dead} == {"measure-watch"}


def test_a_dead_link_in_a_docx_is_seen(harbour: Built, tmp_path: Path) -> None:
    """Its bookmark has another name."""
    file = harbour.file("harbours", "docx")
    old, new = b'w:name="measure-watch"', b'w:name="gone"'
    broken = changed(file, tmp_path / "a.docx", "word/document.xml", old, new)

    assert set(look(broken).dead) == {"measure-watch"}


def test_a_dead_link_in_a_pdf_is_seen(harbour: Built, tmp_path: Path) -> None:
    """It names a place that there is not."""
    with pikepdf.open(harbour.file("harbours", "pdf")) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", [])]
        link = next(one for one in links if "/URI" not in one.get("/A", {}))
        link.Dest = pikepdf.String("gone")
        pdf.save(tmp_path / "a.pdf")

    assert len(look(tmp_path / "a.pdf").dead) == 1


def test_a_missing_text_and_a_missing_head_are_seen(harbour: Built, tmp_path: Path) -> None:
    """An alternative text in the DOCX, and the row of heads in its tables."""
    file = harbour.file("harbours", "docx")
    mute = changed(file, tmp_path / "a.docx", "word/document.xml", b"descr=", b"title=")
    bare = changed(file, tmp_path / "b.docx", "word/document.xml", b"w:tblHeader", b"w:tblHidden")

    assert None in look(mute).pictures
    assert {table.heads for table in look(bare).tables} == {()}


def test_a_lost_paragraph_is_seen(harbour: Built, tmp_path: Path) -> None:
    """Its words are missing."""
    file = harbour.file("harbours", "epub")
    less = changed(
        file,
        tmp_path / "a.epub",
        "EPUB/text/before-you-cast-off.xhtml",
        b"This book was invented for tests;",
        b"",
    )

    assert len(look(file).words) - len(look(less).words) == 6


def test_words_are_the_same_however_they_are_broken() -> None:
    """Composed or not, with hyphens or without, by whatever blanks."""
    assert words("A\u030angstro\u0308m  city-wide\n12\u202f400") == ("Ångström", "citywide", "12400")


def test_a_word_is_found_in_a_packed_file(harbour: Built) -> None:
    """In an archive's parts and in a PDF's streams."""
    assert b"noticed" not in unpacked(harbour.file("harbours", "epub"))
    assert b"invented for tests" in unpacked(harbour.file("harbours", "epub"))
    assert b"invented for tests" in unpacked(harbour.file("harbours", "docx"))
    assert b"BDC" in unpacked(harbour.file("harbours", "pdf"))
