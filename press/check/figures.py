"""Pictures with a caption stand by themselves, where they are numbered: in no line, no table and no note."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.fault import Fault
from press.parse.tree import attributes, elements, of_types, target, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

HOLDERS = {"Note": "note", "Table": "table"}
"""What a figure is not numbered in."""


def holders(nodes: Sequence[Node]) -> dict[int, str]:
    """Return what each image stands in that cannot hold a figure, by the image's identity."""
    return {
        id(image): HOLDERS[node["t"]]
        for _, node in of_types(nodes, HOLDERS.keys())
        for image in elements(node["c"])
        if image["t"] == "Image"
    }


def check_place(number: int, image: Node, caption: str | None, holder: str) -> Iterator[Fault]:
    """Yield that an image has a caption where none can stand.

    Args:
        number: the image's in the walk.
        image: the image, whose words are in order.
        caption: that of the figure that it is; None where it stands in a line.
        holder: what holds it that cannot hold a figure, or nothing.
    """
    lost = words_beside(image) if caption is None else ""
    if not (lost or (caption and holder)):
        return
    shown = f"the caption `{lost or caption}` of `{unquote(target(image))}`"
    where = f"a {holder}" if holder else "a line of text"
    what = f"{shown} stands in {where}, and is printed nowhere" if lost else f"{shown} stands in {where}"
    yield Fault(rules.STRAY_FIGURE, what, number, target(image), _hint(holder))


def words_beside(image: Node) -> str:
    """Return what is written between the brackets of an image that has another alternative text, or none."""
    _, classes, pairs = attributes(image)
    words = text(image["c"][1]).strip()
    is_said = "decorative" in classes or dict(pairs).get("alt", words).strip() != words
    return words if is_said else ""


def _hint(holder: str) -> str:
    place = {"table": " above the table", "note": " in the text", "": ""}[holder]
    return f"put the picture in a paragraph of its own{place}, or leave the square brackets empty"
