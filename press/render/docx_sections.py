"""Lay a wide table of a DOCX, with its caption and notes, on pages that lie.

The text before it ends a section that stands; the table ends one that lies,
with heads and feet as wide as it. A heading right before the table goes with it,
and so does one with no more than a paragraph between them.
The wide heads and feet are kept in the reference document as those of even
pages, for pandoc keeps no others; here they get their place.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from press.render.word import SPACES, W, element, style_of

if TYPE_CHECKING:
    from lxml import etree

LIES = "lies"
"""What the dialect writes before a table that is wide."""
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
TEXT = ("FirstParagraph", "BodyText")
GOES_ALONG = "FigureNotes"
END = "SectionEnd"
"""The style of a paragraph that only ends a section."""


def turn(root: etree._Element) -> list[etree._Element]:
    """Put each wide table into a section that lies, and return these tables."""
    body = root.find(f"{W}body")
    if body is None:
        return []
    last = body.find(f"{W}sectPr")
    standing, lying = copy.deepcopy(last), _lying(last)
    _without(standing, "even")
    _without(last, "even")
    tables = []
    for mark in body.xpath(f"processing-instruction('press')[. = '{LIES}']"):
        table = next(mark.itersiblings(f"{W}tbl"))
        _end_before(_first(mark), standing)
        _end(_last(table), lying)
        standing, last_ = _continued(standing), _continued(last)
        body.replace(last, last_)
        last = last_
        tables.append(table)
    for mark in root.xpath(f"//processing-instruction('press')[. = '{LIES}']"):
        mark.getparent().remove(mark)
    return tables


def _lying(last: etree._Element) -> etree._Element:
    """Return a section that lies: its page is turned, and its heads and feet are the wide ones."""
    section = _continued(last)
    _without(section, "default")
    for reference in section.xpath("*[@w:type = 'even']", namespaces=SPACES):
        reference.set(f"{W}type", "default")
    page = section.find(f"{W}pgSz")
    width, height = page.get(f"{W}w"), page.get(f"{W}h")
    page.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
    return section


def _continued(section: etree._Element) -> etree._Element:
    """Return a section that follows another, and has no first page of its own."""
    section = copy.deepcopy(section)
    _without(section, "first")
    for title in section.findall(f"{W}titlePg"):
        section.remove(title)
    return section


def _without(section: etree._Element, kind: str) -> None:
    for reference in section.xpath(f"*[@w:type = '{kind}']", namespaces=SPACES):
        section.remove(reference)


def _first(mark: etree._Element) -> etree._Element:
    """Return what a section begins with: a table's mark, or the heading above it."""
    first, is_between = mark, False
    for before in mark.itersiblings(*BLOCKS, preceding=True):
        if style_of(before).startswith("Heading"):
            first = before
        elif first is mark and not is_between and style_of(before) in TEXT:
            is_between = True
        else:
            break
    return first


def _last(table: etree._Element) -> etree._Element:
    """Return what a section ends with: the notes that belong to a table, or the table."""
    last = table
    for after in table.itersiblings(*BLOCKS):
        if style_of(after) != GOES_ALONG:
            break
        last = after
    return last


def _end_before(first: etree._Element, section: etree._Element) -> None:
    """End a section before a block; two tables that follow each other lie in one."""
    before = next(first.itersiblings(*BLOCKS, preceding=True), None)
    if before is not None and (old := before.find(f"{W}pPr/{W}sectPr")) is not None:
        old.getparent().remove(old)
        if style_of(before) == END:
            before.getparent().remove(before)
    elif before is not None:
        _end(before, section)


def _end(last: etree._Element, section: etree._Element) -> None:
    """Let a section end with a paragraph, or right behind what is none."""
    properties = last.find(f"{W}pPr") if last.tag == f"{W}p" else None
    if properties is None:
        properties = element("pPr", [element("pStyle", val=END)])
        last.addnext(element("p", [properties]))
    properties.append(copy.deepcopy(section))
