"""What nothing uses: contributions that no edition places, references that nothing cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.check.decided import is_decided
from press.contribution import STATUSES
from press.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from press.materials import Materials
    from press.select.selection import Selection


def unplaced(
    materials: Materials, selections: Sequence[Selection], wrong: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield a warning for each contribution that might be printed, and that no edition places.

    Args:
        materials: all that was read.
        selections: the editions'.
        wrong: the paths of what is at fault, which may be why it is not placed.
    """
    placed = {one.id for selection in selections for one in selection.placed()}
    for one in materials.contributions:
        is_ready = one.status == STATUSES[-1] and is_decided(one) and one.path not in wrong
        if one.embargo and all(one.embargo > selection.edition.date for selection in selections):
            continue  # its day has not come
        if is_ready and one.id not in placed:
            yield Diagnostic(one.manuscript.start, rules.NO_PLACE, f"no edition places `{one.id}`")


def uncited(materials: Materials) -> Iterator[Diagnostic]:
    """Yield a warning for each reference that nothing cites; none where a text could not be read."""
    sources = materials.sources
    if not (sources.references.is_readable and sources.publication and materials.is_surveyed):
        return
    cited = _cited(materials)
    for at, item in enumerate(sources.references.items):
        if isinstance(item.get("id"), str) and item["id"] not in cited:
            place = sources.references.place(at, "id")
            yield Diagnostic(place, rules.UNCITED_REFERENCE, f"nothing cites `{item['id']}`")


def _cited(materials: Materials) -> frozenset[str]:
    keys = {key for survey in materials.surveys.values() for _, key, _ in survey.citations}
    fronts = (one.manuscript.front for one in materials.contributions)
    facts = {source for front in fronts if front for source in _sources(front.values.get("facts"))}
    return frozenset(keys | facts | {*_sources(materials.record.values.get("events"))})


def _sources(listed: Any) -> Iterator[str]:  # noqa: ANN401 - as it was written
    """Yield the sources of facts or events as they were written, be the rest of these at fault."""
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, dict) and isinstance(one.get("source"), str):
            yield one["source"]
