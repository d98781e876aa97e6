"""A fault in a body, told by the element that it is in; its place is found afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.diagnostics import Diagnostic, Rule
from press.parse.batch import offsets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.contribution import Contribution
    from press.parse.body import Body


@dataclass(frozen=True)
class Fault:
    """A rule broken in a body.

    ``number`` is the element's in the walk over the body, ``needle`` what was
    written there; where ``number`` is None, ``offset`` is the place in the text.
    """

    rule: Rule
    text: str
    number: int | None = None
    needle: str = ""
    hint: str = ""
    offset: int = 0


@dataclass(frozen=True)
class Known:
    """What a body may point to, and what it is.

    ``anchors`` holds the anchors of each contribution by its id, and of each
    whether it is called something; one that could not be read is not in it, and
    nothing that points into it is at fault. ``references`` is None where these
    could not be read, ``contribution`` where the body is a running order.
    """

    ids: frozenset[str]
    anchors: Mapping[str, Mapping[str, bool]]
    references: frozenset[str] | None
    own: Mapping[str, bool] = field(default_factory=dict)
    contribution: Contribution | None = None


def locate(faults: Sequence[tuple[Body, Sequence[Fault]]], jobs: int = 1) -> list[Diagnostic]:
    """Return diagnostics for faults, by a marked parse of each body that has one in an element."""
    marked = {body.path: body for body, found in faults if any(fault.number is not None for fault in found)}
    places = dict(zip(marked, offsets(list(marked.values()), jobs), strict=True))
    located = []
    for body, found in faults:
        for fault in found:
            at = fault.offset if fault.number is None else places[body.path].find(fault.number, fault.needle)
            place = replace(body.place(at), length=_length(body.text, at, fault.needle))
            located.append(Diagnostic(place, fault.rule, fault.text, fault.hint))
    return located


def _length(text: str, at: int, needle: str) -> int:
    """Return how much of the needle's first line stands at a point of the text; 0 if it does not."""
    spelled = next((one for one in (needle, unquote(needle)) if one and text.startswith(one, at)), "")
    return len(spelled.partition("\n")[0])
