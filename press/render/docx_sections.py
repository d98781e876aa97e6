"""Part a DOCX into sections: wide tables on pages that lie, and long lists of short lines in columns.

The text before a wide table ends a section that stands; the table, with its
caption and notes, ends one that lies, with heads and feet as wide as it. A heading
right before the table goes with it, and so does one with no more than a paragraph
between them. Columns begin and end on the page where they are, below a heading that
begins it: no heading stays with what another section begins with.
The wide heads and feet are kept in the reference document as those of even
pages, for pandoc keeps no others; here they get their place.
"""

from __future__ import annotations

import copy
import itertools
from typing import TYPE_CHECKING

from press.render import docx_kept
from press.render.word import SPACES, W, element, paragraph, style_of
from press.tokens import twips

if TYPE_CHECKING:
    from lxml import etree

LIES, COLUMNS, COLUMNS_END = "lies", "columns", "columns end"
"""What the dialect writes before a table that is wide, and around a list that may stand in columns."""
MARKS = "//processing-instruction('press')[. = '{}' or . = '{}']"
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
TEXT = ("FirstParagraph", "BodyText")
GOES_ALONG = "FigureNotes"
END = "SectionEnd"
"""The style of a paragraph that only ends a section."""
NARROW, MANY, APART = 60, 12, 8
"""Millimetres of a column at least, paragraphs that are worth columns, and millimetres between two."""


def part(root: etree._Element, width: float) -> list[etree._Element]:
    """Put each wide table into a section that lies, and return these tables.

    Args:
        root: the text, or the notes, which have no sections.
        width: of a page's text, in millimetres.
    """
    body = root.find(f"{W}body")
    if body is None:
        return []
    last = body.find(f"{W}sectPr")
    standing, lying = copy.deepcopy(last), _lying(last)
    _without(standing, "even")
    plain, tables = _continued(standing), []
    for mark in body.xpath(MARKS.format(LIES, COLUMNS)):
        if mark.text == LIES:
            table = next(mark.itersiblings(f"{W}tbl"))
            if not _joins(first := _first(mark)):
                _end_before(first, standing)
            _end(_last(table), lying)
            standing = plain
            tables.append(table)
        elif len(listed := _listed(mark)) >= MANY and width >= 2 * NARROW and _begins_high(listed[0]):
            _end_before(listed[0], standing)
            _end(listed[-1], _columned(plain, int(width // NARROW)))
            standing = _go_on(listed[-1], plain)
    body.replace(last, standing)
    for mark in root.xpath(MARKS.format(LIES, COLUMNS) + " | " + MARKS.format(COLUMNS_END, "")):
        mark.getparent().remove(mark)
    return tables


def _listed(mark: etree._Element) -> list[etree._Element]:
    """Return the blocks from a mark to its end."""
    within = itertools.takewhile(lambda one: one.text != COLUMNS_END, mark.itersiblings())
    return [one for one in within if one.tag in BLOCKS]


def _begins_high(first: etree._Element) -> bool:
    """Return whether the heading above a list, if there is one, begins a page."""
    above = first.itersiblings(*BLOCKS, preceding=True)
    heading = next((one for one in above if style_of(one).startswith("Heading")), None)
    return heading is None or docx_kept.begins_page(heading)


def _columned(section: etree._Element, columns: int) -> etree._Element:
    """Return a section in so many columns, that begins on the page where the one before it ends."""
    section = copy.deepcopy(section)
    section.find(f"{W}pgSz").addprevious(element("type", val="continuous"))
    section.find(f"{W}pgMar").addnext(element("cols", num=columns, space=twips(APART)))
    return section


def _go_on(last: etree._Element, plain: etree._Element) -> etree._Element:
    """Return the section that follows columns: it begins on their page, if what is in it does."""
    after = next(last.itersiblings(*BLOCKS), None)
    if docx_kept.begins_page(after):
        return plain
    if after is None:
        last.addnext(paragraph(END))
    return _columned(plain, 1)


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
    """End a section before a block, where none ends yet."""
    before = next(first.itersiblings(*BLOCKS, preceding=True), None)
    if before is not None and before.find(f"{W}pPr/{W}sectPr") is None:
        _end(before, section)


def _joins(first: etree._Element) -> bool:
    """Let a table that follows another that lies lie in one section with it; return whether it does."""
    before = next(first.itersiblings(*BLOCKS, preceding=True), None)
    old = None if before is None else before.find(f"{W}pPr/{W}sectPr")
    if before is None or old is None or old.find(f"{W}pgSz").get(f"{W}orient") is None:
        return False
    old.getparent().remove(old)
    if style_of(before) == END:
        before.getparent().remove(before)
    return True


def _end(last: etree._Element, section: etree._Element) -> None:
    """Let a section end with a paragraph, or right behind what is none."""
    properties = last.find(f"{W}pPr") if last.tag == f"{W}p" else None
    if properties is None:
        properties = element("pPr", [element("pStyle", val=END)])
        last.addnext(element("p", [properties]))
    properties.append(copy.deepcopy(section))
