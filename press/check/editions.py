"""Directives of a running order: what they may say, and where they may stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_known
from press.check.drawn_figures import FIGURE, check_figure
from press.check.fault import Fault
from press.directives import BOXES, DIRECTIVES, FORMS, GROUPINGS, directives
from press.nearest import choose, did_you_mean, nearest, one_of
from press.parse.tree import attributes, elements
from press.publication import PRINTED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from press.directives import Directive
    from press.edition import Edition
    from press.materials import Materials
    from press.parse.tree import Node

MARKING = "tlp"
CALLED = {
    "ids": "contribution",
    "parts": "kind",
    "indicators": "indicator",
    "cities": "city",
    "events": "event",
}
"""What an attribute names one of, where that is not its own name."""
LISTED = {
    "kind": "kinds",
    "parts": "kinds",
    "ids": "contributions",
    "city": "cities",
    "cities": "cities",
    "theme": "themes",
    "indicators": "indicators",
    "events": "events",
}
"""What an attribute names entries of; ``cities`` has ids of its own."""
OF_LINES = (rules.OPEN_DIV, rules.STRAY_FENCE)
"""What is told of a line of `:::`, which decides what stands in what."""
OF_NESTING = (rules.BURIED_DIRECTIVE, rules.TEXT_IN_DIRECTIVE)
OF_RECOMMENDATIONS = ("theme", "addressee", "type")
"""What recommendations may be grouped by; a list of links may be grouped by anything."""


def is_sound(directive: Directive, materials: Materials) -> bool:
    """Return whether a directive says nothing that is at fault, so that what it takes is what was meant."""
    return not any(True for _ in _contents(directive, materials))


def check_directives(edition: Edition, materials: Materials) -> Iterator[Fault]:
    """Yield faults in an edition's directives, whatever these take."""
    blocks = edition.body.blocks if edition.body else ()
    numbers = {id(node): number for number, node in enumerate(elements(list(blocks)))}
    open_ones = {numbers[id(node)] for node in _open(blocks)}
    survey = materials.surveys.get(edition.path)
    is_cut = survey is not None and any(one.rule in OF_LINES for one in survey.faults)
    for directive in directives(edition.body):
        found = _of_one(directive, materials, is_open=directive.number in open_ones)
        yield from (one for one in found if not (is_cut and one.rule in OF_NESTING))


def _of_one(directive: Directive, materials: Materials, *, is_open: bool) -> Iterator[Fault]:
    if directive.name not in DIRECTIVES:
        what, hint = f"`{directive.name}` is no directive", did_you_mean(directive.name, DIRECTIVES)
        yield Fault(rules.UNKNOWN_DIRECTIVE, what, directive.number, directive.name, hint)
        return
    if not is_open:
        what = f"the directive `{directive.name}` stands in a list, a quotation, a note or another directive"
        yield Fault(rules.BURIED_DIRECTIVE, what, directive.number, directive.name)
    yield from _contents(directive, materials)


def _open(blocks: Iterable[Node]) -> Iterator[Node]:
    """Yield each Div that stands by itself, or in Divs of the writer's own."""
    for block in blocks:
        if block["t"] == "Div":
            yield block
            if BOXES.issuperset(attributes(block)[1]):
                yield from _open(block["c"][1])


def _contents(directive: Directive, materials: Materials) -> Iterator[Fault]:
    if not directive.is_empty:
        what = f"text stands in the directive `{directive.name}`"
        yield Fault(rules.TEXT_IN_DIRECTIVE, what, directive.number, directive.name)
    called, taken = _attributes(directive)
    for name in directive.attributes:
        if name in taken:
            yield from _choices(directive, name, materials)
        elif name.casefold() != MARKING:  # which is found among the markings
            what = f"`{name}` is no attribute of {called}"
            yield Fault(rules.UNKNOWN_SELECTOR, what, directive.number, name, _other(directive, name, taken))
    yield from check_figure(directive, materials)


def _attributes(directive: Directive) -> tuple[str, Collection[str]]:
    """Return how a directive is called and the attributes that it takes; those of a figure go by its form."""
    form = directive.attributes.get("form", "")
    if directive.name == FIGURE and form in FORMS:
        return f"a figure of the form `{form}`", ("form", *FORMS[form])
    return f"`{directive.name}`", DIRECTIVES[directive.name]


def _other(directive: Directive, name: str, known: Collection[str]) -> str:
    """Return the remedy for an attribute that a directive does not take: one that it has not got yet."""
    free = [one for one in known if one not in directive.attributes]
    near = nearest(name, known)
    if near in directive.attributes:
        return f"leave it out; `{near}` is there already"
    return did_you_mean(name, free) or (f"use {one_of(free)}, or leave it out" if free else "leave it out")


def _choices(directive: Directive, name: str, materials: Materials) -> Iterator[Fault]:
    """Yield each word of an attribute that names nothing that there is, or that it names no word."""
    known = _known(directive, name, materials)
    words = directive.words(name)
    if not words:
        hint = "write what it names, or leave it out"
        yield Fault(rules.UNKNOWN_CHOICE, f"`{name}` names nothing", directive.number, name, hint)
    again = next((word for at, word in enumerate(words) if word in words[:at]), None)
    if again:
        what, hint = f"`{again}` stands twice in `{name}`", "keep one of the two"
        yield Fault(rules.DOUBLE_ENTRY, what, directive.number, directive.attributes[name], hint)
    for word in dict.fromkeys(words):
        if known is not None and word not in known:
            what, hint = _unknown(directive, name, word), _meant(word, known)
            listed = _listed(directive, name)
            unknown = (listed, word) if listed else None
            yield Fault(rules.UNKNOWN_CHOICE, what, directive.number, word, hint, unknown=unknown)


def _unknown(directive: Directive, name: str, word: str) -> str:
    if name == "by":
        return f"`{directive.name}` is not grouped by `{word}`"
    called = "city" if (directive.name, name) == ("cities", "ids") else CALLED.get(name, name)
    return f"there is no {called} `{word}`"


def _meant(word: str, known: Collection[str]) -> str:
    """Return the remedy for a word that names nothing: several in one, or another."""
    parts = [part for part in re.split(r"[,;]", word) if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return f'part them by spaces, `"{" ".join(parts)}"`'
    return choose(word.strip(",;"), known)


def _listed(directive: Directive, name: str) -> str | None:
    """Return the list whose entries an attribute of a directive names, or None where it names no entries."""
    return "cities" if (directive.name, name) == ("cities", "ids") else LISTED.get(name)


def _known(directive: Directive, name: str, materials: Materials) -> Collection[str] | None:
    """Return what an attribute of a directive may name, or None where that could not be read."""
    listed = _listed(directive, name)
    if listed in PRINTED:
        return materials.publication.names(listed) if is_known(listed, materials) else None
    kinds = materials.schemas.kinds
    fields = [schema.fields for schema in kinds.values()]
    levels = [one["addressee"].get("schema", {}).get("level", {}) for one in fields if "addressee" in one]
    types = [one["type"] for one in fields if "type" in one]
    return {
        "kind": tuple(kinds),
        "parts": tuple(kinds),
        "form": tuple(FORMS),
        "by": OF_RECOMMENDATIONS if directive.name == "recommendations" else GROUPINGS,
        "level": tuple(value for one in levels for value in one.get("allowed", ())),
        "type": tuple(value for one in types for value in one.get("allowed", ())),
        "ids": tuple(materials.by_id),
    }[name]
