"""What nothing uses: contributions that no edition places, references that nothing cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.parse.tree import elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.materials import Materials
    from press.select.selection import Selection


def check_usage(materials: Materials, selections: tuple[Selection, ...]) -> Iterator[Diagnostic]:
    """Yield a warning for what lies in the sources and reaches no reader."""
    placed = {one.id for selection in selections for one in selection.placed()}
    for one in materials.contributions:
        if one.status == "approved" and one.is_readable and one.id not in placed and selections:
            what = f"no edition places `{one.id}`"
            yield Diagnostic(one.manuscript.start, rules.NO_PLACE, what)
    cited = _cited(materials)
    for at, item in enumerate(materials.sources.references.items):
        if item.get("id") and item["id"] not in cited:
            place = materials.sources.references.place(at, "id")
            yield Diagnostic(place, rules.UNCITED_REFERENCE, f"nothing cites `{item['id']}`")


def _cited(materials: Materials) -> frozenset[str]:
    bodies = [one.body for one in (*materials.contributions, *materials.editions) if one.body]
    cites = (node for body in bodies for node in elements(list(body.blocks)) if node["t"] == "Cite")
    keys = {citation["citationId"] for node in cites for citation in node["c"][0]}
    facts = {fact["source"] for one in materials.contributions for fact in one.facts if "source" in fact}
    return frozenset(keys | facts)
