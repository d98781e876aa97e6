"""That the PDF loses no line of what it parts, where figures leave little room on the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.conform.pdf_pages import page_texts
from tests.render.test_render_pdf_kept import TEXT, rendered

if TYPE_CHECKING:
    from pathlib import Path

HEADS = "| Head | Words |\n|---|---|\n"
ROWS = (24, 14)
"""Rows of two tables that float, and leave a line or two between them on their page."""
KINDS = {
    "list": "- {}\n- {}\n- {}\n",
    "numbers": "1. {}\n2. {}\n3. {}\n",
    "terms": "One\n:   {}\n\nTwo\n:   {}\n\nThree\n:   {}\n",
    "quotation": "> {0} {1} {2}\n>\n> {3}\n>\n> {4} {5}\n",
    "box": "::: box\n{0} {1} {2} {3} {4} {5} {6}\n\n{7} {8} {9} {10} {11}\n\n{12} {13} {14} {15}\n:::\n",
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_lost_before_figures(tmp_path: Path, kind: str) -> None:
    """Wherever on the page before the figures a list or the like begins."""
    text = "".join(_section(KINDS[kind], before) for before in range(3, 8))
    said = " ".join(page_texts(rendered(text, tmp_path))).split()

    assert [word for word in text.split() if word.startswith("word") and word not in said] == []


def _section(form: str, before: int) -> str:
    lines = (" ".join(f"word{before}.{line}.{word}" for word in range(10)) for line in range(16))
    tables = "".join(HEADS + "| Row | w |\n" * rows + "\n: Table\n\n" for rows in ROWS)
    begin = f"# S{before}\n\n{TEXT * 4}{tables}" + "A line.\n\n" * before
    return f"{begin}{form.format(*lines)}\n\n{TEXT}"
