"""Validators of others: each has nothing to say of good files, and its findings are told at their place."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from press.conform.standards import VALIDATORS
from press.conform.told import told
from press.verify import editions_of
from tests.conform.spoilt_files import again
from tests.prove.spoilt import in_pdf, zipped

if TYPE_CHECKING:
    from pathlib import Path

    from press.conform.copies import Finding
    from tests.built import Built

BY_NAME = {one.name: one for one in VALIDATORS}
EDITION = "justice"
WORDS = b"The committee of the city meets on the first day of every month"
HEAD = b"The evidence behind them The Capital Code for Departments of Justice TLP:GREEN"
ARTIFACT = b"/Artifact BMC BT /Fx 9 Tf 90 60 Td (%b) Tj ET EMC"


def asked(name: str, file: Path, folder: Path) -> list[Finding]:
    """Return what a validator finds in a file."""
    folder.mkdir()
    return list(BY_NAME[name].finds(file, folder))


def clean(roots: tuple[Path, ...], name: str, folder: Path) -> list[Finding]:
    """Return what a validator finds in all files of its format."""
    ending = BY_NAME[name].format
    files = [file for root in roots for file in root.glob(f"output/*/*.{ending}")]
    assert len(files) > 3
    with ThreadPoolExecutor(2) as pool:
        said = pool.map(lambda file: asked(name, file, folder / file.name), files)
        return [one for some in said for one in some]


@pytest.mark.needs("java")
def test_epubcheck_finds_nothing_in_good_files(roots: tuple[Path, ...], tmp_path: Path) -> None:
    """No error, no warning, no hint."""
    assert clean(roots, "EPUBCheck", tmp_path) == []


@pytest.mark.needs("node", "chromium", "ace-cli")
def test_ace_finds_nothing_in_good_files(roots: tuple[Path, ...], tmp_path: Path) -> None:
    """Of whatever impact."""
    assert clean(roots, "Ace by DAISY", tmp_path) == []


@pytest.mark.needs("outloud")
def test_outloud_finds_no_error_in_good_files(roots: tuple[Path, ...], tmp_path: Path) -> None:
    """But for guesses that the tags show to be wrong."""
    assert clean(roots, "outloud", tmp_path) == []


def spoilt(specimen: Built, name: str, folder: Path, before: str, after: str) -> list[str]:
    """Return what is told of an EPUB in which something was replaced."""
    file = specimen.file(EDITION, "epub")
    copy = zipped(file, folder / file.name, again("text/", before, after))
    library = editions_of(specimen.root, 1)
    return [f"{one.place.path} {one.text}" for one in told(asked(name, copy, folder / "w"), library, EDITION)]


@pytest.mark.needs("java")
def test_epubcheck_s_message_is_told_where_it_comes_from(specimen: Built, tmp_path: Path) -> None:
    """At the contribution in which the fault stands."""
    before = r"(id=\"oslo-salto\".*?)<p>"
    (first, *_) = spoilt(specimen, "EPUBCheck", tmp_path, before, r"\1<p align='left'>")

    assert first.startswith("sources/contributions/oslo/oslo-salto.md `justice-")
    assert "EPUBCheck says in `EPUB/text/" in first
    assert "error RSC-005, " in first


@pytest.mark.needs("node", "chromium", "ace-cli")
def test_ace_s_finding_is_told_where_it_comes_from(specimen: Built, tmp_path: Path) -> None:
    """A link without words, in a contribution."""
    before = r"(id=\"oslo-salto\".*?)<p>"
    found = spoilt(specimen, "Ace by DAISY", tmp_path, before, r"\1<p><a href='#oslo-salto'></a>")

    assert [one for one in found if "link-name" in one], found
    assert found[0].startswith("sources/contributions/oslo/oslo-salto.md "), found


def painted(pdf: pikepdf.Pdf, number: int, words: bytes) -> None:
    """Paint words on a page that no tag holds."""
    page: Any = pdf.pages[number]
    name = pikepdf.Name
    font = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
    page.Resources.Font["/Fx"] = pdf.make_indirect(font)
    page.contents_add(ARTIFACT % words)


@pytest.mark.needs("outloud")
def test_outloud_s_error_is_told(specimen: Built, tmp_path: Path) -> None:
    """Prose that no tag holds is no repeated head; a figure without its alternative is an error too."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        painted(pdf, 6, WORDS)
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one:
                del one["/Alt"]

    file = specimen.file(EDITION, "pdf")
    found = [one.text for one in asked("outloud", in_pdf(file, tmp_path / file.name, spoil), tmp_path / "w")]

    assert [one for one in found if one.startswith("outloud says on page 7: TAG-002, ")], found
    assert [one for one in found if "Figure" in one or "alternative" in one], found


@pytest.mark.needs("outloud")
def test_a_running_head_of_many_words_is_no_lost_prose(specimen: Built, tmp_path: Path) -> None:
    """It says a section and the title, which the tags hold, and stands on a few pages only."""
    file = specimen.file(EDITION, "pdf")
    spoilt_file = in_pdf(file, tmp_path / file.name, lambda pdf: painted(pdf, 6, HEAD))
    found = [one.text for one in asked("outloud", spoilt_file, tmp_path / "w")]

    assert [one for one in found if "TAG-002" in one] == []
