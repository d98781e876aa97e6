"""Keep together in a DOCX what a page should not part: by styles that stay with what follows them.

Word lays out the pages, so nothing is known here of where one ends; a style
says of its paragraphs that the next one stands on the same page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.word import W, style_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

LEADS = {"BodyText": "TextKept", "FirstParagraph": "TextKept"}
"""Styles of text, and of text that stays with what follows it."""
LAST_BUT_ONE = LEADS | {"Recommendation": "RecommendationKept", "Box": "BoxKept"}
"""Styles of what comes before the last words of a box, or of those before a new page."""
GROUNDS = ("Box", "Recommendation")
"""Styles of the text of boxes and cards, whose last two paragraphs stay together."""
CELLS = ("TableText", "TableTextRight", "TableTextCentre")
SHORT = 9
"""Rows of a table that stands on one page; of a longer one the first two stay together, and the last two."""
ENTRIES = frozenset({"Bibliography", "Contributor", "DefinitionTerm", "Index1"})
"""Styles of what a list of references, contributors, terms or words begins with."""
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")


def keep(root: etree._Element) -> None:
    """Name the styles that keep text with lists and particulars, ends of boxes and cards, and last words."""
    for paragraph in root.iter(f"{W}p"):
        before = next(paragraph.itersiblings(*BLOCKS, preceding=True), None)
        after = next(paragraph.itersiblings(*BLOCKS), None)
        style, lead, follows = (style_of(one) for one in (paragraph, before, after))
        if style == "Particulars" and follows == "Recommendation":
            _name(paragraph, "ParticularsKept")
        if style == lead == "Imprint" and _closes(before):
            _name(before, "ImprintKept")
        if before is None or _is_item(before):
            continue
        if style.startswith("Particulars") or style in ENTRIES or _is_item(paragraph):
            _name(before, LEADS.get(lead, lead))
        if (style == lead in GROUNDS and style != follows) or (style in LAST_BUT_ONE and begins_page(after)):
            _name(before, LAST_BUT_ONE.get(lead, lead))


def begins_page(block: etree._Element | None) -> bool:
    """Return whether a block begins a page."""
    return style_of(block) == "Heading1" or (
        block is not None and block.find(f"{W}pPr/{W}pageBreakBefore") is not None
    )


def _closes(paragraph: etree._Element) -> bool:
    """Return whether a paragraph stands under the heading of a colophon that begins no page."""
    above = (style_of(one) for one in paragraph.itersiblings(*BLOCKS, preceding=True))
    return next((one for one in above if not one.startswith("Imprint")), "") == "Heading1Closing"


def _is_item(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}numPr") is not None


def keep_rows(table: etree._Element, *, lies: bool) -> None:
    """Let the rows of a short table stay with each other, and the ends of a long one.

    One that lies has high rows and begins a page: where it and its notes do not
    fit on that, its caption would be left there alone.
    """
    rows = table.findall(f"{W}tr")
    is_whole = len(rows) <= SHORT and not lies
    joined = [row for place, row in enumerate(rows[:-1]) if is_whole or place in {0, 1, len(rows) - 2}]
    for style in (one for row in joined for one in _cells(row)):
        style.set(f"{W}val", f"{style.get(f'{W}val')}Kept")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the style of each paragraph in the cells of a row."""
    for style in row.iterfind(f"{W}tc/{W}p/{W}pPr/{W}pStyle"):
        if style.get(f"{W}val") in CELLS:
            yield style


def _name(paragraph: etree._Element, style: str) -> None:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    if named is not None:
        named.set(f"{W}val", style)
