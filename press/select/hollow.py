"""Find the headings whose whole content was withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node

RULE = "HorizontalRule"


def whole(blocks: Sequence[Node], sifted: Sequence[Sequence[Node]]) -> list[Node]:
    """Return what is left of blocks, without the headings that lost all that stood under them.

    Args:
        blocks: as they were written.
        sifted: what is left of each, in the same order.
    """
    left = [list(one) for one in sifted]
    for at in reversed(range(len(blocks))):
        if blocks[at]["t"] == "Header" and left[at]:
            under = range(at + 1, _end(blocks, at))
            had = any(blocks[one]["t"] != RULE for one in under)
            if had and not any(node["t"] != RULE for one in under for node in left[one]):
                for one in (at, *under):
                    left[one] = []
    return [node for one in left for node in one]


def _end(blocks: Sequence[Node], at: int) -> int:
    """Return where the section of a heading ends: at the next one of the same or a higher level."""
    level = blocks[at]["c"][0]
    after = range(at + 1, len(blocks))
    return next((one for one in after if _closes(blocks[one], level)), len(blocks))


def _closes(block: Node, level: int) -> bool:
    return bool(block["t"] == "Header" and block["c"][0] <= level)


def hidden(blocks: Sequence[Node], hides: Sequence[bool]) -> Iterator[bool]:
    """Yield for each block whether it stands in the section of a heading that is withheld.

    Args:
        blocks: as they were written.
        hides: for each, whether it is a heading that is withheld.
    """
    level: int | None = None
    for block, starts in zip(blocks, hides, strict=True):
        if level is not None and _closes(block, level):
            level = None
        if level is None and starts:
            level = block["c"][0]
        yield level is not None
