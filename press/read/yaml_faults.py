"""Say in plain words what the YAML parser could not read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

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


def explain(error: yaml.MarkedYAMLError, text: str, path: str, line: int) -> Diagnostic:
    """Return the diagnostic for what PyYAML said, at the place that a writer can mend."""
    words = f"{error.context or ''}: {error.problem or ''}"
    told_of = ((at_start, tell) for begins, at_start, tell in FAULTS if begins in words)
    at_start, tell = next(told_of, (False, UNKNOWN))
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    told = tell(_said(text.rstrip("\n").split("\n"), mark))
    return Diagnostic(Place(path, line + told.at.line, told.at.column + 1), told.rule, told.text, told.hint)


def _said(lines: list[str], mark: yaml.Mark | None) -> Said:
    """Return the place pointed at; one after the last line is the end of that line."""
    if mark is None:
        return Said(lines, 0, 0)
    if mark.line >= len(lines):
        return Said(lines, len(lines) - 1, len(lines[-1]))
    return Said(lines, mark.line, mark.column)


def _plain(what: str, hint: str = "", rule: Rule = rules.BROKEN_YAML) -> Callable[[Said], Told]:
    return lambda said: Told(said, what, hint, rule)


def _colon(said: Said) -> Told:
    """Tell a second colon in a value from a line under one that has none, and one that is indented."""
    value = re.match(r"[ \t]*(?:- +)*[^\s:#][^:]*:[ \t]+", said.before)
    if value:
        return Told(said.moved(0, value.end()), IN_VALUE, "", rules.COLON_IN_VALUE)
    column = len(said.before) - len(said.before.lstrip())
    if column == 0 and said.line > 0:
        return Told(said.moved(-1, 0), NO_COLON, NAME_COLON_VALUE)
    return Told(said.moved(0, column), "this line belongs to no field above it", AS_ABOVE)


def _after_value(said: Said) -> Told:
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


def _bracket(said: Said) -> Told:
    """Tell a bracket that its line does not close from a colon in one that it does."""
    if CLOSED.get(said.rest[:1], "\n") in said.rest:
        return Told(said, IN_VALUE, "", rules.COLON_IN_VALUE)
    what = f"the bracket `{said.rest[:1]}` is opened here and not closed"
    return Told(said, what, "close it, and put a comma between its values")


def _first_letter(said: Said) -> Told:
    letter = said.rest[:1]
    if letter == "\t":
        return Told(said, "a tab stands where spaces are read", "", rules.TAB)
    shown = "a backtick" if letter == "`" else f"`{letter}`"
    return Told(said, f"a value cannot begin with {shown}", IN_QUOTES)


UNKNOWN = _plain("this cannot be read")
FAULTS: tuple[tuple[str, bool, Callable[[Said], Told]], ...] = (
    # what the parser says, whether the place is where it began, and what a writer is told
    ("cannot start any token", False, _first_letter),
    ("a quoted scalar", True, _plain("a quotation mark is opened here and not closed", "", rules.OPEN_QUOTE)),
    (
        "a double-quoted",
        False,
        _plain("a backslash stands between double quotation marks", "use single ones"),
    ),
    ("could not find expected ':'", True, _plain(NO_COLON, NAME_COLON_VALUE)),
    ("mapping values are not allowed", False, _colon),
    ("the node content", False, _plain("here is no value", IN_QUOTES)),
    ("while parsing a flow", True, _bracket),
    ("while parsing a block", False, _after_value),
    ("sequence entries", False, _plain("a list begins in the line of a field", "begin it in the next line")),
    ("found undefined alias", False, _plain("a value cannot begin with `*`", IN_QUOTES)),
    ("while scanning an alias", True, _plain("a value cannot begin with `*`", IN_QUOTES)),
    ("while scanning an anchor", True, _plain("a value cannot begin with `&`", IN_QUOTES)),
    ("found duplicate anchor", False, _plain("two values are given the same name with `&`", IN_QUOTES)),
    (" a tag", True, _plain("a value cannot begin with `!`", "", rules.TAG)),
    ("tag handle", False, _plain("a value cannot begin with `!`", "", rules.TAG)),
    ("a block scalar", True, _plain("after `|` or `>` a text begins in the next line", IN_QUOTES)),
    ("a directive", True, _plain("a line cannot begin with `%`", "leave the line out")),
    ("single document", False, _plain("a second part begins here with `---`", "leave the line out")),
    ("<document start>", False, _plain("this belongs to no field above it", AS_ABOVE)),
    ("mapping keys", False, _plain("a value cannot begin with `?`", IN_QUOTES)),
)
