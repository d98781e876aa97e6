"""Hold what a DOCX says to Word: nothing formatted by hand, pictures told, pages counted.

Names are those of WordprocessingML (ECMA-376, part 1, section 17).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from press.prove.opened import Opened

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
TEXTS = ("word/document.xml", "word/footnotes.xml")
BLANKS = (f"{WORD}tab", f"{WORD}br")
OF_RUNS = frozenset({f"{WORD}lang", f"{WORD}rtl"})
OF_PARAGRAPHS = frozenset(WORD + name for name in ("pStyle", "numPr", "pageBreakBefore", "sectPr"))
"""What may be said of a run or a paragraph besides its style: a language, a direction, a place, a page."""


def amiss(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Yield what the parts of a DOCX do not say as they should."""
    for name in TEXTS:
        if name in parts:
            yield from _of_text(parts[name])
    feet = [root for name, root in parts.items() if name.startswith("word/footer")]
    counted = [one.text.strip() for root in feet for one in root.iter(f"{WORD}instrText") if one.text]
    if not {"PAGE", "NUMPAGES"}.issubset(counted):
        yield "no foot of a page tells its number and how many there are"


def _of_text(root: etree._Element) -> Iterator[str]:
    runs = (one for one in root.iter(f"{WORD}rPr") if one.find(f"{WORD}rStyle") is None)
    if any(one.tag not in OF_RUNS for run in runs for one in run):
        yield "words are formatted by hand"
    if any(one.tag not in OF_PARAGRAPHS for own in root.iter(f"{WORD}pPr") for one in own):
        yield "a paragraph is formatted by hand"
    for picture in root.iter(DRAWING):
        if not picture.get("descr") and next(picture.iter(DECORATIVE), None) is None:
            yield "a picture has no words for those who do not see it, and is not said to be decorative"


def speak(parts: Mapping[str, etree._Element], opened: Opened) -> None:
    """Keep the language that each of the words is said to be in: its run's, or that of all."""
    styles = parts.get("word/styles.xml")
    house = None if styles is None else styles.find(f"{WORD}docDefaults//{WORD}lang")
    opened.languages.add("" if house is None else house.get(f"{WORD}val", ""))
    for name in TEXTS:
        for run in parts[name].iter(f"{WORD}r") if name in parts else ():
            own = run.find(f"{WORD}rPr/{WORD}lang")
            said = house if own is None else own
            words = "".join(
                " " if one.tag in BLANKS else str(one.text or "") for one in run.iter(f"{WORD}t", *BLANKS)
            )
            opened.speak(None if said is None else said.get(f"{WORD}val"), words)
