"""Links and cross-references of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.addresses import SCHEMES, is_cut, whole
from press.check.fault import Fault
from press.nearest import nearest
from press.parse.tree import target, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.fault import Known
    from press.parse.tree import Node

SEPARATOR = "."
OWN = "."
"""Stands for the anchors of the text itself, as an id with it behind stands for those of another."""
NOWHERE = ("", "#")
"""The address of a link that has none; the first becomes the second where many texts are read at once."""


def check_link(number: int, node: Node) -> Iterator[Fault]:
    """Yield faults in the address of a link that leads elsewhere, or in its having no text."""
    address, words = target(node), text(node["c"][1]).strip()
    if is_internal(address):
        return
    if address in NOWHERE:
        hint = "write the address between the two brackets"
        what = f"the link `{words}` leads nowhere" if words else "this link leads nowhere"
        yield Fault(rules.DANGLING_REFERENCE, what, number, "](", hint)
    elif not address.casefold().startswith(SCHEMES):
        hint = whole(address)
        yield Fault(rules.FORBIDDEN_LINK, f"the link leads to `{address}`", number, address, hint)
    elif is_cut(address):
        what, hint = f"the link leads to `{unquote(address)}`", "write the address whole, without a blank"
        yield Fault(rules.FORBIDDEN_LINK, what, number, address, hint)
    elif not words:
        yield Fault(rules.UNNAMED_REFERENCE, f"the link to `{address}` has no text", number, address)


def is_internal(address: str) -> bool:
    """Return whether an address names an anchor."""
    return address.startswith("#") and address not in NOWHERE


def check_reference(number: int, address: str, known: Known, *, has_text: bool) -> Iterator[Fault]:
    """Yield faults in a cross-reference: that it leads nowhere, or to what has no name that it could take."""
    called = is_called(address[1:], known)
    if called is None:
        what, unknown = f"there is no anchor `{address}`", _looked_for(address[1:], known)
        hint = _nearest_anchor(address[1:], known)
        yield Fault(rules.DANGLING_REFERENCE, what, number, address, hint, unknown=unknown)
    elif not called and not has_text:
        what = f"what `{address}` leads to has neither a title nor a number"
        yield Fault(rules.UNNAMED_REFERENCE, what, number, address, "write a text for the link")


def is_called(anchor: str, known: Known) -> bool | None:
    """Return whether what an anchor leads to is called something, or None where it leads to nothing.

    It is looked up in the contribution, then among the ids, then as ``id.anchor``.
    """
    if anchor in known.own:
        return known.own[anchor]
    if anchor in known.ids:
        return True
    home, _, inner = anchor.partition(SEPARATOR)
    if home not in known.ids or not inner:
        return None
    return known.anchors[home].get(inner) if home in known.anchors else True


def _looked_for(anchor: str, known: Known) -> tuple[str, str]:
    """Return what of an anchor there is not: an id, or an anchor of one contribution."""
    home, _, inner = anchor.partition(SEPARATOR)
    if home in known.ids and inner:
        return f"{home}{SEPARATOR}", inner
    is_own = nearest(anchor, known.own.keys() | known.ids) in known.own
    return (OWN, anchor) if is_own and not inner else ("contributions", home)


def _parted(anchor: str, known: Known) -> str:
    """Return the remedy for an id and an anchor with another sign between them."""
    meant = anchor.replace("/", "#").replace("#", SEPARATOR, 1)
    if is_called(meant, known) is not None:
        return f"did you mean `#{meant}`?"
    near = nearest(anchor, known.own.keys() | known.ids)
    return f"did you mean `#{near}`?" if near else ""


def _nearest_anchor(anchor: str, known: Known) -> str:
    home, _, inner = anchor.partition(SEPARATOR)
    if "#" in anchor or "/" in anchor:
        return _parted(anchor, known)
    if home in known.anchors and inner:
        name = nearest(inner, known.anchors[home])
        return f"did you mean `#{home}.{name}`?" if name else ""
    if inner and (meant := nearest(home, known.ids)):
        return f"did you mean `#{meant}.{inner}`?"
    near = nearest(anchor, known.own.keys() | known.ids)
    return f"did you mean `#{near}`?" if near else ""
