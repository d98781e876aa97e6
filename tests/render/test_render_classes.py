"""What a writer says with classes looks like what it is, in all three formats."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.prove.docx import open_docx
from press.prove.epub import open_epub
from press.prove.pdf import open_text
from press.render import RENDERERS
from press.render.word import SPACES as WORD
from press.render.word import W
from tests.render.everything import PICTURES, SPACES, parts, plain, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.prove.opened import Opened

CLASSES = """# Boxes

::: key-message
What a hurried reader takes along.
:::

::: box
## An aside

It can be read alone.

- a list
:::

::: pull-quote
A sentence set large.
:::

![](images/dot.png){.decorative}
"""


@pytest.fixture(scope="module")
def boxes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give a page of boxes in each format."""
    book = replace(plain(CLASSES), pictures=PICTURES)
    return {name: render(book, tmp_path_factory.mktemp(name)) for name, render in RENDERERS.items()}


def test_a_reader_of_an_epub_is_told_what_a_box_is(boxes: dict[str, Path]) -> None:
    """By its class, which is drawn, and by its role, which is said."""
    texts = [etree.fromstring(part) for name, part in parts(boxes["epub"]).items() if "/text/" in name]
    found = [box for root in texts for box in root.xpath("//x:*[@role]", namespaces=SPACES)]

    assert {box.get("role"): words(box) for box in found if box.get("role") in {"note", "doc-pullquote"}} == {
        "note": "An aside It can be read alone. a list",
        "doc-pullquote": "A sentence set large.",
    }
    assert [one.get("alt") for one in found if one.get("role") == "presentation"] == [""]


def test_all_of_a_box_stands_on_its_ground_in_a_docx(boxes: dict[str, Path]) -> None:
    """Its heading too, which stays one, of the level that it has."""
    part = parts(boxes["docx"])
    document, styles = (etree.fromstring(part[f"word/{name}.xml"]) for name in ("document", "styles"))
    shaded = set(
        styles.xpath("//w:style[w:pPr/w:shd or w:basedOn/@w:val = 'Box']/@w:styleId", namespaces=WORD)
    )
    found = {
        words(one): str(one.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))
        for one in document.xpath("//w:p[w:pPr/w:pStyle]", namespaces=WORD)
    }
    own = styles.xpath("//w:style[@w:styleId = 'Heading2Box']/w:basedOn/@w:val", namespaces=WORD)

    assert {text for text, style in found.items() if style in shaded} == {
        "An aside", "It can be read alone.", "a list",
    }  # fmt: skip
    assert (found["An aside"], own) == ("Heading2Box", ["Heading2"])
    assert found["What a hurried reader takes along."] == "KeyMessage"
    assert found["A sentence set large."] == "PullQuote"


@pytest.mark.parametrize(("name", "look"), [("epub", open_epub), ("docx", open_docx), ("pdf", open_text)])
def test_the_heading_of_a_box_is_a_heading(
    boxes: dict[str, Path], name: str, look: Callable[[Path], Opened]
) -> None:
    """As the proof reads it."""
    assert "An aside" in [line.words.strip() for line in look(boxes[name]).lines if line.sort == "heading"]
