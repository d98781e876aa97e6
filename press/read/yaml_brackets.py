"""What a writer is told of brackets in YAML: not closed, not opened, or with too little between them."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from press import rules
from press.read.yaml_said import Said, Told, in_quotes, shown, sign
from press.read.yaml_words import quotation

CLOSED = MappingProxyType({"[": "]", "{": "}"})
OPENED = MappingProxyType({"]": "[", "}": "{"})
QUOTED = re.compile(r"(?<=[\s\[{,])(?:'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\")(?=\s*[,\]}:])")
QUOTE = re.compile(r"(?<=[\s\[{,])['\"]")


def bracket(said: Said) -> Told:
    """Tell a bracket that its line does not close from what is amiss between two that are closed."""
    opened, stop = said.rest[:1], said.at_stop
    closing = CLOSED.get(opened, "")
    if not closing or closing not in said.rest:
        what, other = f"the bracket `{opened}` is opened here and not closed", said.rest.rstrip()[-1:]
        hint = f"close it with `{closing}`, and put a comma between its values"
        is_other = other in CLOSED.values() and said.whole.count(other) > said.whole.count(OPENED[other])
        return Told(said, what, f"close it with `{closing}` instead of `{other}`" if is_other else hint)
    if quote := _open_quote(said) if stop.line > said.line else None:
        return replace(quotation(quote), hint="close it at the end of the value")
    if "but got ':'" in said.problem and stop.line == said.line:
        return _colon_inside(said, stop)
    if stop.rest[:1] in ("]", "}"):
        what = f"the bracket `{stop.rest[0]}` is closed here and not opened"
        return Told(stop, what, f"open it where its values begin, or write `{closing}`")
    return Told(stop, f"there is no comma before {shown(stop.rest.rstrip(']'))}", "write a comma there")


def _open_quote(said: Said) -> Said | None:
    """Return where a quotation mark stands in the line that its line does not close, if there is one."""
    rest = QUOTED.sub(lambda closed: " " * len(closed[0]), said.rest)
    match = QUOTE.search(rest)
    return said.moved(0, said.column + match.start()) if match else None


def _colon_inside(said: Said, stop: Said) -> Told:
    """Tell a second colon in a value between brackets, at the value."""
    start = max(stop.before.rfind(mark, said.column) for mark in (": ", ", ", said.rest[:1]))
    at = stop.moved(0, start + (2 if stop.before[start] in ":," else 1))
    value = re.split(r"[,\]}]", at.rest)[0]
    what = f"the value {shown(value)} has a colon in it"
    hint = "put it in quotation marks, or a comma where another field begins"
    return Told(at, what, hint, rules.COLON_IN_VALUE)


def no_value(said: Said) -> Told:
    """Tell a bracket closed and not opened, and one open at the end, from a stray sign."""
    first = said.rest[:1]
    if first in ("]", "}"):
        return Told(said, f"the bracket `{first}` is closed here and not opened", in_quotes(said))
    if not first:
        return Told(said, "a bracket is open here at the end", "close it")
    if first == "," and said.before.rstrip().endswith((",", "[", "{")):
        return Told(said, "a comma stands here with no value before it", "delete the comma")
    return Told(said, f"a value cannot begin with {sign(first)}", in_quotes(said))
