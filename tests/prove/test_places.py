"""Where the links of a PDF lead, read from the page that they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.conform.pdf_pages import page_texts
from press.prove.pdf import open_text
from tests.render.test_render_pdf_kept import SENTENCE, page_of, rendered

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "# Index {#index}\n\n::: index\nAda\n:   [One](#ada)\n:::\n"


def test_a_page_on_which_nothing_begins_is_of_what_goes_on_there(tmp_path: Path) -> None:
    """The words of an index may stand on it."""
    end = "The end [Ada]{#ada .index}."
    file = rendered(f"Begun. {SENTENCE * 45}{end}\n\n# Two {{#two}}\n\nText.\n\n{INDEX}", tmp_path)
    pages = page_texts(file)
    pointer = next(one for one in open_text(file).pointers if one.words.strip().isdigit())

    assert page_of("Ada.", pages)[0] == page_of("Begun.", pages)[0] + 1
    assert "Begun." in str(pointer.to)
