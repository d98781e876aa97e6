"""The same words in several places: in a text, in a note of another, and in the data of the publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import written
from tests.built import build_py

if TYPE_CHECKING:
    from pathlib import Path

SAID = "The lamp was lit in the harbour before noon and again at dusk."
NOTED = f"Snow fell.[^1]\n\n[^1]: {SAID}"


@pytest.mark.parametrize("texts", [(SAID, NOTED), (NOTED, SAID), (NOTED, NOTED), (SAID, SAID)])
def test_words_of_a_text_a_note_and_the_imprint_are_each_traced(
    texts: tuple[str, str], tmp_path: Path
) -> None:
    """A note stands in a part of its own in a DOCX, so what the imprint says is not taken for it."""
    imprint = written.PUBLICATION.replace("imprint: {", f"imprint: {{note: {SAID!r}, ")
    assert SAID in imprint
    order = "# Imprint\n\n::: imprint\n:::\n\n::: {.contributions kind=section}\n:::"
    files = {
        "sources/publication.yaml": imprint,
        "sources/contributions/shared/a.md": written.contribution_text("a", texts[0]),
        "sources/contributions/shared/b.md": written.contribution_text("b", texts[1]),
        "sources/editions/book.md": written.edition_text("book", order, "epub, docx, pdf"),
    }

    run = build_py("--root", str(written.write(tmp_path, files)))

    assert (run.status, run.err) == (0, ""), run.out
