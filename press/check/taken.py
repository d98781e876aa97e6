"""What an edition's directives take: each thing once, something, and nothing too deep."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_certain, is_decided
from press.check.drawn_figures import shows_nothing
from press.check.editions import is_sound
from press.check.fault import Fault
from press.parse.tree import elements
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.survey import Survey
    from press.directives import Directive
    from press.materials import Materials
    from press.select.selection import Placement, Selection

OPENED = re.compile(r"^[ \t>]*:{3,}[ \t]*[^\s:].*$", re.MULTILINE)
"""A line that opens a box."""
OF_ITS_OWN = 2
"""How many levels of headings a contribution has."""
LEVELS = 6
"""The deepest heading that a book has."""
TAKES = frozenset({"contributions", "recommendations", "principles", "index-of", "cities"})
"""The directives that take contributions."""


def check_taken(selection: Selection, materials: Materials, *, is_sure: bool) -> Iterator[Fault]:
    """Yield faults in what a running order's directives take.

    Args:
        selection: the edition's.
        materials: all that was read.
        is_sure: whether nothing is at fault in what decides that a directive takes nothing.
    """
    yield from _twice(selection, materials)
    for placement in selection.placements:
        yield from _too_deep(placement, selection, materials)
        if is_certain(selection.edition, materials):
            yield from _not_taken(placement, selection, materials)
            yield from _nothing(placement, selection) if is_sure else ()
            yield from _groundless(placement, selection, materials)


def _nothing(placement: Placement, selection: Selection) -> Iterator[Fault]:
    directive = placement.directive
    takes_none = directive.name in TAKES and not directive.words("ids") and not placement.named()
    if takes_none or shows_nothing(placement, selection):
        what = f"the directive `{directive.name}` takes nothing"
        yield Fault(rules.EMPTY_DIRECTIVE, what, directive.number, directive.name)


def _not_taken(placement: Placement, selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield each id that a directive names and does not take."""
    directive, named = placement.directive, placement.named()
    for identifier in directive.words("ids") if directive.name != "cities" else ():
        one = materials.by_id.get(identifier)
        if one is None or identifier in named or not is_decided(one):
            continue
        what = f"`{identifier}` is named here, and the edition may not carry it"
        hint = ""
        if identifier in selection.carried:
            what = f"`{identifier}` is named here, and is nothing that the directive `{directive.name}` takes"
            hint = "leave it out, or change what else the directive says"
        yield Fault(rules.NOT_TAKEN, what, directive.number, identifier, hint)


def _too_deep(placement: Placement, selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield a directive under which a heading would stand too deep for a book."""
    under = placement.directive.level + 1
    under += 2 if placement.directive.name == "cities" else 1 if placement.groups else 0
    for one in placement.placed():
        deepest = under + _depth(materials.surveys.get(selection.carried[one].path))
        if deepest > LEVELS:
            what = f"a heading of `{one}` would stand at level {deepest}, and a book has {LEVELS}"
            yield Fault(rules.TOO_DEEP_IN_EDITION, what, placement.directive.number, placement.directive.name)
            return


def _depth(survey: Survey | None) -> int:
    return min(OF_ITS_OWN, survey.depth) if survey else 0  # one that is deeper is at fault by itself


def _twice(selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield each directive that takes what one above it has taken, unless two have the same id."""
    ids = Counter(one.id for one in materials.contributions)
    seen: dict[str, Directive] = {}
    for placement in selection.placements:
        directive = placement.directive
        again = [one for one in dict.fromkeys(placement.placed()) if one in seen and ids[one] == 1]
        if again and is_sound(directive, materials):
            others = f" and {len(again) - 1} more are" if len(again) > 1 else " is"
            first = seen[again[0]]
            line = _line(first, selection)
            where = f"by `{first.name}` " + (f"in line {line}" if line else "above")
            what = f"`{again[0]}`{others} taken here, and {where}"
            yield Fault(rules.PLACED_TWICE, what, directive.number, directive.name)
        for one in placement.placed():
            seen.setdefault(one, directive)


def _line(directive: Directive, selection: Selection) -> int | None:
    """Return the line of the file in which a directive is opened, if each box of the text can be told."""
    body = selection.edition.body
    if body is None:
        return None
    boxes = [number for number, node in enumerate(elements(list(body.blocks))) if node["t"] == "Div"]
    opened = [match.start() for match in OPENED.finditer(visible(body.text))]
    if len(boxes) != len(opened):
        return None
    return body.place(opened[boxes.index(directive.number)]).line


def _groundless(placement: Placement, selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield what a directive takes that rests on evidence of which the edition may carry none."""
    for one in (selection.carried[name] for name in placement.placed()):
        written = materials.by_id[one.id].fields.get("evidence", ())
        is_known = all(name in materials.by_id and is_decided(materials.by_id[name]) for name in written)
        if written and is_known and not any(name in selection.carried for name in one.fields["evidence"]):
            what = f"`{one.id}`, which is taken here, rests on nothing that the edition may carry"
            yield Fault(rules.WITHHELD_EVIDENCE, what, placement.directive.number, placement.directive.name)
