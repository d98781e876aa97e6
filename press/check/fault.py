"""A fault in a body, told by the element that it is in; its place is found afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.diagnostics import Diagnostic, Rule
from press.parse.batch import offsets, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.materials import Materials
    from press.parse.body import Body


@dataclass(frozen=True)
class Fault:
    """A rule broken in a body.

    ``number`` is the element's in the walk over the body, ``needle`` what was
    written there; where ``number`` is None, ``offset`` is the place in the text.
    ``unknown`` is a name that was looked for in vain, behind what it was looked
    for among.
    """

    rule: Rule
    text: str
    number: int | None = None
    needle: str = ""
    hint: str = ""
    offset: int = 0
    unknown: tuple[str, str] | None = None


@dataclass(frozen=True)
class Known:
    """What a body may point to.

    ``anchors`` holds the anchors of each contribution by its id, and of each
    whether it is called something; one that could not be read is not in it, and
    nothing that points into it is at fault. ``references`` is None where these
    could not be read.
    """

    ids: frozenset[str]
    anchors: Mapping[str, Mapping[str, bool]]
    references: frozenset[str] | None
    own: Mapping[str, bool] = field(default_factory=dict)


def locate(
    faults: Sequence[tuple[str, Sequence[Fault]]], materials: Materials, jobs: int = 1
) -> list[Diagnostic]:
    """Return diagnostics for the faults in bodies, which are named by their paths.

    A place that was found before is known; for others each body is parsed with marks.
    """
    unknown: dict[str, set[tuple[int, str]]] = {}
    for path, found in faults:
        known = materials.sheets[path].places
        wanted = {(one.number, one.needle) for one in found if one.number is not None} - known.keys()
        if wanted:
            unknown.setdefault(path, set()).update(wanted)
    bodies = parsed([materials.bodies[path] for path in unknown], jobs)
    for path, places in zip(unknown, offsets(bodies, jobs), strict=True):
        known = materials.sheets[path].places
        known.update({one: places.find(*one) for one in unknown[path]})
    return [_located(fault, materials.bodies[path], materials) for path, found in faults for fault in found]


def _located(fault: Fault, body: Body, materials: Materials) -> Diagnostic:
    places = materials.sheets[body.path].places
    at = fault.offset if fault.number is None else places[fault.number, fault.needle]
    place = replace(body.place(at), length=_length(body.text, at, fault.needle))
    return Diagnostic(place, fault.rule, fault.text, fault.hint, unknown=fault.unknown)


def _length(text: str, at: int, needle: str) -> int:
    """Return how much of the needle's first line stands at a point of the text; 0 if it does not."""
    spelled = next((one for one in (needle, unquote(needle)) if one and text.startswith(one, at)), "")
    return len(spelled.partition("\n")[0])
