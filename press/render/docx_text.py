"""Finish the text of a DOCX: new pages, tables, pictures' names, and where each paragraph comes from."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from lxml import etree

from press.render import docx_homes, docx_kept, docx_sections, docx_styles
from press.render.markup import parse, serialise
from press.render.word import PIC, SPACES, WP, A, W, element, style_of
from press.tokens import Look, twips, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEW, OPENING = 2, "Heading1"
"""Paragraphs that may stand between the style that begins a page and the heading of a city on it."""
ROW_HEADS = "TableRowHeads"
TEXT = ("BodyText", "FirstParagraph")
FIRST_COLUMN = 0x80
"""The bit of ``w:tblLook`` that says that the first column holds heads."""
SIDES = ("distT", "distB", "distL", "distR")
"""Room around a picture: without these LibreOffice gives it some, and one as wide as the text juts out."""
EMU_A_MM = 36000
"""English Metric Units, in which pictures are measured (ECMA-376, part 1, 20.1.2.1), in a millimetre."""
CAPTION = 25
"""Millimetres that a picture leaves to its caption on a page."""
DECORATIVE = """<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative
xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"""


def finish(part: bytes, look: Look, lists: Mapping[str, str]) -> bytes:
    """Return the document's text, or its notes, as Word's users expect it; see `docx_styles.style`."""
    root = parse(part)
    for mark in list(root.xpath("//processing-instruction('press')[. = 'page']")):
        _open_page(mark)
    for mark in list(root.xpath("//processing-instruction('press')[starts-with(., 'look ')]")):
        _look(mark)
    docx_kept.keep(root)
    lying = docx_sections.part(root, width(look))
    for table in root.iter(f"{W}tbl"):
        _finish_table(table, twips(width(look, lies=table in lying)))
    for style in root.xpath("//w:hyperlink[@w:anchor]//w:rStyle[@w:val='Hyperlink']", namespaces=SPACES):
        style.set(f"{W}val", "InternalLink")
    for drawing in root.iter(f"{WP}inline"):
        _finish_picture(drawing)
        _fit(drawing, look["page"])
    etree.strip_elements(root, f"{W}rFonts")  # pandoc's guess at East Asian signs; styles have the fonts
    docx_styles.style(root, lists)
    for table in root.iter(f"{W}tbl"):
        docx_kept.keep_rows(table, lies=table in lying)
    if root.tag == f"{W}document":
        docx_homes.name_paragraphs(root)
    return serialise(root)


def _open_page(mark: etree._Element) -> None:
    """Let the paragraph that holds the mark begin a page, but where hardly anything stands on one yet."""
    paragraph = next(mark.iterancestors(f"{W}p"))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    if not _has_just_begun(paragraph):
        style.addnext(element("pageBreakBefore"))
    mark.getparent().remove(mark)


def _has_just_begun(paragraph: etree._Element) -> bool:
    """Return whether a section has begun right before a paragraph, or with a few words of text between."""
    between = paragraph.itersiblings(f"{W}p", f"{W}tbl", f"{W}sdt", preceding=True)
    styles = [style_of(one) for one in itertools.islice(between, FEW + 1)]
    text = list(itertools.takewhile(TEXT.__contains__, styles))
    return styles[len(text) : len(text) + 1] == [OPENING]


def _look(mark: etree._Element) -> None:
    """Give the heading that holds the mark the style of those in a box, on a card, or of a city."""
    style = next(mark.iterancestors(f"{W}p")).find(f"{W}pPr/{W}pStyle")
    style.set(f"{W}val", f"{style.get(f'{W}val')}{mark.text.removeprefix('look ')}")
    mark.getparent().remove(mark)


def _finish_table(table: etree._Element, room: int) -> None:
    properties = table.find(f"{W}tblPr")
    _set_widths(table, room)
    for row in table.iterchildren(f"{W}tr"):
        _keep_whole(row)
    for style in _cell_styles(table):
        style.set(f"{W}val", "TableText")
    _part_from_text(table)
    if properties.find(f"{W}tblStyle").get(f"{W}val") == ROW_HEADS:
        tell = properties.find(f"{W}tblLook")
        tell.set(f"{W}firstColumn", "1")
        tell.set(f"{W}val", f"{int(tell.get(f'{W}val', '0'), 16) | FIRST_COLUMN:04X}")


def _set_widths(table: etree._Element, width: int) -> None:
    """Stretch the columns, whose widths pandoc counts in a page of its own, over what is left of ours."""
    width -= int(table.xpath("sum(w:tblPr/w:tblInd/@w:w)", namespaces=SPACES))
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    total = sum(int(column.get(f"{W}w", "0")) for column in columns)
    for column in columns if total else ():
        column.set(f"{W}w", str(round(int(column.get(f"{W}w")) * width / total)))


def _keep_whole(row: etree._Element) -> None:
    """Let no row break over two pages."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = element("trPr")
        row.insert(0, properties)
    properties.insert(0, element("cantSplit"))


def _part_from_text(table: etree._Element) -> None:
    """Give the text right after the table some room."""
    following = next(table.itersiblings(f"{W}p", f"{W}tbl"), None)
    style = None if following is None else following.find(f"{W}pPr/{W}pStyle")
    if style is not None and style.get(f"{W}val") in TEXT:
        style.set(f"{W}val", "TextAfterTable")


def _cell_styles(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the style of each tight paragraph in a cell."""
    yield from table.xpath(".//w:tc/w:p/w:pPr/w:pStyle[@w:val='Compact']", namespaces=SPACES)


def _fit(drawing: etree._Element, page: Mapping[str, float]) -> None:
    """Make a picture that is higher than a page so small that its caption has room below it."""
    tallest = (page["height"] - page["top"] - page["bottom"] - CAPTION) * EMU_A_MM
    tall = int(drawing.find(f"{WP}extent").get("cy"))
    for extent in drawing.iter(f"{WP}extent", f"{A}ext") if tall > tallest else ():
        for side in {"cx", "cy"}.intersection(extent.attrib):
            extent.set(side, str(round(int(extent.get(side)) * tallest / tall)))


def _finish_picture(drawing: etree._Element) -> None:
    """Keep the picture's text alternative alone, for a file's name is none, and no room at its sides."""
    for side in SIDES:
        drawing.set(side, "0")
    shown = drawing.find(f"{WP}docPr")
    shown.attrib.pop("title", None)
    for inner in drawing.iter(f"{PIC}cNvPr"):
        inner.attrib.pop("descr", None)
        inner.set("name", "")
    if not shown.get("descr"):
        shown.set("descr", "")
        old = shown.find(f"{A}extLst")
        if old is None:
            shown.append(etree.fromstring(DECORATIVE))
