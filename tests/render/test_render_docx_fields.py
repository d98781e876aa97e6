"""The fields of a DOCX: numbers, references and lists that Word brings up to date, right before it has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render import RENDERERS
from press.render.word import SPACES, W
from tests.render.everything import everything, parts, tree, words

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = ("begin", "separate", "end")


@pytest.fixture(scope="module")
def document(made: dict[str, Path]) -> etree._Element:
    return etree.fromstring(parts(made["docx"])["word/document.xml"])


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.xpath(path, namespaces=SPACES))


def fields(root: etree._Element) -> list[tuple[str, str]]:
    """Return what each field that is in no other computes, and what it shows."""
    found, said, shown, state = [], "", "", ""
    for node in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if node.tag == f"{W}fldChar":
            state = node.get(f"{W}fldCharType")
            if state == "end":
                found.append((said.strip(), shown))
                said = shown = ""
        elif node.tag == f"{W}instrText":
            said += node.text
        elif state == "separate":
            shown += node.text
    return found


def marked(root: etree._Element, name: str) -> str:
    """Return the words that a bookmark stands around."""
    (start,) = find(root, f"//w:bookmarkStart[@w:name='{name}']")
    row = iter(start.itersiblings())
    inside = []
    for node in row:
        if node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == start.get(f"{W}id"):
            break
        inside += [text.text for text in node.iter(f"{W}t")]
    return "".join(inside)


def entries(heading: etree._Element) -> list[str]:
    """Return the words of the links and references that follow a heading of a list."""
    found = []
    for one in heading.itersiblings(f"{W}p"):
        if not find(one, "w:pPr/w:pStyle[starts-with(@w:val, 'TableOfFigures')]"):
            break
        found.append("".join(one.itertext(f"{W}t")))
    return found


def test_fields_are_whole(document: etree._Element) -> None:
    """Each begins, shows something and ends."""
    kinds = find(document, "//w:fldChar/@w:fldCharType")

    assert kinds == [*SHOWN] * (len(kinds) // 3)
    assert all(shown for _, shown in fields(document))


def test_captions_count(document: etree._Element) -> None:
    counts = [one for one in fields(document) if one[0].startswith("SEQ")]

    assert counts == [
        (r"SEQ Figure \* ARABIC", "1"),
        (r"SEQ Table \* ARABIC", "1"),
        (r"SEQ Table \* ARABIC", "2"),
        (r"SEQ Table \* ARABIC", "3"),
    ]


def test_a_number_counts_in_another_language(tmp_path: Path) -> None:
    """Where its label is marked as the edition's, in a text that is in another."""
    page = "# En\n\n::: {lang=fi}\n| A |\n|---|\n| 1 |\n\n: [Table 1.]{lang=en} Tiedot {#t}\n\n"
    page += "Katso [[Table 1]{lang=en}](#t).\n:::\n"
    book = replace(everything(), tree=tree(page))
    shown = fields(etree.fromstring(parts(RENDERERS["docx"](book, tmp_path))["word/document.xml"]))

    assert (r"SEQ Table \* ARABIC", "1") in shown
    assert [words for said, words in shown if said.startswith("REF")] == ["Table 1"]


def test_a_card_keeps_the_number_that_it_was_given(document: etree._Element) -> None:
    """It is no field: Writer would count cards anew, from one, when it opens what it has saved."""
    (heading,) = find(document, "//w:p[w:pPr/w:pStyle/@w:val='Heading2Card']")

    assert words(heading) == "Recommendation 1: One structure"
    assert "Recommendation" not in " ".join(said for said, _ in fields(document))


def test_references_show_what_they_repeat(document: etree._Element) -> None:
    """Before they are updated, the words that an update would put there."""
    shown = {words: marked(document, said.split()[1]) for said, words in fields(document) if "REF" in said}

    assert {"Oslo", "Figure 1", "Table 1"} <= shown.keys()
    assert all(words == target for words, target in shown.items())


def test_a_link_with_words_of_its_own_stays_a_link(document: etree._Element) -> None:
    assert "an entry" in [words(one) for one in find(document, "//w:hyperlink[@w:anchor]")]


def test_lists_are_filled_in_and_linked(document: etree._Element) -> None:
    contents = find(document, "//w:sdtContent//w:hyperlink[@w:anchor]")
    lists = {
        words(one): entries(one) for one in find(document, "//w:p[w:pPr/w:pStyle/@w:val = 'ListHeading']")
    }

    kept = find(document, "//w:p[w:pPr/w:pStyle/@w:val = 'TableOfFiguresKept']")

    assert [words(one.find(f"{W}hyperlink")) for one in kept] == ["Table 1. Referrals", "Table 2. A grid"]
    assert "Samordning i byen" in [words(one) for one in contents]
    assert lists == {
        "List of figures": ["Figure 1. The plan and its cycle"],
        "List of tables": ["Table 1. Referrals", "Table 2. A grid", "Table 3. The cities compared"],
        "List of recommendations": ["Recommendation 1: One structure"],
    }
    assert [said for said, _ in fields(document) if said.startswith("TOC")] == [
        r'TOC \o "1-3" \n \h \z \u',
        r'TOC \n \h \z \c "Figure"',
        r'TOC \n \h \z \c "Table"',
    ]


def test_bookmarks_have_ids_and_names_of_their_own(document: etree._Element) -> None:
    ids, names = (find(document, f"//w:bookmarkStart/@w:{what}") for what in ("id", "name"))

    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    assert sorted(ids) == sorted(find(document, "//w:bookmarkEnd/@w:id"))
    assert [name for name in names if not re.fullmatch(r"[^\W\d][\w.-]{0,39}", name)] == []
