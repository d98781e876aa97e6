"""Open a DOCX: its text and notes, heads and feet, and all that Word keeps beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from press.prove import blank, bookmarked, docx_form, docx_places, pictured, properties, zipped
from press.prove.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KNOWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|word/(_rels/(document|footnotes)\.xml\.rels"
    r"|(comments|document|fontTable|footer[0-9]|footnotes|header[0-9]|numbering|settings|styles|webSettings)\.xml"
    r"|theme/theme1\.xml|media/(rId|image)[0-9]+\.(png|jpe?g))"
)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = {"word/document.xml": "text", "word/footnotes.xml": "text"}
SEEN = frozenset({"descr", "title", "alt", "tblCaption", "tblDescription"})
"""Attributes and elements that hold words."""
NAMING = frozenset(
    {"anchor", "name", "Target", "Id", "id", "embed", "link", "PartName", "tooltip", "docLocation"}
)
LOOKS = frozenset({"word/styles.xml", "word/theme/theme1.xml", "word/numbering.xml", "word/fontTable.xml"})
FIELD = re.compile(
    r" (?:PAGE|NUMPAGES|REF _Ref[0-9]{6} \\h \\\* MERGEFORMAT|TOC \\o \"1-3\" \\n \\h \\z \\u"
    r"|SEQ (?P<row>\w+) \\\* ARABIC|TOC \\n \\h \\z \\c \"(?P<list>\w+)\") "
)
"""The instructions of fields; one that counts, or lists what does, names a row of numbers."""
HEADING = re.compile(r"Heading[0-9]")
OPENING = "Heading1"
"""The style that begins a page."""
LISTS = frozenset({"ListHeading", "TableOfFigures", "TableOfFiguresKept"})
TEXT, PARAGRAPH, ROW = f"{WORD}t", f"{WORD}p", f"{WORD}tr"
BOOKMARK = f"{WORD}bookmarkStart"
BLANKS = frozenset({f"{WORD}tab", f"{WORD}br", f"{WORD}cr"})


def open_docx(file: Path) -> Opened:
    """Return what a DOCX holds."""
    opened = Opened()
    every: dict[str, etree._Element] = {}
    parts: dict[str, etree._Element] = {}
    for name, part in zipped.members(file, KNOWN, opened).items():
        if name.startswith("word/media/"):
            pictured.show(name, part, opened)
        else:
            root = zipped.parse(part)
            _read(root, name, opened)
            opened.properties += properties.told(root) if name.startswith("docProps/") else ()
            every[name] = root
            parts |= {name: root} if name in TEXTS else {}
            opened.blank += blank.in_word(root) if name in TEXTS else ()
    for root in parts.values():
        opened.named |= docx_places.places(root, _spoken)
    for name, root in parts.items():
        docx_places.point(root, name, opened.named, _is_listed, opened)
    opened.amiss += docx_form.amiss(every)
    docx_form.speak(every, opened)
    return opened


def _read(root: etree._Element, name: str, opened: Opened) -> None:
    zipped.loose(root, name, opened)
    homes = bookmarked.homes(root)
    _attributes(root, name, homes, opened)
    sort = TEXTS.get(name, "furniture")
    for node in root.iter(PARAGRAPH):
        ancestors = {zipped.local(one.tag) for one in node.iterancestors()}
        if "tr" not in ancestors:
            style = _style(node)
            own = "heading" if HEADING.match(style) else "contents" if style in LISTS else sort
            own = "contents" if "sdtContent" in ancestors else own
            opens = style == OPENING or node.find(f"{WORD}pPr/{WORD}pageBreakBefore") is not None
            opened.say(_spoken(node), name, own, opens=opens, home=_home(node, homes))
    for row in root.iter(ROW):
        if next(row.iterancestors(ROW), None) is None:
            look = row.getparent().find(f"{WORD}tblPr/{WORD}tblLook")
            heads = {
                "is_headed": look is not None and look.get(f"{WORD}firstColumn") == "1",
                "heads": row.find(f"{WORD}trPr/{WORD}tblHeader") is not None,
            }
            opened.say(" ".join(_spoken(node) for node in row.iter(PARAGRAPH)), name, "row", **heads)
    for node in root.iter(etree.Element):
        if node.tag == f"{WORD}instrText":
            opened.hide(_named(node.text or ""), name, "the instruction of a field")
        elif node.text and not (node.tag == TEXT and next(node.iterancestors(PARAGRAPH), None) is not None):
            sort = "look" if name in LOOKS else "label"
            opened.hide(node.text, name, f"the element `{zipped.local(node.tag)}`", sort)
        opened.hide(node.tail or "", name, "text between elements")


def _named(instruction: str) -> str:
    """Return the words that a field's instruction names; all of it, where it is none of ours."""
    found = FIELD.fullmatch(instruction)
    return (found["row"] or found["list"] or "").replace("_", " ") if found else instruction


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return str("" if style is None else style.get(f"{WORD}val"))


def _spoken(paragraph: etree._Element) -> str:
    """Return the words of one paragraph, without those of paragraphs that stand in it."""
    own = (node for node in paragraph.iter(TEXT, *BLANKS) if next(node.iterancestors(PARAGRAPH)) is paragraph)
    return "".join(" " if node.tag in BLANKS else str(node.text or "") for node in own)


def _home(paragraph: etree._Element, homes: Mapping[str, str]) -> str | None:
    """Return the id of the text that a paragraph's bookmark says it comes from."""
    names = (one.get(f"{WORD}name", "") for one in paragraph.findall(BOOKMARK))
    return next((homes[name] for name in names if name in homes), None)


def _is_listed(paragraph: etree._Element) -> bool:
    """Return whether a paragraph is an entry of a list of headings, figures or tables."""
    return _style(paragraph).startswith("TOC") or _style(paragraph) in LISTS


def _attributes(root: etree._Element, member: str, homes: Mapping[str, str], opened: Opened) -> None:
    """Keep what stands in attributes, each value of each once."""
    seen = {
        (_place(node.tag, attribute), homes.get(value, value) if node.tag == BOOKMARK else value)
        for node in root.iter(etree.Element)
        for attribute, value in node.attrib.items()
    }
    for place, value in sorted(seen):
        if place in SEEN:
            opened.hide(value, member, f"the attribute `{place}`")
        elif place == "Target" and re.match(r"(?!file)[a-z]+:", value):
            opened.hide(value, member, "the address of a link", "address")
        else:
            sort = "look" if member in LOOKS else "name" if place in NAMING else "value"
            opened.hide(value, member, f"the attribute `{place}`", sort)


def _place(element: str, attribute: str) -> str:
    name, own = zipped.local(attribute), zipped.local(element)
    return own if own in SEEN or own == "lang" else name
