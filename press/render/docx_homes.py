"""Give each paragraph of a DOCX a bookmark that says where it comes from.

It is named by the id of its contribution and a digest of its own words, never
by a number: numbers that are missing would tell of what is withheld. Where a
paragraph stands twice in a contribution, the second takes in that it is the
second. `press.returned` reads them when a document has come home.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from press.bookmarks import EDITION, name_of
from press.render.word import SPACES, W, element

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = 500_001
"""The id of the first bookmark of ours; no other comes up to it."""
NO_TEXT = "ancestor::w:sdt or w:pPr/w:pStyle[@w:val = 'ListHeading' or starts-with(@w:val, 'TableOfFigures')]"
"""What holds lists that are copies of headings and captions."""


def name_paragraphs(root: etree._Element) -> None:
    """Put a bookmark around what each paragraph says, and drop the marks of contributions."""
    turns: Counter[tuple[str, str]] = Counter()
    for number, (paragraph, home, said) in enumerate(list(_paragraphs(root)), FIRST):
        turns[home, said] += 1
        start = element("bookmarkStart", id=number, name=name_of(home, said, turns[home, said]))
        paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, start)
        paragraph.append(element("bookmarkEnd", id=number))
    for mark in list(root.xpath("//processing-instruction('press')")):
        mark.getparent().remove(mark)


def _paragraphs(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Yield each paragraph that says something, the id of its contribution, and its words."""
    homes = [EDITION]
    for node in root.iter(etree.ProcessingInstruction, f"{W}p"):
        if node.tag is etree.ProcessingInstruction:
            _, _, home = node.text.partition(" ")
            homes = [*homes, home] if home else homes[:-1]
        elif not node.xpath(NO_TEXT, namespaces=SPACES) and (said := words(node)):
            yield node, homes[-1], said


def words(paragraph: etree._Element) -> str:
    """Return what a paragraph says: its words, or what its pictures show."""
    parts = paragraph.xpath(".//w:t | .//w:tab[not(ancestor::w:tabs)] | .//w:br", namespaces=SPACES)
    said = "".join(str(part.text or "") if part.tag == f"{W}t" else " " for part in parts)
    if not said.strip():
        said = " ".join(paragraph.xpath(".//wp:docPr/@descr", namespaces=SPACES))
    return " ".join(said.split())
