"""Citations, and notes that are pointed to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.nearest import did_you_mean
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.fault import Known
    from press.parse.body import Body
    from press.parse.tree import Node

NOTE = re.compile(r"\[\^([^\]\s]+)\]")


def check_citation(number: int, key: str, known: Known) -> Iterator[Fault]:
    """Yield a citation of what is not in the references."""
    if known.references is not None and key not in known.references:
        hint = did_you_mean(key, known.references)
        yield Fault(rules.UNKNOWN_CITATION, f"`@{key}` is not among the references", number, f"@{key}", hint)


def check_notes(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield notes that are pointed to and not defined: the reader leaves them as text, and says nothing."""
    if "[^" not in body.text:
        return
    written = visible(body.text)
    for number, node in enumerate(nodes):
        for match in NOTE.finditer(node["c"]) if node["t"] == "Str" else ():
            if re.search(rf"(?<!\\){re.escape(match[0])}", written):
                what = f"the note `{match[0]}` is nowhere defined"
                yield Fault(rules.UNDEFINED_NOTE, what, number, match[0])
