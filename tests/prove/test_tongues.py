"""What is said to be in another language than it is, is noticed: titles, and the tool's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.prove.library import read_library
from press.prove.nouns import Passage
from press.prove.proof import case, faults
from press.prove.tongues import misplaced
from press.read.sources import read_sources
from tests.prove.spoilt import swap, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.prove.verdict import Case
    from tests.built import Built

EDITION = "hamnar"
"""In Swedish, of texts in Swedish, English and Norwegian."""
TITLE = "Night on the quay"
SPOILT = {
    "contents of an EPUB": (
        "epub",
        swap("nav", f'<span lang="en" xml:lang="en">{TITLE}</span>', TITLE),
    ),
    "contents of a DOCX": (
        "docx",
        swap(
            "document.xml",
            f'<w:r><w:rPr><w:lang w:val="en"/></w:rPr><w:t xml:space="preserve">{TITLE}</w:t>',
            f'<w:r><w:t xml:space="preserve">{TITLE}</w:t>',
        ),
    ),
}


@pytest.fixture(scope="module")
def judged(harbour: Built) -> Case:
    return case(read_library(read_sources(harbour.root)[0]), EDITION)


@pytest.mark.parametrize("form", ["epub", "docx", "pdf"])
def test_each_title_is_said_in_its_own_language(harbour: Built, judged: Case, form: str) -> None:
    """Wherever it is named."""
    assert faults(judged, next(harbour.folder(EDITION).glob(f"*.{form}"))) == ()


@pytest.mark.parametrize(("form", "change"), SPOILT.values(), ids=SPOILT)
def test_a_title_that_is_said_in_the_language_of_the_edition_is_found(
    harbour: Built, judged: Case, tmp_path: Path, form: str, change: Callable[[dict[str, bytes]], None]
) -> None:
    """However often it is right elsewhere."""
    file = next(harbour.folder(EDITION).glob(f"*.{form}"))
    found = faults(judged, zipped(file, tmp_path / file.name, change))

    assert len(found) == 1
    assert "language" in str(found[0])


@pytest.mark.parametrize(
    ("said", "is_right"),
    [
        ({"sv": ["Figur 2"], "en": ["A night"]}, True),
        ({"sv": ["Figur"], "en": ["A night. Figur 2"]}, False),
        ({"sv": ["Figur 2"], "en-GB": ["Figur 2"]}, False),
    ],
)
def test_the_words_of_the_tool_are_in_the_language_of_the_edition(
    said: dict[str, list[str]],
    is_right: bool,  # noqa: FBT001
) -> None:
    """What may be said in one language alone is found in any other."""
    kept = [("sv", Passage("words", ("Figur 2",), "a.md"))]

    assert (not list(misplaced([], kept, said))) is is_right
