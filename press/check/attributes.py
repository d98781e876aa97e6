"""Classes and attributes in a body: what a writer may say, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.directives import BOXES, DIRECTIVES
from press.languages import did_you_mean_tag, is_language
from press.markings import LABELS, label
from press.markings import NAME as MARKING
from press.nearest import did_you_mean, one_of
from press.parse.tree import HAS_ATTRIBUTES, attributes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from press.parse.tree import Node

CLASSES: Mapping[str, frozenset[str]] = {
    "Div": BOXES,
    "Span": frozenset({"index"}),
    "Image": frozenset({"decorative"}),
    "Table": frozenset({"row-headers"}),
    "Link": frozenset({"uri", "email"}),  # pandoc's own
}
EVERY_CLASS = frozenset(name for names in CLASSES.values() for name in names) - CLASSES["Link"]
BECOME: Mapping[str, str] = {"SmallCaps": "smallcaps", "Underline": "underline"}
"""Elements that pandoc makes of a class on a Span, and nothing else makes."""
BEARERS = HAS_ATTRIBUTES | BECOME.keys()
"""The elements that may bear a class or an attribute."""
LANG = frozenset({"lang"})
NAMES: Mapping[str, frozenset[str]] = {
    "Image": LANG | {"alt", "width"},
    "Figure": LANG | {"alt", "width"},
    "Code": frozenset(),
    "CodeBlock": frozenset(),
}
"""The attributes that an element takes; any other takes ``lang``."""
WIDTH = re.compile(r"(?:100|[1-9][0-9]?)(?:\.[0-9]+)?%|[0-9]{1,3}(?:\.[0-9]+)?(?:cm|mm)")
ALT = "alt"
BRACED = re.compile(r"\{\.?([\w-]+)\}")


def check_attributes(number: int, node: Node, *, is_contribution: bool) -> Iterator[Fault]:
    """Yield faults in the classes and attributes of one of ``BEARERS``."""
    if node["t"] in BECOME:
        yield from _class(number, "Span", BECOME[node["t"]])
        return
    _, classes, pairs = attributes(node)
    yield from _twice(number, pairs)
    unknown = [name for name in classes if name not in CLASSES.get(node["t"], ())]
    if node["t"] == "CodeBlock":
        unknown = unknown[1:]  # the first names its language
    if node["t"] == "Div" and not is_contribution and unknown:
        unknown, pairs = unknown[1:], []  # the first is a directive, which is judged as such
    for name in unknown:
        yield from _class(number, node["t"], name, is_contribution=is_contribution)
    if not (node["t"] == "Div" and is_contribution and DIRECTIVES.keys() & set(unknown)):
        yield from _pairs(number, node["t"], pairs)  # a directive is told of as a whole


def _class(number: int, kind: str, name: str, *, is_contribution: bool = True) -> Iterator[Fault]:
    if kind == "Div" and name in DIRECTIVES and is_contribution:
        what = f"`{name}` is a directive, and this is a contribution"
        yield Fault(rules.STRAY_DIRECTIVE, what, number, name)
        return
    bare = BRACED.fullmatch(name) if kind == "Div" else None
    if bare and bare[1] in BOXES | DIRECTIVES.keys():
        what = f"`{bare[1]}` is written in braces, without a full stop before it"
        rule = rules.UNKNOWN_CLASS if bare[1] in BOXES or not is_contribution else rules.STRAY_DIRECTIVE
        hint = f"write it as `::: {bare[1]}`" if rule is rules.UNKNOWN_CLASS else ""
        yield Fault(
            rule,
            what if hint else f"`{bare[1]}` is a directive, and this is a contribution",
            number,
            name,
            hint,
        )
        return
    known = CLASSES[kind] & EVERY_CLASS if kind in CLASSES else frozenset()
    hint = did_you_mean(name, known or EVERY_CLASS) or _one_of(known)
    yield Fault(rules.UNKNOWN_CLASS, f"`{name}` is no class that can stand here", number, name, hint)


def _one_of(names: Collection[str]) -> str:
    return f"use {one_of(sorted(names))}, or leave it out" if names else "leave it out"


def _twice(number: int, pairs: Sequence[Sequence[str]]) -> Iterator[Fault]:
    """Yield an attribute that is given again: which of its values counts, nobody can tell."""
    seen: dict[str, str] = {}
    for name, value in pairs:
        if name in seen and name.casefold() != MARKING:  # which is found among the markings
            what = f"`{name}` is `{value}` here, and `{seen[name]}` before it"
            what = what if value != seen[name] else f"`{name}` stands twice"
            yield Fault(rules.DOUBLE_ATTRIBUTE, what, number, value or name)
        seen[name] = value


def _meant(name: str, value: str, names: frozenset[str]) -> str:
    """Return the remedy for an attribute that is none; one with a label as its value was to mark words."""
    if label(value) in LABELS:
        return f"did you mean `{MARKING}`?"
    is_alt = ALT in names and name.casefold().startswith(ALT)
    return did_you_mean(ALT if is_alt else name, names | {MARKING}) or _one_of(names)


def _pairs(number: int, kind: str, pairs: Sequence[Sequence[str]]) -> Iterator[Fault]:
    names = NAMES.get(kind, LANG)
    for name, value in pairs:
        if name.casefold() == MARKING:
            continue  # found among the markings, whatever became of it in the tree
        if name not in names:
            what = f"`{name}` is no attribute that can stand here"
            yield Fault(rules.UNKNOWN_ATTRIBUTE, what, number, name, _meant(name, value, names))
        elif name == "lang" and not value:
            yield Fault(rules.WRONG_LANGUAGE, "`lang` names no language", number, name)
        elif name == "lang" and not is_language(value):
            what, hint = f"the language is `{value}`", did_you_mean_tag(value)
            yield Fault(rules.WRONG_LANGUAGE, what, number, value, hint)
        elif name == "width" and not WIDTH.fullmatch(value):
            yield Fault(rules.WRONG_WIDTH, f"the width is `{value}`", number, value)
