"""Set an image whose caption is withheld as one that never had any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.parse.tree import elements, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node


def bared(attributes: list[Any], _: Any, blocks: Sequence[Node]) -> list[Node]:  # noqa: ANN401 - a caption
    """Return a figure that lost its caption as pandoc reads an image that never had one.

    It stands in a paragraph, with the figure's anchor, and says its alternative text as an attribute.
    """
    paragraphs = [{**block, "t": "Para"} if block["t"] == "Plain" else block for block in blocks]
    for image in elements(paragraphs):
        if image["t"] == "Image":
            (_, classes, pairs), words, target = image["c"]
            said = [["alt", text(words)]] if words else []
            image["c"] = [[attributes[0], classes, [*said, *pairs]], [], target]
    return paragraphs
