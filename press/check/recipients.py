"""Recipients: each is sent editions that there are, and that it may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.markings import allows
from press.nearest import choose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.diagnostics import Place
    from press.edition import Edition
    from press.materials import Materials

Sent = tuple["Mapping[str, str]", str, "Place"]
"""A recipient, the name of an edition that it is sent, and where that stands."""


def check_recipients(materials: Materials) -> Iterator[Diagnostic]:
    """Yield editions of recipients that there are not, and those that are more than recipients may have."""
    editions = {edition.id: edition for edition in materials.editions}
    if not editions:
        return
    closed: dict[str, list[Sent]] = {}
    for recipient, name, place in _sent(materials):
        if name not in editions:
            what = f"there is no edition `{name}`"
            hint, unknown = choose(name, editions), ("editions", name)
            yield Diagnostic(place, rules.UNKNOWN_EDITION, what, hint, unknown=unknown)
        elif not allows(recipient["tlp"], editions[name].ceiling):
            closed.setdefault(name, []).append((recipient, name, place))
    for name, sent in closed.items():
        yield _closed(editions[name], sent)


def _sent(materials: Materials) -> Iterator[Sent]:
    for at, recipient in enumerate(materials.publication.fields.get("recipients", ())):
        for number, name in enumerate(dict.fromkeys(recipient["editions"])):
            yield recipient, name, materials.record.place(("recipients", at, "editions", number))


def _closed(edition: Edition, sent: Sequence[Sent]) -> Diagnostic:
    """Return what is told of an edition that is sent to some who may not have it: of the first of them."""
    (recipient, name, place), *others = sent
    what = f"`{recipient['id']}` may be sent what is {recipient['tlp']}, and `{name}` is {edition.ceiling}"
    if not others:
        hint = f"take `{name}` off the recipient's list, or write `tlp: {edition.ceiling}` for the recipient"
        return Diagnostic(place, rules.CLOSED_TO_RECIPIENT, what, hint)
    what = f"`{name}` is {edition.ceiling}, and {len(sent)} of its recipients may not be sent it"
    hint = "give the edition another `tlp`, or take it off the lists of these recipients"
    return Diagnostic(place, rules.CLOSED_TO_RECIPIENT, what, hint, related=tuple(one[2] for one in others))
