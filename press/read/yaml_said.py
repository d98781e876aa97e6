"""Where the YAML parser stopped, the line that stands there, and what a writer is told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press import rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.diagnostics import Rule

FIELD = re.compile(r"[ \t]*(?:- +)*(?P<name>[^\s:#][^:]*):[ \t]+(?P<value>.*\S)")
IN_QUOTES = "put the whole value in quotation marks"
NAME_COLON_VALUE = "write the field's name, a colon, a space and the value"
SHORT = 40
"""The longest piece of a line that is quoted, in characters."""


@dataclass(frozen=True)
class Said:
    """The lines that were read, and the line and column that the parser pointed at, counted from 0.

    ``problem`` is what it said, ``stopped`` the line and column where it went no further.
    """

    lines: list[str]
    line: int
    column: int
    problem: str = ""
    stopped: tuple[int, int] = (0, 0)

    def moved(self, lines: int, column: int) -> Said:
        """Return a place some lines further on, at a column."""
        return replace(self, line=self.line + lines, column=column)

    @property
    def at_stop(self) -> Said:
        """Return the place where the parser went no further."""
        line, column = self.stopped
        return replace(self, line=line, column=column)

    @property
    def whole(self) -> str:
        """Return the line."""
        return self.lines[self.line]

    @property
    def before(self) -> str:
        """Return what stands before the place in its line."""
        return self.whole[: self.column]

    @property
    def rest(self) -> str:
        """Return what stands from the place on in its line."""
        return self.whole[self.column :]

    @property
    def field(self) -> tuple[str, str]:
        """Return the name and the value of the field in the line, nothing where there is none."""
        found = FIELD.fullmatch(self.whole.rstrip())
        return (found["name"].strip(), found["value"]) if found else ("", "")


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


def shown(text: str) -> str:
    """Return a piece of a line as it is quoted, cut where it is long; a backtick would end the quotation."""
    piece = text.strip().replace("`", "'")
    return f"`{piece}`" if len(piece) <= SHORT else f"`{piece[:SHORT].rstrip()}…`"


def in_quotes(said: Said) -> str:
    """Return the remedy that shows the line's value in quotation marks, where it can be shown."""
    name, value = said.field
    quoted = quote(_unquoted(value))
    is_short = value and len(value) <= SHORT + SHORT
    return f"write `{name}: {quoted}`" if is_short and "`" not in value else IN_QUOTES


def _unquoted(value: str) -> str:
    """Return a value without the marks around it, where they were meant as such and quote nothing."""
    if value[:1] in ("'", '"') and value[-1:] == value[:1] and not re.search(r"\W['\"]|['\"]\W", value[1:-1]):
        return value[1:-1]
    return value.strip("“”„»«")


def quote(value: str) -> str:
    """Return a text in the quotation marks that need the least change in it."""
    if "'" not in value:
        return f"'{value}'"
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"


def sign(letter: str) -> str:
    """Return a sign as it is quoted."""
    return "a backtick" if letter == "`" else f"`{letter}`"
