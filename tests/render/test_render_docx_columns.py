"""Long lists of short lines stand in columns on a page of a DOCX, in a section of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.overlay import Overlay
from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.render.everything import parts, plain
from tests.render.test_render_docx_sections import SMALL, WIDE

if TYPE_CHECKING:
    from pathlib import Path

TITLES = "\n    - ".join(f"Title {number}" for number in range(14))
NAMES = f"# Names\n\n::: contributors\nHer Name\n:   - {TITLES}\n:::\n\n"
COLOPHON = "# Colophon\n\n::: colophon\nMade here.\n\nMade there.\n:::\n"


def columns(document: etree._Element) -> list[tuple[str, str]]:
    """Return where each section begins and how many columns it has, if it says so."""
    sides = ("string(w:type/@w:val)", "string(w:cols/@w:num)")
    return [
        (str(one.xpath(sides[0], namespaces=SPACES)), str(one.xpath(sides[1], namespaces=SPACES)))
        for one in document.iter(f"{W}sectPr")
    ]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param(NAMES + COLOPHON, [("", ""), ("continuous", "2"), ("continuous", "1")], id="then text"),
        pytest.param(NAMES, [("", ""), ("continuous", "2"), ("continuous", "1")], id="then nothing"),
        pytest.param(
            NAMES + "# More\n\nOn a page.\n", [("", ""), ("continuous", "2"), ("", "")], id="then a page"
        ),
        pytest.param(NAMES.replace(TITLES, "Title"), [("", "")], id="few"),
        pytest.param(NAMES.replace("# Names", "## Names"), [("", "")], id="below a heading on a page"),
    ],
)
def test_contributors_stand_in_columns(tmp_path: Path, page: str, found: list[tuple[str, str]]) -> None:
    """Where they are many, below a heading that begins a page; what follows goes on, or begins one."""
    text = parts(RENDERERS["docx"](plain(f"# One\n\nText.\n\n{page}"), tmp_path))["word/document.xml"]

    assert columns(etree.fromstring(text)) == found
    assert b"<?press" not in text


def test_contributors_stand_in_one_column_on_a_narrow_page(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles/tokens.yaml").write_text(SMALL, "utf-8")
    book = replace(plain(NAMES), styles=Overlay.of("styles", tmp_path))
    text = parts(RENDERERS["docx"](book, tmp_path))["word/document.xml"]

    assert columns(etree.fromstring(text)) == [("", "")]


def test_a_table_that_lies_follows_columns(tmp_path: Path) -> None:
    """Each ends a section of its own."""
    file = RENDERERS["docx"](plain(f"# One\n\n{NAMES}{WIDE}"), tmp_path)
    document = etree.fromstring(parts(file)["word/document.xml"])
    lying = [one.get(f"{W}orient") for one in document.iter(f"{W}pgSz")]

    assert columns(document)[:2] == [("", ""), ("continuous", "2")]
    assert lying == [None, None, "landscape", None]
