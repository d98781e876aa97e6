"""Read what goes when nothing is left in it; a heading's last word takes its section along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from press.prove.limits import admits, stricter
from press.prove.marked import marking, opening_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node
    from press.prove.nouns import Limits

HOLLOW = "nothing is left in it"
"""Why something is withheld that nobody has marked."""
RULE = "HorizontalRule"


class Reads(Protocol):
    """Whoever reads a text, and can take back what was read last."""

    limits: Limits

    def block(self, block: Node, label: str) -> None:
        """Read a block."""

    def withhold(self, content: Sequence[Any], label: str, reason: str = "") -> None:
        """Keep what may not be carried."""

    def state(self) -> tuple[int, ...]:
        """Return how much was read."""

    def back_to(self, state: tuple[int, ...]) -> None:
        """Forget what was read since."""


def read_row(reader: Reads, blocks: Sequence[Node], label: str) -> None:
    """Read blocks that stand in a row; a heading's marking holds until one that is no lower."""
    at = 0
    while at < len(blocks):
        end = at + 1
        if blocks[at]["t"] == "Header":
            end = _end(blocks, at)
            _read_section(reader, blocks[at], blocks[at + 1 : end], label)
        else:
            reader.block(blocks[at], stricter(label, marking(blocks[at])))
        at = end


def _end(blocks: Sequence[Node], at: int) -> int:
    level = blocks[at]["c"][0]
    after = range(at + 1, len(blocks))
    is_end = (one for one in after if blocks[one]["t"] == "Header" and blocks[one]["c"][0] <= level)
    return next(is_end, len(blocks))


def _read_section(reader: Reads, heading: Node, under: Sequence[Node], label: str) -> None:
    """Read a section, which goes with the last word of its heading, or with all that stands under that."""
    own = stricter(label, stricter(marking(heading), opening_label([heading])))
    if not admits(reader.limits, own):
        reader.withhold([heading, *under], own)
        return
    before = reader.state()
    reader.block(heading, own)
    headed = reader.state()
    if headed == before:
        reader.withhold(under, own, HOLLOW)
        return
    read_row(reader, under, own)
    if reader.state() == headed and any(one["t"] != RULE for one in under):
        reader.back_to(before)
        reader.withhold([heading], own, HOLLOW)
