"""What a writer is told of YAML that cannot be read, by what stands at the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from press import rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.diagnostics import Rule

CLOSED = MappingProxyType({"[": "]", "{": "}"})
IN_QUOTES = "put the whole value in quotation marks"
IN_VALUE = "a value has a colon in it"
NO_COLON = "here is no colon after a field's name"
NAME_COLON_VALUE = "write the field's name, a colon, a space and the value"
AS_ABOVE = "begin it below the first letter of the line that it goes with"


@dataclass(frozen=True)
class Said:
    """The lines that were read, and the line and column that the parser pointed at, counted from 0."""

    lines: list[str]
    line: int
    column: int

    def moved(self, lines: int, column: int) -> Said:
        """Return a place some lines further on, at a column."""
        return Said(self.lines, self.line + lines, column)

    @property
    def before(self) -> str:
        """Return what stands before the place in its line."""
        return self.lines[self.line][: self.column]

    @property
    def rest(self) -> str:
        """Return what stands from the place on in its line."""
        return self.lines[self.line][self.column :]


@dataclass(frozen=True)
class Told:
    """Where it stands, what a writer is told, how it is mended, and the rule."""

    at: Said
    text: str
    hint: str = ""
    rule: Rule = rules.BROKEN_YAML


def plain(what: str, hint: str = "", rule: Rule = rules.BROKEN_YAML) -> Callable[[Said], Told]:
    """Return what tells the same, whatever stands at the place."""
    return lambda said: Told(said, what, hint, rule)


def colon(said: Said) -> Told:
    """Tell a second colon in a value from a line under one that has none, and one that is indented."""
    value = re.match(r"[ \t]*(?:- +)*[^\s:#][^:]*:[ \t]+", said.before)
    if value:
        return Told(said.moved(0, value.end()), IN_VALUE, "", rules.COLON_IN_VALUE)
    column = len(said.before) - len(said.before.lstrip())
    if column == 0 and said.line > 0:
        return Told(said.moved(-1, 0), NO_COLON, NAME_COLON_VALUE)
    return Told(said.moved(0, column), "this line belongs to no field above it", AS_ABOVE)


def after_value(said: Said) -> Told:
    """Tell text that stands after a closed value from a line that is indented wrongly."""
    first, last = said.rest[:1], said.before.rstrip()[-1:]
    if last in ("'", '"'):
        hint = "write a quotation mark inside the others twice, or put the whole value in the other kind"
        return Told(said, "text stands after a closing quotation mark", hint)
    if first in ("]", "}"):
        return Told(said, f"the bracket `{first}` is closed here and not opened", IN_QUOTES)
    if last in ("]", "}"):
        return Told(said, f"text stands after a closing `{last}`", IN_QUOTES)
    if first == ":":
        return Told(said, "here is no name before the colon", NAME_COLON_VALUE)
    return Told(said, "this line does not begin where the lines above it begin", AS_ABOVE)


def no_value(said: Said) -> Told:
    """Tell a bracket closed and not opened, and one open at the end, from a stray sign."""
    first = said.rest[:1]
    if first in ("]", "}"):
        return Told(said, f"the bracket `{first}` is closed here and not opened", IN_QUOTES)
    if not first:
        return Told(said, "a bracket is open here at the end", "close it")
    return Told(said, "here is no value", IN_QUOTES)


def bracket(said: Said) -> Told:
    """Tell a bracket that its line does not close from a colon in one that it does."""
    if CLOSED.get(said.rest[:1], "\n") in said.rest:
        return Told(said, IN_VALUE, "", rules.COLON_IN_VALUE)
    what = f"the bracket `{said.rest[:1]}` is opened here and not closed"
    return Told(said, what, "close it, and put a comma between its values")


def first_letter(said: Said) -> Told:
    """Tell a tab from a sign that no value begins with."""
    letter = said.rest[:1]
    if letter == "\t":
        return Told(said, "a tab stands where spaces are read", "", rules.TAB)
    shown = "a backtick" if letter == "`" else f"`{letter}`"
    return Told(said, f"a value cannot begin with {shown}", IN_QUOTES)
