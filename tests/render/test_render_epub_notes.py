"""Notes of an EPUB: each stands in the file of its call, and begins with the number that leads back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.render.everything import SPACES, find, plain, unpacked, words
from tests.render.test_render_epub_narrow import MEASURE, measured

if TYPE_CHECKING:
    from pathlib import Path

TYPE = f"{{{SPACES['epub']}}}type"
NOTES = """
# Notes[^head] {#notes}

Twice[^many] and twice[^many].

| A[^cell] |
|---|
| x |

: Of a table[^list]

[^head]: Of a heading.
[^many]: Of several paragraphs.

    The second.

[^cell]: Of a cell.
[^list]:
    - An item.

    And a paragraph.
"""


SIZES = """[...frame.contentDocument.querySelectorAll('.footnote-ref, .back')].map(
  one => one.getBoundingClientRect()).map(box => [box.width, box.height])"""
"""How wide and how high is what a finger can hit, in pixels."""
LEAST = (14, 20)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(plain(NOTES), tmp_path_factory.mktemp("notes"))


@pytest.fixture(scope="module")
def page(book: Path) -> etree._Element:
    return etree.fromstring((book / "text/notes.xhtml").read_bytes())


@pytest.mark.needs("chromium")
def test_a_number_can_be_hit_by_a_finger(book: Path, tmp_path: Path) -> None:
    """Though it is a word in a line, of which WCAG 2.2 asks no size (2.5.8)."""
    script = MEASURE.replace("frame.contentDocument.documentElement.scrollWidth", SIZES)
    sizes = [size for _, _, sizes in measured(book, tmp_path, script) for size in sizes]

    assert sizes
    assert [one for one in sizes if one[0] < LEAST[0] or one[1] < LEAST[1]] == []


def test_a_note_can_be_shown_where_it_is_called(page: etree._Element) -> None:
    """By the types that reading systems look for; one that is called twice is there twice."""
    calls, notes = find([page], "//x:a[@role='doc-noteref']"), find([page], "//x:aside[@role='doc-footnote']")

    assert {call.get(TYPE) for call in calls} == {"noteref"}
    assert {note.get(TYPE) for note in notes} == {"footnote"}
    assert [call.get("href") for call in calls] == [f"#{note.get('id')}" for note in notes]
    assert [words(note).split(maxsplit=1)[1] for note in notes] == [
        "Of a heading.",
        "Of several paragraphs. The second.",
        "Of several paragraphs. The second.",
        "An item. And a paragraph.",
        "Of a cell.",
    ]


def test_a_note_begins_with_its_number(page: etree._Element) -> None:
    """Before a list too; it leads back to the call."""
    notes = find([page], "//x:aside[@role='doc-footnote']")
    backs = [note.xpath("(.//x:a[@role='doc-backlink'])[1]", namespaces=SPACES)[0] for note in notes]

    assert [words(note).split()[0] for note in notes] == [back.text for back in backs] == [*"12345"]
    assert [back.get("href") for back in backs] == [f"#fnref{number}" for number in range(1, 6)]


def test_nothing_is_left_where_notes_are_hidden(page: etree._Element) -> None:
    """As they are by reading systems that show them where they are called: no line at the end of a text."""
    (notes,) = find([page], "//x:section[@role='doc-endnotes']")

    assert {etree.QName(one).localname for one in notes} == {"aside"}
