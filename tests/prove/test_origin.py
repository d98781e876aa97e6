"""What nothing accounts for is told of where it most likely comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.materials import gather
from press.prove.library import read_library
from press.prove.told import told
from press.prove.verdict import Fault
from tests import written

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic

A = "sources/contributions/shared/a.md"
B = "sources/contributions/shared/b.md"
BOOK = "sources/editions/book.md"
BOTH = "The ice was thin that winter."
REMEDY = "write the passage in another way, and report it to those who look after the tool"
FILES = {
    A: written.contribution_text("a", f"Snow fell on the quay, and *nobody* went out.\n\n{BOTH}"),
    B: written.contribution_text("b", f"The lamp was lit before noon.\n\n{BOTH}"),
    BOOK: written.edition_text("book", "::: {.contributions kind=section}\n:::", "docx"),
    "sources/glossary.yaml": "- term: ice watch\n  meaning: Somebody who walks the ice before others do.\n",
}


def diagnostic(root: Path, words: str) -> Diagnostic:
    """Return what is told of words in a file that nothing accounts for."""
    library = read_library(gather(written.write(root, FILES)).sources)
    faults = {"book-1.docx": [Fault("unaccounted", "word/document.xml", words)]}
    (found,) = told(faults, library, "book", quoting=False)
    return found


@pytest.mark.parametrize(
    ("words", "path", "line"),
    [
        (
            "Snow fell on the quay, and nobody ever went out.",
            A,
            FILES[A][: FILES[A].index("Snow")].count("\n") + 1,
        ),
        ("lamp was lit before", B, FILES[B][: FILES[B].index("The lamp")].count("\n") + 1),
        ("Ice watch: somebody who walks the ice before others", "sources/glossary.yaml", 2),
    ],
)
def test_words_are_placed_where_they_were_written(tmp_path: Path, words: str, path: str, line: int) -> None:
    """Also where some of them are missing or left over, with what its writer can do."""
    found = diagnostic(tmp_path, words)

    assert (found.place.path, found.place.line, found.hint) == (path, line, REMEDY)


@pytest.mark.parametrize("words", [BOTH, "Nobody wrote this anywhere.", "quay", ""])
def test_words_of_no_source_or_of_several_are_the_editions(tmp_path: Path, words: str) -> None:
    """Nobody can say then who wrote them."""
    found = diagnostic(tmp_path, words)

    assert (found.place.path, found.place.line, found.hint) == (BOOK, 1, "")
