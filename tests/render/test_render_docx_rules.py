"""The DOCX keeps the rules of Office Open XML that Word holds it to; each is broken once, and found."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from press.conform.word import broken
from press.conform.word_parts import SPACES, W, xml_parts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.built import Built

    Element = Any
    Parts = dict[str, Element]

TEXT = "word/document.xml"


@pytest.fixture
def opened(made: dict[str, Path]) -> Parts:
    return xml_parts(made["docx"])


def first(opened: Parts, path: str) -> Element:
    return opened[TEXT].xpath(path, namespaces=SPACES)[0]


def gone(path: str) -> Callable[[Parts], None]:
    def change(opened: Parts) -> None:
        one = first(opened, path)
        one.getparent().remove(one)

    return change


def other(path: str, attribute: str, value: str) -> Callable[[Parts], None]:
    return lambda opened: first(opened, path).set(attribute, value)


def named(part: str, path: str, attribute: str, value: str) -> Callable[[Parts], None]:
    """Return a change that gives the first of what is found in a part a name that is found there too."""

    def change(opened: Parts) -> None:
        root = opened[f"word/{part}.xml"]
        found = root.xpath(value, namespaces=SPACES)
        new = found if isinstance(found, str) else found[0]
        root.xpath(path, namespaces=SPACES)[0].set(W + attribute, new)

    return change


def turned(opened: Parts) -> None:
    holder = first(opened, "//w:pPr[count(*) > 1]")
    holder.insert(0, holder[-1])


BREAKS = {
    "order": (turned, " in pPr"),
    "an end of a bookmark gone": (gone("//w:bookmarkEnd"), " has one end"),
    "a bookmark twice": (
        lambda opened: first(opened, "//w:bookmarkStart").set(
            f"{W}name", first(opened, "(//w:bookmarkStart)[2]").get(f"{W}name")
        ),
        " twice",
    ),
    "a long name": (other("//w:bookmarkStart", f"{W}name", "n" * 41), " is long"),
    "a drawing twice": (
        lambda opened: first(opened, "(//wp:docPr)[2]").set("id", first(opened, "//wp:docPr").get("id")),
        "drawing ",
    ),
    "a cell gone": (gone("//w:tc"), "a row of other than "),
    "an empty cell": (gone("//w:tc/w:p"), "a cell that ends with no paragraph"),
    "a field without an end": (gone("(//w:fldChar)[last()]"), "a field without an end"),
    "a field that shows nothing of its own": (gone("//w:fldChar"), "a field has separate after nothing"),
    "a style that is not there": (other("//w:pStyle", f"{W}val", "Fancy"), "no style Fancy"),
    "a list that is not there": (other("//w:numId", f"{W}val", "7"), "no list 7"),
    "a note that is not there": (other("//w:footnoteReference", f"{W}id", "999"), "no note 999"),
    "a relation gone": (
        lambda opened: first(opened, "//w:headerReference").set(f"{{{SPACES['r']}}}id", "rId9999"),
        "no relation rId9999",
    ),
    "a part gone": (lambda opened: opened.pop("word/header1.xml"), "no part word/header1.xml"),
    "a part without a type": (
        lambda opened: opened.update({"word/more.dat": opened[TEXT]}),
        "no type for word/more.dat",
    ),
    "a child twice": (
        lambda opened: first(opened, "//w:pPr").append(copy.deepcopy(first(opened, "//w:pPr")[-1])),
        " twice in pPr",
    ),
    "settings out of order": (
        lambda opened: opened["word/settings.xml"].insert(0, opened["word/settings.xml"][-1]),
        " in settings",
    ),
    "two bookmarks that capitals alone tell apart": (
        lambda opened: first(opened, "//w:bookmarkStart").set(
            f"{W}name", first(opened, "(//w:bookmarkStart)[2]").get(f"{W}name").swapcase()
        ),
        "bookmarks that capitals alone tell apart",
    ),
    "a style twice": (named("styles", "w:style[1]", "styleId", "w:style[2]/@w:styleId"), "style "),
    "a style on itself": (
        named("styles", "w:style[w:basedOn][1]/w:basedOn", "val", "w:style[w:basedOn][1]/@w:styleId"),
        " is based on itself",
    ),
    "a style on one of another kind": (
        named("styles", "w:style[@w:type='table'][2]/w:basedOn", "val", "w:style/@w:styleId"),
        " is based on one of another kind",
    ),
    "a kind of list that is not there": (
        named("numbering", "w:num/w:abstractNumId", "val", "'77'"),
        "no kind of list 77",
    ),
    "an item too deep": (other("//w:ilvl", f"{W}val", "9"), "an item at level 9"),
    "a note twice": (named("footnotes", "w:footnote[3]", "id", "w:footnote[4]/@w:id"), "note "),
    "a note on two words": (
        named("document", "//w:footnoteReference", "id", "(//w:footnoteReference)[2]/@w:id"),
        " hangs on two words",
    ),
    "a link in a link": (
        lambda opened: first(opened, "//w:hyperlink").append(copy.deepcopy(first(opened, "//w:hyperlink"))),
        "hyperlink in hyperlink",
    ),
    "two heads of one sort": (
        lambda opened: first(opened, "//w:sectPr").insert(
            0, copy.deepcopy(first(opened, "//w:headerReference"))
        ),
        "a section with two of one sort",
    ),
    "a head that is said to be a foot": (
        lambda opened: next(
            one for one in opened["[Content_Types].xml"] if one.get("PartName") == "/word/header1.xml"
        ).set("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
        "word/header1.xml has not the type of header",
    ),
    "a section that is not the last": (gone("//w:body/w:sectPr"), "the body does not end"),
}


def test_no_rule_is_broken(opened: Parts) -> None:
    assert broken(opened) == []


def test_no_edition_breaks_a_rule(specimen: Built, harbour: Built) -> None:
    """Neither the specimen's nor another network's."""
    files = [file for built in (specimen, harbour) for file in sorted(built.root.glob("output/*/*.docx"))]

    assert {file.name: broken(xml_parts(file)) for file in files} == {file.name: [] for file in files}


@pytest.mark.parametrize("name", BREAKS)
def test_a_rule_that_is_broken_is_found(opened: Parts, name: str) -> None:
    change, said = BREAKS[name]
    change(opened)

    assert [one for one in broken(opened) if said in one], broken(opened)
