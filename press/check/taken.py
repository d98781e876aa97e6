"""What an edition's directives take, and what the text taken points to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_certain, is_decided
from press.check.fault import Fault
from press.parse.tree import elements, target, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.contribution import Contribution
    from press.materials import Materials
    from press.parse.body import Body
    from press.select.selection import Placement, Selection

OF_ITS_OWN = 2
"""How many levels of headings a contribution has."""
LEVELS = 6
"""The deepest heading that a book has."""
TAKES = frozenset({"contributions", "recommendations", "principles", "index-of", "cities"})
"""The directives that take contributions."""


def check_taken(selection: Selection, materials: Materials, *, is_sound: bool) -> Iterator[Fault]:
    """Yield faults in what a running order's directives take.

    Args:
        selection: the edition's.
        materials: all that was read.
        is_sound: whether nothing is at fault in what decides that a directive takes nothing.
    """
    yield from _twice(selection)
    for placement in selection.placements:
        yield from _too_deep(placement, selection)
        if is_certain(selection.edition, materials):
            yield from _not_taken(placement, selection, materials)
            yield from _nothing(placement) if is_sound else ()


def _nothing(placement: Placement) -> Iterator[Fault]:
    directive = placement.directive
    if directive.name in TAKES and not directive.words("ids") and not placement.named():
        what = f"the directive `{directive.name}` takes nothing"
        yield Fault(rules.EMPTY_DIRECTIVE, what, directive.number, directive.name)


def _not_taken(placement: Placement, selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield each id that a directive names and does not take."""
    directive, named = placement.directive, placement.named()
    for identifier in directive.words("ids") if directive.name != "cities" else ():
        one = materials.by_id.get(identifier)
        if one is None or identifier in named or not is_decided(one):
            continue
        what = f"`{identifier}` is named here, and the edition may not carry it"
        hint = ""
        if identifier in selection.carried:
            what = f"`{identifier}` is named here, and is nothing that the directive `{directive.name}` takes"
            hint = "leave it out, or change what else the directive says"
        yield Fault(rules.NOT_TAKEN, what, directive.number, identifier, hint)


def _too_deep(placement: Placement, selection: Selection) -> Iterator[Fault]:
    """Yield a directive under which a heading would stand too deep for a book."""
    under = placement.directive.level + 1
    under += 2 if placement.directive.name == "cities" else 1 if placement.groups else 0
    for one in placement.placed():
        deepest = under + _depth(selection.carried[one])
        if deepest > LEVELS:
            what = f"a heading of `{one}` would stand at level {deepest}, and a book has {LEVELS}"
            yield Fault(rules.TOO_DEEP_IN_EDITION, what, placement.directive.number, placement.directive.name)
            return


def _depth(one: Contribution) -> int:
    blocks = list(one.body.blocks) if one.body else []
    levels = (node["c"][0] for node in elements(blocks) if node["t"] == "Header")
    return min(OF_ITS_OWN, max(levels, default=0))  # one that is deeper is at fault by itself


def _twice(selection: Selection) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for placement in selection.placements:
        for one in placement.placed():
            if one in seen:
                what = f"`{one}` is taken here, and by `{seen[one]}` above"
                yield Fault(rules.PLACED_TWICE, what, placement.directive.number, placement.directive.name)
            seen.setdefault(one, placement.directive.name)


def check_pointers(body: Body, selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield links of a text in an edition to what the edition does not place, or may not carry."""
    placed = {other.id for other in selection.placed()}
    for number, node in enumerate(elements(list(body.blocks))):
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
