"""Figures that a running order asks for: what none can show, and what is left with nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_known
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.directives import Directive
    from press.materials import Materials
    from press.select.selection import Placement, Selection

FIGURE = "figure-of"
TIMELINE = "timeline"


def check_figure(directive: Directive, materials: Materials) -> Iterator[Fault]:
    """Yield each indicator that a figure names and none can show, for its values are texts."""
    if directive.name != FIGURE or not is_known("indicators", materials):
        return
    texts = {one.id for one in materials.publication.indicators if one.type == "text"}
    for name in directive.words("indicators"):
        if name in texts:
            what = f"the values of `{name}` are texts, and no figure shows texts"
            yield Fault(rules.UNDRAWN_INDICATOR, what, directive.number, name)


def shows_nothing(placement: Placement, selection: Selection) -> bool:
    """Return whether a figure has nothing to show in an edition."""
    name, attributes = placement.directive.name, placement.attributes
    if name == TIMELINE:
        return not attributes["events"]
    if name != FIGURE:
        return False
    if "indicators" in attributes:
        return not (attributes["indicators"] and attributes["cities"])
    placed = [one.fields for one in selection.placed()]
    if attributes["form"] == "recommendations":
        return not any("number" in one and one.get("addressee") for one in placed)
    kind = attributes.get("kind")
    return not any(one.get("city") and kind in (None, one["kind"]) for one in placed)
