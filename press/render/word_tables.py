"""Make the styles of Word's tables: the plain one, ours, and ours with heads to the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.word import colour, element, identify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from press.tokens import Look


MARGINS = {"top": 60, "left": 80, "bottom": 60, "right": 80}
"""Twips between the words of a cell and its edges."""


def make(look: Look) -> Iterator[etree._Element]:
    """Yield the styles of tables: the plain one that Word wants, ours, and one with row heads."""
    inset = look["space"]["inset"]
    margins = element(
        "tblCellMar",
        [element(side, w=round(far * inset), type="dxa") for side, far in MARGINS.items()],
    )
    line = {"val": "single", "sz": 4, "space": 0, "color": colour(look, "line")}
    rules = element("tblBorders", [element(side, **line) for side in ("top", "bottom", "insideH")])
    whole = element("tblPr", [element("tblInd", w=0, type="dxa"), rules, margins])
    yield _table_style(
        "Table Normal", None, [element("tblPr", [element("tblInd", w=0, type="dxa")])], default=1
    )
    yield _table_style("Table", "TableNormal", [whole, _head(look)])
    bold = element("tblStylePr", [element("rPr", [element("b")])], type="firstCol")
    yield _table_style("Table Row Heads", "Table", [_head(look), bold])


def _table_style(name: str, based: str | None, parts: list[etree._Element], **more: int) -> etree._Element:
    made = element("style", type="table", styleId=identify(name), **more)
    made.append(element("name", val="Normal Table" if based is None else name))
    if based:
        made.append(element("basedOn", val=based))
    made.extend(parts)
    return made


def _head(look: Look) -> etree._Element:
    ground = element("shd", val="clear", color="auto", fill=colour(look, "light"))
    under = element("bottom", val="single", sz=8, space=0, color=colour(look, "navy"))
    cell = element("tcPr", [element("tcBorders", [under]), ground])
    words = element("rPr", [element("b"), element("color", val=colour(look, "ink"))])
    return element("tblStylePr", [words, cell], type="firstRow")
