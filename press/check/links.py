"""Links, cross-references, citations and notes of a body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault, Known
from press.nearest import did_you_mean, nearest
from press.parse.tree import Node, target, text

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMES = ("http://", "https://", "mailto:")
NOTE = re.compile(r"\[\^([^\]\s]+)\]")
SEPARATOR = "."


def check_link(number: int, node: Node, known: Known) -> Iterator[Fault]:
    """Yield faults in a link's address."""
    address = target(node)
    if address.startswith("#"):
        if not resolves(address[1:], known):
            hint = _nearest_anchor(address[1:], known)
            yield Fault(rules.DANGLING_REFERENCE, f"there is no anchor `{address}`", number, address, hint)
    elif not address:
        yield Fault(rules.DANGLING_REFERENCE, f"the link `{text(node['c'][1])}` leads nowhere", number, "]()")
    elif not address.startswith(SCHEMES):
        yield Fault(rules.FORBIDDEN_LINK, f"the link leads to `{address}`", number, address)
    elif not text(node["c"][1]).strip():
        yield Fault(rules.UNNAMED_REFERENCE, f"the link to `{address}` has no text", number, address)


def resolves(anchor: str, known: Known) -> bool:
    """Return whether an anchor is found: in the contribution, among the ids, or as ``id.anchor``."""
    if anchor in known.own or anchor in known.ids:
        return True
    home, _, inner = anchor.partition(SEPARATOR)
    if home not in known.ids or not inner:
        return False
    return home not in known.anchors or inner in known.anchors[home]


def _nearest_anchor(anchor: str, known: Known) -> str:
    home, _, inner = anchor.partition(SEPARATOR)
    if home in known.anchors and inner:
        name = nearest(inner, known.anchors[home])
        return f"did you mean `#{home}.{name}`?" if name else ""
    near = nearest(anchor, known.own | known.ids)
    return f"did you mean `#{near}`?" if near else ""


def check_citation(number: int, node: Node, known: Known) -> Iterator[Fault]:
    """Yield citations of what is not in the references."""
    for citation in node["c"][0]:
        key = citation["citationId"]
        if known.references is not None and key not in known.references:
            hint = did_you_mean(key, known.references)
            yield Fault(rules.UNKNOWN_CITATION, f"`@{key}` is not among the references", number, f"@{key}", hint)


def check_words(number: int, node: Node, _known: Known) -> Iterator[Fault]:
    """Yield notes that are pointed to and not defined, and comments that are not closed."""
    for match in NOTE.finditer(node["c"]):
        what = f"the note `[^{match[1]}]` is nowhere defined"
        yield Fault(rules.UNDEFINED_NOTE, what, number, match[0])
    if "<!--" in node["c"]:
        yield Fault(rules.OPEN_COMMENT, "a note to oneself begins here and does not end", number, "<!--")
