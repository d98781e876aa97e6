"""The fonts of a DOCX: which are named, what stands for each, and words from right to left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.render.everything import everything, parts, tree, words

PAGE = """
# One

The poets [שלום עליכם]{lang=he}, **محمود درويش** and [Nuorta ŋuoŧŧa]{lang=se-NO} were there.
"""


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> dict[str, etree._Element]:
    made = RENDERERS["docx"](replace(everything(), tree=tree(PAGE)), tmp_path_factory.mktemp("fonts"))
    return {name: etree.fromstring(part) for name, part in parts(made).items() if name.endswith(".xml")}


def test_every_font_that_a_style_asks_for_is_told_of(docx: dict[str, etree._Element]) -> None:
    """With its family, by which another is found, and with others that are as wide."""
    asked = set(docx["word/styles.xml"].xpath("//w:rFonts/@w:*", namespaces=SPACES))
    told = {one.get(f"{W}name"): one for one in docx["word/fontTable.xml"]}
    instead = {name: one.find(f"{W}altName") for name, one in told.items()}

    assert asked == told.keys()
    assert all(one.find(f"{W}family") is not None for one in told.values())
    assert instead["Calibri"].get(f"{W}val").startswith("Carlito,")
    assert [name for name, one in instead.items() if one is None] == [
        "Times New Roman",
        "Arial",
        "Courier New",
    ]


def test_words_from_right_to_left_say_so(docx: dict[str, etree._Element]) -> None:
    """Else two of them change places in Word; their stress is that of their style, in their script too."""
    turned = docx["word/document.xml"].xpath("//w:r[w:rPr/w:rtl]", namespaces=SPACES)
    language = turned[0].find(f"{W}rPr/{W}lang")
    strong = docx["word/styles.xml"].xpath("//w:style[@w:styleId = 'Strong']/w:rPr/*", namespaces=SPACES)

    assert [words(one) for one in turned] == ["שלום עליכם", "محمود درويش"]
    assert {language.get(f"{W}{name}") for name in ("val", "bidi")} == {"he"}
    assert [etree.QName(one).localname for one in strong] == ["b", "bCs"]
