"""Links of an edition's texts to what the edition does not place, or may not carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_decided
from press.check.fault import Fault
from press.parse.tree import target, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.materials import Materials
    from press.parse.tree import Node
    from press.select.selection import Selection


def check_pointers(nodes: Sequence[Node], selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield links of a text in an edition to what the edition does not place, or may not carry."""
    placed = {other.id for other in selection.placed()}
    for number, node in enumerate(nodes):
        if node["t"] != "Link" or not target(node).startswith("#"):
            continue
        other = materials.by_id.get(target(node)[1:].partition(".")[0])
        if other is None or other.id in placed or not is_decided(other):
            continue
        if other.id in selection.carried:
            what = f"`{other.id}` is not placed in the edition `{selection.edition.id}`"
            yield Fault(rules.UNPLACED_REFERENCE, what, number, target(node))
        elif not text(node["c"][1]).strip():
            what = (
                f"the edition `{selection.edition.id}` may not carry what this link without a text leads to"
            )
            yield Fault(rules.WITHHELD_REFERENCE, what, number, target(node))
