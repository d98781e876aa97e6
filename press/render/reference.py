"""Make the reference document that pandoc takes a DOCX's styles, page and settings from.

It holds the parts that differ from pandoc's own; the rest pandoc adds.
"""

from __future__ import annotations

import math
import textwrap
from typing import TYPE_CHECKING

from press import tokens
from press.render import archive, word_fonts, word_front, word_styles
from press.render.book import label_colour, warning
from press.render.markup import serialise
from press.render.word import R, element, field, paragraph, text
from press.tokens import Look, twips

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from press.render.book import Book

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {  # the id of a relationship: what it is, and the part's file
    "rId1": ("styles", "styles.xml"),
    "rId2": ("settings", "settings.xml"),
    "rId3": ("header", "header1.xml"),
    "rId4": ("header", "header2.xml"),
    "rId5": ("footer", "footer1.xml"),
    "rId6": ("footer", "footer2.xml"),
    "rId7": ("header", "header3.xml"),
    "rId8": ("footer", "footer3.xml"),
    "rId9": ("fontTable", "fontTable.xml"),
}
MODERN = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
"""Word 2013 and later: without it a file opens in compatibility mode."""


LETTERS, MARKING = 0.6, 28
"""Letters of a title in a millimetre of the head of a page, and what the marking takes of it."""
EDGE, HEAD = 5, 13
"""Millimetres from the edge of a page to its head at least, and from there to the text, marking and all."""
BESIDE = (("header", "top"), ("footer", "bottom"))
LYING = "HeaderLandscape"
SHORT = 60
"""Letters of a title that is set as large as the tokens say; a longer one is smaller."""
SMALLEST = 0.55


def make(book: Book, file: Path) -> Path:
    """Return ``file``, the reference document for ``book``."""
    look = tokens.read(book.styles)
    size = look["size"]["title"] * max(min(1, math.sqrt(SHORT / len(book.title))), SMALLEST)
    look["size"] |= {"title": round(size)}
    look["space"] |= {"front": word_front.share(book, look)}
    roots = {
        "document.xml": element("document", [element("body", [paragraph("BodyText"), _section(look)])]),
        "styles.xml": _styles(book, look),
        "settings.xml": _settings(book),
        "fontTable.xml": word_fonts.table(word_fonts.read(book.styles, look)),
        "header1.xml": _head(book, look, "Header"),
        "header2.xml": element("hdr", [paragraph("Header", _margin(book))]),
        "header3.xml": _head(book, look, LYING),
        "footer1.xml": _foot(book, "Footer"),
        "footer2.xml": element("ftr", [paragraph("Footer", _margin(book))]),
        "footer3.xml": _foot(book, "FooterLandscape"),
    }
    parts = {f"word/{name}": serialise(root) for name, root in roots.items()}
    parts |= {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _links({"rId1": ("officeDocument", "word/document.xml")}),
    }
    parts["word/_rels/document.xml.rels"] = _links(PARTS)
    return archive.write(file, parts, ["[Content_Types].xml"])


def _head(book: Book, look: Look, style: str) -> etree._Element:
    """Return the head of a page, with as much of the title as one line holds beside the marking."""
    room = tokens.width(look, lies=style == LYING) - MARKING
    title = textwrap.shorten(book.title, max(20, round(LETTERS * room)), placeholder="…")
    return element("hdr", [paragraph(style, [text(title), *_margin(book)])])


def _foot(book: Book, style: str) -> etree._Element:
    return element("ftr", [paragraph(style, [*_folio(book), *_margin(book)])])


def _section(look: Look) -> etree._Element:
    """Return the only section: the page, its heads and feet, and a first page with others.

    Those of even pages are for pages that lie; see `press.render.docx_sections`.
    """
    page = look["page"]
    margins = {side: twips(page[side]) for side in ("top", "right", "bottom", "left")}
    places = (
        ("header", "default", 3),
        ("header", "first", 4),
        ("header", "even", 7),
        ("footer", "default", 5),
        ("footer", "first", 6),
        ("footer", "even", 8),
    )
    section = element("sectPr")
    for part, kind, number in places:
        reference = element(f"{part}Reference", type=kind)
        reference.set(f"{R}id", f"rId{number}")
        section.append(reference)
    section.append(element("pgSz", w=twips(page["width"]), h=twips(page["height"])))
    apart = {part: twips(max(EDGE, min(12, page[side] - HEAD))) for part, side in BESIDE}
    section.append(element("pgMar", **margins, **apart, gutter=0))
    section.append(element("titlePg"))
    return section


def _settings(book: Book) -> etree._Element:
    apart = element("footnotePr", [element("footnote", id=-1), element("footnote", id=0)])
    compatible = element("compat", [element("compatSetting", **MODERN)])
    language = element("themeFontLang", val=book.language)
    parts = [element("zoom", percent=100), element("autoHyphenation"), apart, compatible, language]
    return element("settings", parts)


def _margin(book: Book) -> list[etree._Element]:
    """Return the right of a page's head or foot: that it is a draft, and the marking."""
    runs = [text(warning(book))] if book.draft else []
    if book.marking:
        label = text(book.marking)
        label.insert(0, element("rPr", [element("rStyle", val="Marking")]))
        runs += [text("  "), label] if runs else [label]
    return [element("r", [element("tab")]), *runs]


def _styles(book: Book, look: Look) -> etree._Element:
    """Return all styles, with that of the book's marking if it has one."""
    styles = word_styles.make(book.styles, look, book.language, len(book.cities))
    if book.marking:
        styles.append(word_styles.of_marking(look, label_colour(book)))
    return styles


def _folio(book: Book) -> list[etree._Element]:
    """Return the foot of a page: "Page 3 of 12" in the book's own words."""
    before, _, rest = book.terms["page_of"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    return [text(before), *field("PAGE", "1"), text(between), *field("NUMPAGES", "1"), text(after)]


def _links(targets: dict[str, tuple[str, str]]) -> bytes:
    each = (
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{file}"/>'
        for id_, (kind, file) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'.encode()


def _types() -> bytes:
    kinds = {"document.xml": "document.main"} | {file: kind for kind, file in PARTS.values()}
    each = (
        f'<Override PartName="/word/{file}" ContentType="{TYPE}.{kind}+xml"/>' for file, kind in kinds.items()
    )
    relations = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{relations}{xml}{"".join(each)}</Types>'.encode()
