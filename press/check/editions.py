"""Editions: their directives, what these take, and what the text taken points to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.directives import DIRECTIVES, GROUPINGS, directives
from press.nearest import did_you_mean
from press.parse.tree import elements, target, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.contribution import Contribution
    from press.directives import Directive
    from press.materials import Materials
    from press.select.selection import Placement, Selection

LEVELS = 6
"""The deepest heading that a book has."""


def check_running_order(selection: Selection, materials: Materials) -> Iterator[Fault]:
    """Yield faults in an edition's directives."""
    for directive in directives(selection.edition.body):
        yield from _directive(directive, materials)
    for placement in selection.placements:
        yield from _taken(placement, selection, materials)
    yield from _twice(selection)


def _directive(directive: Directive, materials: Materials) -> Iterator[Fault]:
    if directive.name not in DIRECTIVES:
        hint = did_you_mean(directive.name, DIRECTIVES)
        what = f"`{directive.name}` is no directive"
        yield Fault(rules.UNKNOWN_DIRECTIVE, what, directive.number, directive.name, hint)
        return
    if not directive.is_empty:
        what = f"text stands in the directive `{directive.name}`"
        yield Fault(rules.TEXT_IN_DIRECTIVE, what, directive.number, directive.name)
    for name in directive.attributes:
        if name not in DIRECTIVES[directive.name]:
            what = f"`{name}` is no attribute of `{directive.name}`"
            hint = did_you_mean(name, DIRECTIVES[directive.name])
            yield Fault(rules.UNKNOWN_SELECTOR, what, directive.number, name, hint)
        else:
            yield from _choices(directive, name, materials)


def _choices(directive: Directive, name: str, materials: Materials) -> Iterator[Fault]:
    known = _known(directive, name, materials)
    for word in directive.words(name):
        if word not in known:
            what = f"`{word}` is not known here"
            yield Fault(rules.UNKNOWN_CHOICE, what, directive.number, word, did_you_mean(word, known))


def _known(directive: Directive, name: str, materials: Materials) -> tuple[str, ...]:
    """Return what an attribute of a directive may name."""
    publication, kinds = materials.publication, materials.schemas.kinds
    cities = tuple(publication.names("cities"))
    fields = [schema.fields for schema in kinds.values()]
    levels = [one["addressee"].get("schema", {}).get("level", {}) for one in fields if "addressee" in one]
    types = [one["type"] for one in fields if "type" in one]
    return {
        "kind": tuple(kinds),
        "parts": tuple(kinds),
        "city": cities,
        "cities": cities,
        "theme": tuple(publication.names("themes")),
        "indicators": tuple(publication.names("indicators")),
        "by": GROUPINGS,
        "level": tuple(value for one in levels for value in one.get("allowed", ())),
        "type": tuple(value for one in types for value in one.get("allowed", ())),
        "ids": cities if directive.name == "cities" else tuple(materials.by_id),
    }[name]


def _taken(placement: Placement, selection: Selection, materials: Materials) -> Iterator[Fault]:
    directive = placement.directive
    named = placement.named()
    if directive.name in ("contributions", "recommendations", "principles", "index-of", "cities") and not named:
        yield Fault(rules.EMPTY_DIRECTIVE, f"`{directive.name}` takes nothing here", directive.number, directive.name)
    if directive.name != "cities":
        for one in directive.words("ids"):
            if one in materials.by_id and one not in named:
                what = f"`{one}` is named here, and this edition may not take it"
                yield Fault(rules.NOT_TAKEN, what, directive.number, one)
    yield from _too_deep(placement, selection)


def _too_deep(placement: Placement, selection: Selection) -> Iterator[Fault]:
    """Yield a directive under which a heading would stand too deep for a book."""
    under = placement.directive.level + 1
    under += 2 if placement.directive.name == "cities" else 1 if placement.groups else 0
    for one in placement.placed():
        own = [node["c"][0] for node in elements(list(_blocks(selection.carried[one]))) if node["t"] == "Header"]
        deepest = under + max(own, default=0)
        if deepest > LEVELS:
            what = f"a heading of `{one}` would stand at level {deepest}"
            yield Fault(rules.TOO_DEEP_IN_EDITION, what, placement.directive.number, placement.directive.name)


def _blocks(one: Contribution) -> Iterable[dict[str, object]]:
    return one.body.blocks if one.body else ()


def _twice(selection: Selection) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for placement in selection.placements:
        for one in placement.placed():
            if one in seen:
                what = f"`{one}` is taken here, and by `{seen[one]}` too"
                yield Fault(rules.PLACED_TWICE, what, placement.directive.number, placement.directive.name)
            seen.setdefault(one, placement.directive.name)


def check_pointers(
    one: Contribution, selection: Selection, by_id: Mapping[str, Contribution]
) -> Iterator[Fault]:
    """Yield links of a contribution to what the edition does not place, or may not carry."""
    placed = {other.id for other in selection.placed()}
    for number, node in enumerate(elements(list(_blocks(one)))):
        if node["t"] != "Link" or not target(node).startswith("#"):
            continue
        name = target(node)[1:].partition(".")[0]
        if name not in by_id or name in placed:
            continue
        if name in selection.carried:
            what = f"`{name}` is not placed in the edition `{selection.edition.id}`"
            yield Fault(rules.UNPLACED_REFERENCE, what, number, target(node))
        elif not text(node["c"][1]).strip():
            what = f"the edition `{selection.edition.id}` may not carry what this link without a text leads to"
            yield Fault(rules.WITHHELD_REFERENCE, what, number, target(node))
