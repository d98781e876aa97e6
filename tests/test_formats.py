"""The specimen in three formats: each is opened, asked what is there, and held against the others."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pytest

from press.conform.opened import words as words_of
from press.conform.order import but_index
from tests.built import OPEN, ROOT
from tests.outside import convert, places_of_this_machine, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from press.conform.opened import Opened
    from tests.built import Built

    Formats = dict[str, Opened]

EDITIONS = sorted(path.stem for path in (ROOT / "sources" / "editions").glob("*.md"))
CONTENTS = 3
"""How many levels of headings the contents have."""
BROKEN = 1000
"""One word in so many may be broken in a PDF without a hyphen, as an address is."""


@pytest.fixture(scope="session", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    """Each edition in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def formats(specimen: Built, edition: str) -> Formats:
    """An edition's outputs, opened."""
    return specimen.open(edition)


def same(formats: Formats, what: str) -> bool:
    """Say whether all formats answer alike; what they answer is shown where they do not."""
    first, *others = (getattr(one, what) for one in formats.values())
    assert [first] * len(others) == others
    return bool(first)


def test_every_edition_is_there_in_every_format(specimen: Built) -> None:
    """Nine outputs, each edition's proof, and nothing else."""
    named = [f"{edition}/{name}" for edition in EDITIONS for name in ("docx", "epub", "pdf", "proof.json")]

    assert specimen.run.status == 0, specimen.run.out + specimen.run.err
    assert [
        f"{path.split('/')[0]}/{path.rpartition('.')[2]}".replace("/json", "/proof.json")
        for path in specimen.files()
    ] == named


def test_the_proof_holds_the_digest_of_every_output(specimen: Built, edition: str) -> None:
    """All are of one build."""
    proof = specimen.proof(edition)
    digests = {line["file"]: line["sha256"] for line in proof["outputs"]}
    files = [specimen.file(edition, ending) for ending in OPEN]

    assert digests == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    assert proof["builds"] == 1
    assert {"pandoc", "typst"} <= set(proof["tools"])


@pytest.mark.needs("soffice")
def test_libreoffice_opens_every_docx(specimen: Built, tmp_path: Path) -> None:
    """And lays out its pages, with the text on them."""
    files = [specimen.file(edition, "docx") for edition in EDITIONS]
    pages = convert(files, tmp_path)

    for edition, file in zip(EDITIONS, files, strict=True):
        last = OPEN["docx"](file).headings[-1][1]
        assert len(pages[file.stem]) >= len(pikepdf.open(specimen.file(edition, "pdf")).pages) // 2
        assert last in pages[file.stem][-1]


def test_title_and_language_are_set(formats: Formats) -> None:
    """In all three, and alike."""
    assert same(formats, "title")
    assert same(formats, "language")


def test_headings_are_headings(formats: Formats) -> None:
    """The same words at the same levels, and none is skipped on the way down."""
    assert same(formats, "headings")
    levels = [0, *(level for level, _ in formats["epub"].headings)]
    assert [after for before, after in pairwise(levels) if after > before + 1] == []


@pytest.mark.parametrize("ending", OPEN)
def test_contents_lead_to_the_first_three_levels(formats: Formats, ending: str) -> None:
    """The EPUB's navigation, the field in the DOCX and the PDF's bookmarks."""
    headings = [(level, words) for level, words in formats[ending].headings if level <= CONTENTS]
    outline = [(level, words) for level, words in formats[ending].outline if words != "Contents"]

    assert outline == headings


def test_notes_are_notes(formats: Formats) -> None:
    """There are as many in each."""
    assert same(formats, "notes")


def test_tables_have_heads(formats: Formats) -> None:
    """Every table has a row of them, and the same rows have heads; a hyphen may end a line or a word."""
    heads = [
        [re.sub(r"-\s?", "", word) for table in one.tables for word in (*table.heads, *table.row_heads)]
        for one in formats.values()
    ]
    assert [heads[0]] * len(heads) == heads
    assert [table for table in formats["epub"].tables if not table.heads] == []


def test_every_image_has_an_alternative_text(formats: Formats) -> None:
    """The same in each format, and none without."""
    same(formats, "pictures")
    assert [one for one in formats["epub"].pictures if not one] == []


def test_passages_keep_their_language(formats: Formats) -> None:
    """A Finnish name is read as Finnish in all three."""
    assert same(formats, "languages")


def test_addresses_are_the_same(formats: Formats) -> None:
    """Links to the world outside."""
    assert same(formats, "links")


@pytest.mark.parametrize("ending", OPEN)
def test_no_link_inside_is_dead(formats: Formats, ending: str) -> None:
    """Each leads to a place in the same file."""
    assert formats[ending].inner > 50
    assert formats[ending].dead == ()


def test_epub_and_docx_have_the_same_words(formats: Formats) -> None:
    """Every one, as often: contents, title pages and the numbers of notes aside."""
    assert Counter(formats["epub"].words) == Counter(formats["docx"].words)


def test_the_pdf_has_the_same_words(formats: Formats) -> None:
    """Every letter and digit; a word in a thousand may be broken at a line's end, as addresses are.

    The index, which leads to pages here and to titles there, is left aside.
    """
    index = formats["epub"].index
    texts = (but_index(formats[ending], formats[ending].text, index) for ending in ("epub", "pdf"))
    words, in_pdf = (Counter(words_of(text)) for text in texts)
    missing, more = words - in_pdf, in_pdf - words

    assert Counter("".join(missing.elements())) == Counter("".join(more.elements())), (missing, more)
    assert missing.total() <= words.total() / BROKEN, (missing, more)


def test_no_output_holds_a_path_of_the_machine(specimen: Built, edition: str) -> None:
    """Looked for in every part of every file, unpacked, and in the proof."""
    files = [file for file in specimen.folder(edition).iterdir() if file.is_file()]
    places = places_of_this_machine(specimen.root)

    assert [(file.name, place) for file in files for place in places if place in unpacked(file)] == []
