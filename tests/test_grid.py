"""The lines of the PDF's text stand on a grid of half lines, whatever stands between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from press import tokens
from press.overlay import Overlay
from press.render import RENDERERS
from tests.built import ROOT
from tests.pdf_grid import text_lines
from tests.render.everything import PICTURES, STYLES, everything, plain
from tests.test_pages import EDITIONS, SENTENCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built

LOOK = tokens.read(Overlay.of("styles", ROOT))
TEXT = f"{SENTENCE * 4}\n\n"
THINGS = (
    "## A heading of the second level, which is so long that it takes a second line of the page\n\n",
    "## Second\n\n### A heading of the third\n\n#### One of the fourth\n\n##### One of the fifth\n\n",
    f"1. {SENTENCE}\n\n2. Another\n\n    with a paragraph\n\n",
    f"- {SENTENCE}\n- Another item\n    - one in it\n\n1. First\n2. Second\n\n",
    f"> {SENTENCE}\n\n",
    "``` text\ncode\nin three\nlines\n```\n\n",
    f"::: key-message\n{SENTENCE}\n:::\n\n::: pull-quote\n{SENTENCE}\n:::\n\n",
    f"::: box\n{SENTENCE * 3}\n\n- an item\n:::\n\n",
    "::: particulars\nRests on\n:   What was found\n:::\n\n",
    f"| A | B |\n|---|---|\n| c | {SENTENCE} |\n\n: Small\n\n",
    f"::: box\n{SENTENCE * 25}\n:::\n\n",
    "![A plan.](images/plan.png){alt=Plan}\n\n",
    f"::: card\n## Recommendation 1: Share\n\n{SENTENCE * 5}\n:::\n\n",
    f"Small ![a](images/dot.png){{alt=a}}, `code`, H~2~O, x^2^ and Ελλάδα with a note.^[{SENTENCE}]\n\n",
    f"A term\n:   {SENTENCE}\n\n* * *\n\n",
)


def _astray(file: Path, look: dict[str, dict[str, float]] = LOOK) -> list[object]:
    lines = text_lines(file, look)
    assert len(lines) > 20
    return [one for one in lines if not one.is_on_grid]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_specimen_s_lines_stand_on_the_grid(specimen: Built, edition: str) -> None:
    """On each page that stands, its contents too."""
    assert _astray(specimen.file(edition, "pdf")) == []


def test_what_a_writer_can_write_keeps_the_grid(tmp_path: Path) -> None:
    """Quotations, code, lists, definitions, small pictures, raised figures and other letters in a line."""
    assert _astray(RENDERERS["pdf"](everything(), tmp_path)) == []


@pytest.mark.parametrize("step", [1, 2, 4, 7])
def test_the_text_returns_to_the_grid_behind_anything(tmp_path: Path, step: int) -> None:
    """In other orders, and where it is parted."""
    things = [THINGS[number * step % len(THINGS)] for number in range(len(THINGS))]
    text = "".join(one + TEXT * (1 + number % 3) for number, one in enumerate(things))
    book = replace(plain(f"# One {{#one}}\n\n{TEXT}{text}"), pictures=PICTURES)

    assert _astray(RENDERERS["pdf"](book, tmp_path)) == []


def test_the_text_returns_to_the_grid_behind_tables_that_are_parted(tmp_path: Path) -> None:
    """Each moves those behind it, and may leave some of its page empty."""
    rows = [f"| c | {SENTENCE * (1 + number % 5)} |\n" for number in range(40)]
    tables = (f"| A | B |\n|---|---|\n{''.join(rows[:many])}\n: Long\n\n" for many in (40, 23, 31, 37))

    assert (
        _astray(RENDERERS["pdf"](plain(f"# One {{#one}}\n\n{TEXT}{(TEXT * 2).join(tables)}{TEXT}"), tmp_path))
        == []
    )


@pytest.mark.parametrize("name", ["paragraph", "item", "block", "inset"])
def test_wider_spaces_keep_the_grid(tmp_path: Path, name: str) -> None:
    """Also with a text of another size; what is between is a number of halves."""
    own, folder = tmp_path / "styles", tmp_path / "set"
    own.mkdir()
    folder.mkdir()
    (own / "tokens.yaml").write_text(f"size: {{text: 10.3}}\nspace: {{{name}: 1.7}}\n", "utf-8")
    book = replace(
        plain(f"# One {{#one}}\n\n{TEXT.join(THINGS)}{TEXT}"),
        pictures=PICTURES,
        styles=Overlay((own, *STYLES.folders)),
    )

    assert _astray(RENDERERS["pdf"](book, folder), tokens.read(book.styles)) == []
