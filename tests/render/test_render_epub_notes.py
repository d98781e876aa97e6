"""Notes of an EPUB: each stands in the file of its call, and begins with the number that leads back to it."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from press.render import RENDERERS
from tests.render.everything import SPACES, find, plain, words

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


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    home = tmp_path_factory.mktemp("notes")
    with zipfile.ZipFile(RENDERERS["epub"](replace(plain(NOTES), printed=None), home)) as epub:
        return etree.fromstring(epub.read("EPUB/text/notes.xhtml"))


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
