"""Texts drawn at random in which anything may be marked, and each word says whether it may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from press.markings import LABELS, allows, strictest
from tests.property import nodes

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.parse.tree import Node

CEILING = "amber"
KEPT, WITHHELD = "icefox", "lynxes"
"""The words of what may be shown, and of what may not."""
DEEP = 4
Draw = st.DrawFn


def word(around: str) -> Node:
    """Return the word that stands in what is marked so."""
    return {"t": "Str", "c": KEPT if allows(CEILING, around) else WITHHELD}


def marked(draw: Draw, around: str) -> tuple[list[Any], str]:
    """Draw an element's attributes, and return the label of what stands in it."""
    label = draw(st.sampled_from(["", "", *LABELS, "TLP:RED", "nonsense"]))
    spelled = draw(st.sampled_from(["tlp", "TLP"]))
    inner = strictest((around, label.casefold().removeprefix("tlp:"))) if label else around
    return nodes.attr("", [], **({spelled: label} if label else {})), inner or around


def inlines(draw: Draw, around: str, deep: int) -> list[Node]:
    """Draw a line."""
    parts = [
        draw(st.sampled_from(INLINES if deep else [plain]))(draw, around, deep) for _ in range(draw(FEW))
    ]
    return [one for part in parts for one in ({"t": "Space"}, part)][1:]


def plain(_: Draw, around: str, __: int) -> Node:
    """Return a word."""
    return word(around)


def within(kind: str) -> Callable[[Draw, str, int], Node]:
    """Return what draws an element of a kind that holds a line."""

    def drawn(draw: Draw, around: str, deep: int) -> Node:
        content = inlines(draw, around, deep - 1)
        return {"t": kind, "c": [{"t": "DoubleQuote"}, content] if kind == "Quoted" else content}

    return drawn


def span(draw: Draw, around: str, deep: int) -> Node:
    """Draw a passage that may be marked."""
    attributes, inner = marked(draw, around)
    return {"t": "Span", "c": [attributes, [word(inner), *inlines(draw, inner, deep - 1)]]}


def link(draw: Draw, around: str, deep: int) -> Node:
    """Draw a link that may be marked, with an address that tells."""
    attributes, inner = marked(draw, around)
    return {
        "t": "Link",
        "c": [attributes, inlines(draw, inner, deep - 1), ["#" + word(inner)["c"].upper(), ""]],
    }


def image(draw: Draw, around: str, deep: int) -> Node:
    """Draw a picture that may be marked."""
    attributes, inner = marked(draw, around)
    return {"t": "Image", "c": [attributes, [word(inner), *inlines(draw, inner, deep - 1)], ["x.png", ""]]}


def code(draw: Draw, around: str, _: int) -> Node:
    """Draw code that may be marked."""
    attributes, inner = marked(draw, around)
    return {"t": "Code", "c": [attributes, word(inner)["c"]]}


def note(draw: Draw, around: str, deep: int) -> Node:
    """Draw a note that may be marked by an empty span."""
    return {"t": "Note", "c": signed(draw, around, deep - 1)}


def signed(draw: Draw, around: str, deep: int) -> list[Node]:
    """Draw blocks that an empty span may mark."""
    attributes, inner = marked(draw, around)
    first = [{"t": "Span", "c": [attributes, []]}, {"t": "Space"}] if attributes[2] else []
    return [
        {"t": "Para", "c": [*first, word(inner), *inlines(draw, inner, deep)]},
        *blocks(draw, inner, deep),
    ]


def para(draw: Draw, around: str, deep: int) -> Node:
    """Draw a paragraph."""
    return {"t": "Para", "c": [word(around), *inlines(draw, around, deep)]}


def box(draw: Draw, around: str, deep: int) -> Node:
    """Draw a box that may be marked."""
    attributes, inner = marked(draw, around)
    return {"t": "Div", "c": [attributes, blocks(draw, inner, deep - 1)]}


def items(draw: Draw, around: str, deep: int) -> Node:
    """Draw a list."""
    return {"t": "BulletList", "c": [signed(draw, around, deep - 1) for _ in range(draw(FEW))]}


def entries(draw: Draw, around: str, deep: int) -> Node:
    """Draw a list of terms."""
    return {
        "t": "DefinitionList",
        "c": [[[word(around)], [signed(draw, around, deep - 1), [para(draw, around, 0)]]]],
    }


def verse(draw: Draw, around: str, deep: int) -> Node:
    """Draw lines."""
    return {"t": "LineBlock", "c": [inlines(draw, around, deep - 1) for _ in range(draw(FEW))]}


def table(draw: Draw, around: str, deep: int) -> Node:
    """Draw a table that may be marked, and so may its rows."""
    attributes, inner = marked(draw, around)
    shape = nodes.table("", "", word(inner))
    _, _, columns, _, _, foot = shape["c"]
    head = [nodes.NONE, [row([[para(draw, inner, 0)]])]]
    rows = [row([signed(draw, inner, deep - 1)]) for _ in range(draw(FEW))] + [row([[para(draw, inner, 0)]])]
    caption = [None, [para(draw, inner, 0)]]
    return {"t": "Table", "c": [attributes, caption, columns, head, [[nodes.NONE, 0, [], rows]], foot]}


def row(cells: list[list[Node]]) -> list[Any]:
    """Return a row of a table."""
    return [nodes.NONE, [[nodes.NONE, {"t": "AlignDefault"}, 1, 1, cell] for cell in cells]]


def section(draw: Draw, around: str, deep: int) -> list[Node]:
    """Draw a heading that may be marked, with what stands under it."""
    attributes, inner = marked(draw, around)
    heading = {"t": "Header", "c": [1, attributes, [word(inner)]]}
    return [heading, para(draw, inner, 0), *blocks(draw, inner, deep - 1)]


def blocks(draw: Draw, around: str, deep: int) -> list[Node]:
    """Draw blocks without headings."""
    return [draw(st.sampled_from(BLOCKS))(draw, around, deep) for _ in range(draw(FEW))] if deep > 0 else []


FEW = st.integers(0, 2)
NESTING = ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted")
INLINES = [plain, span, span, link, image, code, note, *map(within, NESTING)]
BLOCKS = [para, box, box, items, entries, verse, table]


@st.composite
def texts(draw: Draw) -> list[Node]:
    """Draw a text: blocks, then sections."""
    own = blocks(draw, "clear", DEEP)
    return own + [block for _ in range(draw(FEW)) for block in section(draw, "clear", DEEP)]
