"""Draw the bars, lines and grounds of Word's paragraphs.

Neighbours that are drawn alike and stand equally far in share one frame, so
that particulars, or what stands in a box, are framed together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.render.word import colour, element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from press.tokens import Look

BARS = {  # what a style asks for: sides, how thick in eighths of a point, and how far off in points
    "over": (("top",), 24, 8),
    "rule": (("left",), 18, 8),
    "under": (("bottom",), 6, 8),
    "framed": (("top", "bottom"), 4, 4),
}
SIDES = ("top", "left", "bottom", "right")
PAD = 6
"""Points between words and the edge of their ground."""


def borders(style: dict[str, Any], look: Look) -> Iterator[etree._Element]:
    """Yield the borders of a style and its ground, in the order of the schema.

    A ground has borders of its own colour: it reaches as far as they are off.
    """
    drawn = dict(_drawn(style, look))
    if drawn:
        yield element("pBdr", [drawn[side] for side in SIDES if side in drawn])
    if "ground" in style:
        yield element("shd", val="clear", color="auto", fill=colour(look, style["ground"]))


def _drawn(style: dict[str, Any], look: Look) -> Iterator[tuple[str, etree._Element]]:
    if "ground" in style:
        pad = {"top": PAD, "left": PAD, "bottom": PAD, "right": PAD} | style.get("pad", {})
        for side in SIDES:
            yield side, _line(side, colour(look, style["ground"]), 4, pad[side] * look["space"]["inset"])
    for key, (sides, thick, far) in BARS.items():
        if key in style:
            off = style.get("far", far)
            yield from ((side, _line(side, colour(look, style[key]), thick, off)) for side in sides)


FARTHEST = 31
"""Points that a border may be off (ECMA-376, part 1, 17.3.1.24)."""


def _line(side: str, drawn: str, thick: int, far: float) -> etree._Element:
    return element(side, val="single", sz=thick, space=min(round(far), FARTHEST), color=drawn)
