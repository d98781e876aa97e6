"""Citations: of what is among the references, and read as citations."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import Printed, printed_of
from press.nearest import did_you_mean
from press.parse.tree import of_types
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


IN_BRACKETS, IN_TEXT, IN_ADDRESS = "brackets", "text", "address"
"""What a citation stands in."""
MENDED = {
    IN_TEXT: "write `\\@{key}` if it is a name and no citation",
    IN_ADDRESS: "put the address in `<` and `>`",
}
"""What to do where no key of a reference was meant."""


def citations(nodes: Sequence[Node]) -> Iterator[tuple[int, str, str]]:
    """Yield each key that is cited: its element's number, itself, and what it stands in."""
    for number, node in of_types(nodes, {"Cite"}):
        for one in node["c"][0]:
            is_named = one["citationMode"]["t"] == "AuthorInText"
            before = nodes[number - 1] if number else node
            is_address = before["t"] == "Str" and "://" in before["c"]
            within = (IN_ADDRESS if is_address else IN_TEXT) if is_named else IN_BRACKETS
            yield number, one["citationId"], within


def check_citation(number: int, key: str, within: str, known: Known) -> Iterator[Fault]:
    """Yield a citation of what is not in the references; a name behind an `@` is perhaps none."""
    if known.references is not None and key not in known.references:
        near = did_you_mean(key, known.references).replace("`", "`@", 1) if within != IN_ADDRESS else ""
        hint = near or MENDED.get(within, "").format(key=key)
        what, unknown = f"`@{key}` is not among the references", ("references", key)
        yield Fault(rules.UNKNOWN_CITATION, what, number, f"@{key}", hint, unknown=unknown)


def check_citing(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield citations that pandoc does not read as they were meant."""
    if "[@" not in body.text:
        return
    seen = visible(body.text)
    parted = list(PARTED.finditer(seen))
    for match in parted:
        if f"[@{match['key']}" in printed.words:
            what, hint = f"`{match[0]}` is read as text", f"write `[@{match['key']}]`, without a space"
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
        printed = printed_of(nodes)
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
