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
            yield Fault(rules.UNREAD_CITATION, what, needle=match[0], hint=hint, offset=match.start())
    lost = _without_brackets(printed.nodes)
    for match in OPENED.finditer(seen) if lost else ():
        if match["key"] in lost:
            what = f"the brackets around the citation `@{match['key']}` are read as text"
            hint = "close the bracket in the same paragraph, and put `@` before each key behind a `;`"
            yield Fault(rules.UNREAD_CITATION, what, needle=match[0], hint=hint, offset=match.start())


def bare_keys(body: Body, nodes: Sequence[Node]) -> Iterator[tuple[int, str, str]]:
    """Yield what may be a key and is printed in brackets: its offset, itself, and what follows it."""
    if "[" in body.text:
        printed = Printed(nodes)
        for match in BARE.finditer(visible(body.text)) if "[" in printed.words else ():
            if f"[{match['key']}" in printed.words:
                yield match.start(), match["key"], match["rest"] or ""


def check_key(offset: int, key: str, rest: str, known: Known) -> Iterator[Fault]:
    """Yield a key of a reference that stands in brackets without the sign that makes a citation of it."""
    if known.references is not None and key in known.references:
        what, hint = f"`[{key}]` is read as text", f"write `[@{key}{rest}]`"
        yield Fault(rules.UNREAD_CITATION, what, needle=f"[{key}", hint=hint, offset=offset)


def _without_brackets(nodes: Sequence[Node]) -> frozenset[str]:
    """Return the keys before which a bracket is printed."""
    return frozenset(
        node["c"][0][0]["citationId"]
        for before, node in pairwise(nodes)
        if node["t"] == "Cite" and before["t"] == "Str" and before["c"].endswith("[")
    )
