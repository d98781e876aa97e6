"""Links and cross-references of a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.nearest import nearest
from press.parse.tree import target, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.fault import Known
    from press.parse.tree import Node

SCHEMES = ("http://", "https://", "mailto:")
SEPARATOR = "."
MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+")


def check_link(number: int, node: Node, known: Known) -> Iterator[Fault]:
    """Yield faults in a link's address, or in its having no text."""
    address, words = target(node), text(node["c"][1]).strip()
    if address.startswith("#") and address != "#":
        yield from _reference(number, address, words, known)
    elif not address or address == "#":
        hint = "write the address between the two brackets"
        yield Fault(
            rules.DANGLING_REFERENCE, f"the link `{words}` leads nowhere", number, f"]({address})", hint
        )
    elif not address.casefold().startswith(SCHEMES):
        hint = _whole(address, known)
        yield Fault(rules.FORBIDDEN_LINK, f"the link leads to `{address}`", number, address, hint)
    elif not words:
        yield Fault(rules.UNNAMED_REFERENCE, f"the link to `{address}` has no text", number, address)


def _whole(address: str, known: Known) -> str:
    """Return the remedy for an address that lacks its beginning, or names a file of ours."""
    name = address.rpartition("/")[2].removesuffix(".md")
    if is_called(name, known) is not None:
        return f"write the address as `#{name}`"
    if address.casefold().startswith("www."):
        return f"write the address as `https://{address}`"
    if MAIL.fullmatch(address):
        return f"write the address as `mailto:{address}`"
    return ""


def _reference(number: int, address: str, words: str, known: Known) -> Iterator[Fault]:
    called = is_called(address[1:], known)
    if called is None:
        hint = _nearest_anchor(address[1:], known)
        yield Fault(rules.DANGLING_REFERENCE, f"there is no anchor `{address}`", number, address, hint)
    elif not called and not words:
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


def _nearest_anchor(anchor: str, known: Known) -> str:
    home, _, inner = anchor.partition(SEPARATOR)
    if home in known.anchors and inner:
        name = nearest(inner, known.anchors[home])
        return f"did you mean `#{home}.{name}`?" if name else ""
    near = nearest(anchor, known.own.keys() | known.ids)
    return f"did you mean `#{near}`?" if near else ""
