"""Events of the publication: what they are known from is among the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.nearest import choose
from press.schema.phrases import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.materials import Materials


def check_events(materials: Materials) -> Iterator[Diagnostic]:
    """Yield each source of an event that is not among the references."""
    references = materials.sources.references
    if not references.is_readable:
        return
    keys = [str(item.get("id")) for item in references.items]
    for at, event in enumerate(materials.publication.fields.get("events", ())):
        source = event.get("source")
        if source is not None and source not in keys:
            what = f"the source of the {ordinal(at)} event is `{source}`, which is not among the references"
            place = materials.record.place(("events", at, "source"))
            hint, unknown = choose(source, keys), ("references", source)
            yield Diagnostic(place, rules.UNKNOWN_CITATION, what, hint, unknown=unknown)
