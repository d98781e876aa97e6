"""Classes, attributes and anchors in a body: what a writer may say, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault, Known
from press.directives import BOXES, DIRECTIVES
from press.nearest import did_you_mean
from press.parse.tree import HAS_ATTRIBUTES, Node, attributes
from press.schema.validator import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CLASSES: Mapping[str, frozenset[str]] = {
    "Div": BOXES,
    "Span": frozenset({"index"}),
    "Image": frozenset({"decorative"}),
    "Table": frozenset({"row-headers"}),
    "Link": frozenset({"uri", "email"}),  # pandoc's own
}
EVERY_CLASS = frozenset(name for names in CLASSES.values() for name in names) - CLASSES["Link"]
NAMES: Mapping[str, frozenset[str]] = {
    "Div": frozenset({"lang"}),
    "Span": frozenset({"lang"}),
    "Link": frozenset({"lang"}),
    "Image": frozenset({"alt", "width", "lang"}),
    "Figure": frozenset({"alt", "width", "lang"}),
    "Header": frozenset({"lang"}),
    "Table": frozenset({"lang"}),
    "Code": frozenset(),
    "CodeBlock": frozenset(),
}
ANCHOR = re.compile(r"[^\W\d_][\w-]*")
WIDTH = re.compile(r"[0-9]{1,3}(\.[0-9]+)?(%|cm|mm)")


def check_attributes(number: int, node: Node, known: Known) -> Iterator[Fault]:
    """Yield faults in an element's anchor, classes and attributes."""
    if node["t"] not in HAS_ATTRIBUTES:
        return
    identifier, classes, pairs = attributes(node)
    if identifier:
        yield from _anchor(number, identifier, known)
    for name in classes:
        yield from _class(number, node["t"], name, known)
    if node["t"] == "Div" and known.contribution is None and not BOXES.issuperset(classes):
        return  # a directive takes attributes of its own
    for name, value in pairs:
        yield from _attribute(number, node["t"], name, value)


def _anchor(number: int, identifier: str, known: Known) -> Iterator[Fault]:
    if not ANCHOR.fullmatch(identifier):
        yield Fault(rules.WRONG_ANCHOR, f"`#{identifier}` is no anchor", number, identifier)
    elif identifier in known.ids:
        yield Fault(rules.ANCHOR_LIKE_ID, f"the anchor `#{identifier}` is spelled like an id", number, identifier)


def _class(number: int, kind: str, name: str, known: Known) -> Iterator[Fault]:
    if name in CLASSES.get(kind, ()) or kind == "CodeBlock":
        return
    if kind == "Div" and known.contribution is None:
        return  # in an edition it is a directive, and judged there
    if kind == "Div" and name in DIRECTIVES:
        yield Fault(rules.STRAY_DIRECTIVE, f"`{name}` is a directive, and this is a contribution", number, name)
        return
    hint = did_you_mean(name, CLASSES.get(kind) or EVERY_CLASS)
    yield Fault(rules.UNKNOWN_CLASS, f"`{name}` is no class that can stand here", number, name, hint)


def _attribute(number: int, kind: str, name: str, value: str) -> Iterator[Fault]:
    if name.casefold() == "tlp":
        return  # found in the text, whatever it became in the tree
    if name == "lang" and not LANGUAGE.fullmatch(value):
        yield Fault(rules.WRONG_LANGUAGE, f"`{value}` is no language tag", number, value)
    elif name == "width" and not WIDTH.fullmatch(value):
        yield Fault(rules.WRONG_WIDTH, f"the width is `{value}`", number, value)
    elif name not in NAMES[kind]:
        hint = did_you_mean(name, NAMES[kind])
        yield Fault(rules.UNKNOWN_ATTRIBUTE, f"`{name}` is no attribute that can stand here", number, name, hint)
