"""Citations that are read as text, or that lost their brackets."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import Printed
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.fault import Known
    from press.parse.body import Body
    from press.parse.tree import Node

KEY = r"(?P<key>\w(?:\w|[:.#$%&+?<>~/-](?=\w))*)"
PARTED = re.compile(rf"(?<!\\)\[@[ \t]+{KEY}")
OPENED = re.compile(rf"(?<!\\)\[@{KEY}")
BARE = re.compile(rf"(?<![\\\]\w])\[{KEY}(?P<rest>[,;][^\[\]\n]*)?\](?![(\[:{{])")


def check_citing(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield citations that pandoc does not read as they were meant."""
    if "[@" not in body.text:
        return
    seen = visible(body.text)
    parted = list(PARTED.finditer(seen))
    for match in parted:
        if f"[@{match['key']}" in printed.words:
            what, hint = f"`{match[0]}` is read as text", f"write `[@{match['key']}]`, without a blank"
            yield Fault(rules.UNREAD_CITATION, what, hint=hint, offset=match.start())
    lost = _without_brackets(printed.nodes)
    for match in OPENED.finditer(seen) if lost else ():
        if match["key"] in lost:
            what = f"the brackets around the citation `@{match['key']}` are read as text"
            hint = "close the bracket in the same paragraph, and put `@` before each key behind a `;`"
            yield Fault(rules.UNREAD_CITATION, what, hint=hint, offset=match.start())


def check_keys(body: Body, nodes: Sequence[Node], known: Known) -> Iterator[Fault]:
    """Yield keys of references that stand in brackets without the sign that makes a citation of them."""
    if not known.references or "[" not in body.text:
        return
    bare = [match for match in BARE.finditer(visible(body.text)) if match["key"] in known.references]
    printed = Printed(nodes)
    for match in bare:
        if f"[{match['key']}" in printed.words:
            what, hint = (
                f"`[{match['key']}]` is read as text",
                f"write `[@{match['key']}{match['rest'] or ''}]`",
            )
            yield Fault(rules.UNREAD_CITATION, what, hint=hint, offset=match.start())


def _without_brackets(nodes: Sequence[Node]) -> frozenset[str]:
    """Return the keys before which a bracket is printed."""
    return frozenset(
        node["c"][0][0]["citationId"]
        for before, node in pairwise(nodes)
        if node["t"] == "Cite" and before["t"] == "Str" and before["c"].endswith("[")
    )
