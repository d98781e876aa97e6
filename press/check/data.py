"""The publication's own lists: nothing in them twice, and recipients of what there is and they may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.markings import allows
from press.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.edition import Edition
    from press.materials import Materials

LISTS = ("cities", "themes", "indicators", "recipients")


def check_data(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what the publication gives twice, and recipients' editions that are at fault."""
    for name in LISTS:
        listed = materials.publication.fields.get(name, ())
        yield from twice(
            (one["id"], materials.record.place((name, at, "id"))) for at, one in enumerate(listed)
        )
    editions = {edition.id: edition for edition in materials.editions}
    for at, recipient in enumerate(materials.publication.fields.get("recipients", ()) if editions else ()):
        for number, name in enumerate(recipient["editions"]):
            place = materials.record.place(("recipients", at, "editions", number))
            yield from _sent(recipient, name, place, editions)


def twice(named: Iterable[tuple[str, Place]]) -> Iterator[Diagnostic]:
    """Yield the second of two that are named alike, at its place."""
    seen: dict[str, Place] = {}
    for name, place in named:
        if name in seen:
            what = f"`{name}` stands twice, first in line {seen[name].line}"
            yield Diagnostic(place, rules.DOUBLE_ENTRY, what)
        seen.setdefault(name, place)


def _sent(
    recipient: Mapping[str, str], name: str, place: Place, editions: Mapping[str, Edition]
) -> Iterator[Diagnostic]:
    if name not in editions:
        text = f"there is no edition `{name}`"
        yield Diagnostic(place, rules.UNKNOWN_EDITION, text, did_you_mean(name, editions))
    elif not allows(recipient["tlp"], editions[name].ceiling):
        limit, ceiling = recipient["tlp"], editions[name].ceiling
        text = f"`{recipient['id']}` may be sent what is {limit}, and `{name}` is {ceiling}"
        yield Diagnostic(place, rules.CLOSED_TO_RECIPIENT, text)
