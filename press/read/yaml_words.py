"""What a writer is told of YAML that cannot be read, by what stands at the place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.read.yaml_items import DASHES, hyphen, lost_hyphen, other_hyphen, without_hyphen
from press.read.yaml_said import NAME_COLON_VALUE, Said, Told, in_quotes, shown, sign

if TYPE_CHECKING:
    from collections.abc import Callable

AS_ABOVE = "begin it below the first letter of the line that it goes with"
NO_BREAK = "\u00a0"
OTHER_SIGN = re.compile(r"(?P<name>[a-z_]+)[ \t]*[=;：][ \t]*(?P<value>[^=;：`]+)")
"""A field with another sign in the place of its colon."""


def colon(said: Said) -> Told:
    """Tell a second colon in a value from a line under one that has none, and one that is indented."""
    value = re.match(r"[ \t]*(?:- +)*[^\s:#][^:]*:[ \t]+", said.before)
    if value:
        at = said.moved(0, value.end())
        return Told(at, f"the value {shown(at.rest)} has a colon in it", in_quotes(at), rules.COLON_IN_VALUE)
    column = len(said.before) - len(said.before.lstrip())
    if said.line > 0 and (column == 0 or _is_beside(said.moved(-1, 0), column)):
        return no_colon(said.moved(-1, column))
    if item := without_hyphen(said):
        return item
    at = said.moved(0, column)
    return Told(at, f"the line {shown(at.rest)} belongs to no field above it", AS_ABOVE)


def _is_beside(above: Said, column: int) -> bool:
    """Return whether a line begins at a column, and is neither a field nor an item."""
    words = above.whole.lstrip()
    return len(above.whole) - len(words) == column and not words.startswith(("-", "#")) and ":" not in words


def no_colon(said: Said) -> Told:
    """Tell what is no field from one whose colon or hyphen has no space behind it."""
    words = said.rest.strip()
    if item := hyphen(said, words):
        return item
    name, mark, value = words.partition(":")
    if mark and value and not value.startswith((" ", "//", NO_BREAK)):
        meant = f"{name}: {value}"
        return Told(said, f"there is no space behind the colon of `{name}`", f"write {shown(meant)}")
    return _no_break(said, value) or _other_sign(said, words) or _no_field(said, words)


def _no_break(said: Said, value: str) -> Told | None:
    """Return what is told of a space that holds words together, and is none where fields are read."""
    if said.whole.startswith(NO_BREAK):
        what = "the spaces at the beginning of the line are such as hold words together"
        return Told(said, what, "type ordinary spaces")
    if value.startswith(NO_BREAK):
        hint = "type an ordinary space"
        return Told(said, "the space behind the colon is one that holds words together", hint)
    return None


def _other_sign(said: Said, words: str) -> Told | None:
    found = OTHER_SIGN.fullmatch(words)
    meant = f"{found['name']}: {found['value']}" if found else ""
    return Told(said, f"there is no colon in {shown(words)}", f"write {shown(meant)}") if found else None


def _no_field(said: Said, words: str) -> Told:
    is_below_value = said.line and replace(said, line=said.line - 1, column=0).field[1]
    hint = NAME_COLON_VALUE + (", or move it to the end of the line above" if is_below_value else "")
    return Told(said, f"there is no colon in {shown(words)}", hint)


def after_value(said: Said) -> Told:
    """Tell text that stands after a closed value from a line that is indented wrongly."""
    first, last = said.rest[:1], said.before.rstrip()[-1:]
    if last in ("'", '"'):
        return _after_quotation(said, last)
    if first in ("]", "}"):
        return Told(said, f"the bracket `{first}` is closed here and not opened", in_quotes(said))
    if last in ("]", "}"):
        return Told(said, f"{shown(said.rest)} stands after a closing `{last}`", in_quotes(said))
    return _out_of_line(said)


def _after_quotation(said: Said, mark: str) -> Told:
    opened = _left_open(said, mark)
    if opened:
        return quotation(opened)
    return Told(said, f"{shown(said.rest)} stands after a closing quotation mark", in_quotes(said))


def _out_of_line(said: Said) -> Told:
    if re.match(r"-\w", said.rest) or (said.rest.startswith(DASHES) and not said.before.strip()):
        return no_colon(said)
    if said.rest.startswith(":"):
        return Told(said, "here is no name before the colon", NAME_COLON_VALUE)
    if said.rest.startswith("- ") and not said.before:
        hint = "delete the hyphen, or write the list's name and a colon above it"
        return Told(said, "a list begins here without a field's name", hint)
    what = f"the line {shown(said.rest)} does not begin where those above it begin"
    return lost_hyphen(said) or Told(said, what, AS_ABOVE)


def _left_open(said: Said, mark: str) -> Said | None:
    """Return where a quotation that seems to end in this line was opened in one above it."""
    for line in range(said.line - 1, -1, -1):
        above = replace(said, line=line, column=0)
        _, value = above.field
        if value.startswith(mark) and value.count(mark) % 2:
            return replace(above, column=above.whole.index(mark))
    return None


def first_letter(said: Said) -> Told:
    """Tell a tab from a sign that no value begins with."""
    letter = said.rest[:1]
    if letter == "\t":
        is_below_value = (
            not said.before and said.line and replace(said, line=said.line - 1, column=0).field[1]
        )
        hint = "delete the tab" if is_below_value else ""
        return Told(said, "a tab stands where spaces are read", hint, rules.TAB)
    return starts_with(letter)(said)


def starts_with(letter: str) -> Callable[[Said], Told]:
    """Return what tells that no value, and no line, begins with a sign."""

    def told(said: Said) -> Told:
        if not said.before.strip() and said.rest.startswith("* "):
            return other_hyphen(said, said.rest)
        if not said.before.strip(" -"):
            hint = "write the field's name without signs around it"
            return Told(said, f"a field's name cannot begin with {sign(letter)}", hint)
        return Told(said, f"a value cannot begin with {sign(letter)}", in_quotes(said))

    return told


def quotation(said: Said) -> Told:
    """Tell a quotation mark that is not closed, and an apostrophe that begins a value."""
    what = f"the quotation mark before {shown(said.rest[1:])} is not closed"
    is_apostrophe = re.match(r"'\w+ [^\"'\\]*$", said.rest)
    hint = f'close it at the end of the value, or write `"{said.rest.rstrip()}"`' if is_apostrophe else ""
    return Told(said, what, hint, rules.OPEN_QUOTE)


def list_in_line(said: Said) -> Told:
    """Tell a list that begins in the line of a field from a value with a hyphen before it."""
    hint = (
        f"begin it in the next line, or {in_quotes(said)}" if said.field[0] else "begin it in the next line"
    )
    return Told(said, "a list begins in the line of a field", hint)


def stray(said: Said) -> Told:
    """Tell a line that stands after the end of the fields."""
    at = said.moved(0, 0)
    if at.rest.startswith("%"):
        return Told(at, "a line cannot begin with `%`", "delete the line")
    return Told(at, f"the line {shown(at.rest)} belongs to no field above it", AS_ABOVE)
