"""The pages of finished PDFs, measured: text keeps to its margins, and nothing stands on anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import typst

from press import tokens
from press.overlay import Overlay
from press.render import RENDERERS
from tests.built import ROOT
from tests.pdf_layout import outside, overprinted, sheets
from tests.pdf_lines import displaced, lonely, parts, stranded
from tests.render.everything import PICTURES, STYLES, plain

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built
    from tests.pdf_layout import Sheet

MARGINS = tokens.read(Overlay.of("styles", ROOT))["page"]
FINE = 150
"""Dots an inch that a picture has at least."""
EDITIONS = sorted(path.stem for path in (ROOT / "sources" / "editions").glob("*.md"))
SENTENCE = (
    "What is agreed upon in one city is seldom unknown in another, though it goes by a different name. "
)
TITLE = "On the ways in which municipalities of the north may come to agree about what is to be written down"
LONG = (
    "Sicherheitszusammenarbeitsvereinbarung, kommuneplanleggingsmyndigheten, turvallisuussuunnittelutyöryhmä"
)
SMALL = "page: {width: 148, height: 210, top: 22, bottom: 22, left: 18, right: 18}\n"
FAULTY = """
#set page(width: 210mm, height: 297mm, margin: (top: 27mm, bottom: 27mm, left: 32mm, right: 32mm))
#set document(title: "Faulty")
#set text(costs: (widow: 0%, orphan: 0%))
= Opening
#place(dx: 120mm)[Words that run out of the page.]
#place(dy: 40mm)[Words below others.]
#place(dy: 40.5mm)[Others above them.]
#v(214.5mm)
#block(sticky: false)[== Stranded]
#pagebreak()
#v(239mm)
#lorem(30)
"""
"""Pages with one of each fault. A heading of Typst is sticky by itself, so the page is broken by hand."""


def _table(columns: int, rows: int, cell: str) -> str:
    head = "|" + "|".join(f" Head {number} " for number in range(columns)) + "|\n" + "|---" * columns + "|\n"
    return head + "".join(f"| Row {row} |" + f" {cell} |" * (columns - 1) + "\n" for row in range(rows))


def _stress() -> str:
    """Return a text of what is hard to set: long titles, long words, long and wide tables, many notes."""
    sections = "".join(
        f"# {TITLE} {number} {{#s{number}}}\n\n## {TITLE} again {{#t{number}}}\n\n"
        + f"{SENTENCE * 9}[^n{number}]\n\n" * 5
        + f"### {TITLE} once more {{#u{number}}}\n\n{LONG} {SENTENCE * 4}\n\n"
        + f"[^n{number}]: {SENTENCE * 3}\n\n"
        for number in range(1, 6)
    )
    tables = f"{_table(3, 40, SENTENCE)}\n: A table\n\n{_table(7, 40, LONG)}\n: Another\n\n"
    card = f"::: card\n## Recommendation 12: {TITLE} {{#card}}\n\n{SENTENCE * 60}\n:::\n\n"
    one = f"::: side\n### One side {{#one-side}}\n\n{SENTENCE * 8}\n:::\n"
    sides = f"{one}\n::: side\n### Other {{#other}}\n\n{LONG}\n:::\n"
    return f"{sections}{tables}{card}:::: beside\n{sides}::::\n\n![A plan](images/plan.png){{#plan alt=x}}\n"


def faults(file: Path, margins: dict[str, float] = MARGINS) -> list[object]:
    """Return all that is wrong with the pages of a PDF; its cover has margins of its own."""
    pages, pieces = sheets(file), parts(file)
    inner = list(enumerate(pages[1:], 2))
    return [
        *((number, words) for number, page in inner for words in outside(page, margins)),
        *((number, pair) for number, page in enumerate(pages, 1) for pair in overprinted(page)),
        *lonely(pages, pieces),
        *stranded(pages, pieces),
        *displaced(file),
        *_coarse(pages),
    ]


def _coarse(pages: list[Sheet]) -> list[tuple[int, float]]:
    return [(number, dpi) for number, page in enumerate(pages, 1) for dpi in page.resolutions if dpi < FINE]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_specimen_s_pages_are_sound(specimen: Built, edition: str) -> None:
    """No text in a margin, none over another, no line alone, no heading at a foot, no coarse picture."""
    assert faults(specimen.file(edition, "pdf")) == []


def test_what_is_hard_to_set_is_set_as_well(tmp_path: Path) -> None:
    """Titles of three lines, words of forty letters, tables of forty rows and of seven columns."""
    book = replace(plain(_stress()), title=TITLE, cities=("Stockholm",) * 7, pictures=PICTURES)

    assert faults(RENDERERS["pdf"](book, tmp_path)) == []


def test_a_small_page_is_set_as_well(tmp_path: Path) -> None:
    """The cover keeps its proportion, and no number of the contents has a line to itself at the left."""
    own, folder = tmp_path / "styles", tmp_path / "set"
    own.mkdir()
    folder.mkdir()
    (own / "tokens.yaml").write_text(SMALL, "utf-8")
    cards = "".join(
        f"::: card\n## Recommendation {number}: {TITLE[: 30 + 2 * number]} {{#c{number}}}\n\n"
        "::: particulars\nRests on\n:   On what was found\n:::\n\n"
        f"{SENTENCE * 4 * (number % 5 + 1)}\n:::\n\n"
        for number in range(1, 31)
    )
    book = replace(
        plain(f"# One {{#one}}\n\n{cards}"),
        title=TITLE,
        cities=("Stockholm",) * 7,
        styles=Overlay((own, *STYLES.folders)),
    )
    file = RENDERERS["pdf"](book, folder)
    numbers = [
        piece.left
        for page in sheets(file)[1:8]
        for piece in page.pieces
        if piece.mark >= 0 and piece.words.strip("\u2060 ").isdigit()
    ]

    assert faults(file, tokens.read(book.styles)["page"]) == []
    assert numbers
    assert min(numbers) > 300


def test_what_is_wrong_with_a_page_is_seen(tmp_path: Path) -> None:
    """Each of the measures finds what it is there for."""
    (tmp_path / "faulty.typ").write_text(FAULTY, "utf-8")
    typst.compile(str(tmp_path / "faulty.typ"), output=str(tmp_path / "faulty.pdf"))
    pages, pieces = sheets(tmp_path / "faulty.pdf"), parts(tmp_path / "faulty.pdf")

    assert outside(pages[0], MARGINS)
    assert [words.strip() for words in overprinted(pages[0])[0]] == [
        "Words below others.",
        "Others above them.",
    ]
    assert [words.strip() for words in stranded(pages, pieces)] == ["Stranded"]
    assert lonely(pages, pieces)
