"""Give a style to what pandoc formats by hand, named as Word's users look for it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from press.render.word import SPACES, W, element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

NAMED = {"BlockText": "Quote", "ImageCaption": "Caption"}
"""Pandoc's names of styles, and Word's."""
RUNS = {
    frozenset({"b"}): "Strong",
    frozenset({"i"}): "Emphasis",
    frozenset({"b", "i"}): "StrongEmphasis",
    frozenset({"strike"}): "Struck",
    frozenset({"smallCaps"}): "SmallCaps",
    frozenset({"superscript"}): "Superscript",
    frozenset({"subscript"}): "Subscript",
}
FROM_RIGHT, FROM_LEFT = frozenset({"R", "AL"}), frozenset({"L", "EN"})
"""Classes of letters, and of digits that go with those from left to right (Unicode Standard Annex 9)."""
UNSEEN = frozenset({"lang", "bCs", "iCs"})
"""What is said of a run and is no formatting, or goes without saying where it has a style."""
SIDES = {"right": "TableTextRight", "end": "TableTextRight", "center": "TableTextCentre"}
ITEMS = {f"{name}{kept}": f"{name}Item" for name in ("Box", "Recommendation") for kept in ("", "Kept")}
"""Styles of what stands in a box or on a card, and of items there, whose signs stand farther in."""
IN_LISTS = ("Compact", "BodyText", "FirstParagraph")


def style(root: etree._Element, lists: Mapping[str, str]) -> None:
    """Name the styles of quotations, captions, lists, cells and stressed words.

    Args:
        root: the text, or the notes.
        lists: the style of each list's items, by the number of the list.
    """
    for named in root.iter(f"{W}pStyle"):
        old = str(named.get(f"{W}val"))
        named.set(f"{W}val", NAMED.get(old, old))
    for row in root.xpath("//w:p/w:pPr[w:numPr]", namespaces=SPACES):
        _style_item(row, lists)
    for side in root.xpath("//w:tc/w:p/w:pPr/w:jc", namespaces=SPACES):
        _style_cell(side)
    for properties in root.xpath("//w:r/w:rPr", namespaces=SPACES):
        _style_run(properties)
    for run in root.iter(f"{W}r"):
        _turn(run)


def list_styles(numbering: etree._Element) -> dict[str, str]:
    """Return the style of each list's items, by the number of the list."""
    signs = {one.get(f"{W}abstractNumId"): _sort(one) for one in numbering.iter(f"{W}abstractNum")}
    return {
        one.get(f"{W}numId"): signs[one.find(f"{W}abstractNumId").get(f"{W}val")]
        for one in numbering.iter(f"{W}num")
    }


def _sort(abstract: etree._Element) -> str:
    first = abstract.find(f"{W}lvl")
    if first.find(f"{W}numFmt").get(f"{W}val") != "bullet":
        return "ListNumber"
    return "ListBullet" if first.find(f"{W}lvlText").get(f"{W}val", "").strip() else "ListContinue"


def _style_item(properties: etree._Element, lists: Mapping[str, str]) -> None:
    own = properties.find(f"{W}pStyle")
    if own is None:
        own = element("pStyle", val=IN_LISTS[0])
        properties.insert(0, own)
    own.set(f"{W}val", ITEMS.get(own.get(f"{W}val"), own.get(f"{W}val")))
    if own.get(f"{W}val") in IN_LISTS:
        own.set(f"{W}val", lists[properties.find(f"{W}numPr/{W}numId").get(f"{W}val")])


def _style_cell(side: etree._Element) -> None:
    """Let a style set a cell's words to a side, where one does."""
    own = side.getparent().find(f"{W}pStyle")
    if own is not None and own.get(f"{W}val") == "TableText":
        own.set(f"{W}val", SIDES.get(side.get(f"{W}val"), "TableText"))
        side.getparent().remove(side)


def _style_run(properties: etree._Element) -> None:
    """Let a style stress a run; in a link, which has one of its own, it stays as it is."""
    seen = {_trait(one): one for one in properties if one.tag.removeprefix(W) not in UNSEEN}
    name = RUNS.get(frozenset(seen))
    if name is None:
        return
    for one in [*seen.values(), *(properties.find(W + tag) for tag in ("bCs", "iCs"))]:
        if one is not None:
            properties.remove(one)
    properties.insert(0, element("rStyle", val=name))


def _turn(run: etree._Element) -> None:
    """Say of words whose letters all run from right to left that they do, for their blanks follow them."""
    letters = {unicodedata.bidirectional(letter) for part in run.iter(f"{W}t") for letter in part.text or ""}
    if not letters & FROM_RIGHT or letters & FROM_LEFT:
        return
    properties = run.find(f"{W}rPr")
    if properties is None:
        properties = element("rPr")
        run.insert(0, properties)
    language = properties.find(f"{W}lang")
    if language is None:
        properties.append(element("rtl"))
        return
    language.set(f"{W}bidi", language.get(f"{W}val"))
    language.addprevious(element("rtl"))


def _trait(one: etree._Element) -> str:
    tag = str(one.tag.removeprefix(W))
    return str(one.get(f"{W}val")) if tag == "vertAlign" else tag
