"""Say in plain words what the YAML parser could not read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.yaml_brackets import bracket, no_value
from press.read.yaml_said import IN_QUOTES, Said, Told, plain
from press.read.yaml_words import (
    after_value,
    colon,
    first_letter,
    list_in_line,
    no_colon,
    quotation,
    starts_with,
    stray,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

UNKNOWN = plain("this cannot be read")
FAULTS: tuple[tuple[str, bool, Callable[[Said], Told]], ...] = (
    # what the parser says, whether the place is where it began, and what a writer is told
    ("cannot start any token", False, first_letter),
    ("a quoted scalar", True, quotation),
    ("a double-quoted", False, plain("a backslash stands between double quotation marks", "use single ones")),
    ("could not find expected ':'", True, no_colon),
    ("mapping values are not allowed", False, colon),
    ("the node content", False, no_value),
    ("while parsing a flow", True, bracket),
    ("while parsing a block", False, after_value),
    ("sequence entries", False, list_in_line),
    ("found undefined alias", False, starts_with("*")),
    ("while scanning an alias", True, starts_with("*")),
    ("while scanning an anchor", True, starts_with("&")),
    ("found duplicate anchor", False, plain("two values are given the same name with `&`", IN_QUOTES)),
    (" a tag", True, plain("a value cannot begin with `!`", "", rules.TAG)),
    ("tag handle", False, plain("a value cannot begin with `!`", "", rules.TAG)),
    ("a block scalar", True, plain("after `|` or `>` a text begins in the next line", IN_QUOTES)),
    ("a directive", True, plain("a line cannot begin with `%`", "delete the line")),
    ("single document", False, plain("a second part begins here with `---`", "delete the line")),
    ("<document start>", False, stray),
    ("mapping keys", False, starts_with("?")),
)


def explain(error: yaml.MarkedYAMLError, text: str, path: str, line: int) -> Diagnostic:
    """Return the diagnostic for what PyYAML said, at the place that a writer can mend."""
    words = f"{error.context or ''}: {error.problem or ''}"
    told_of = ((at_start, tell) for begins, at_start, tell in FAULTS if begins in words)
    at_start, tell = next(told_of, (False, UNKNOWN))
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    lines = text.rstrip("\n").split("\n")
    told = tell(replace(_said(lines, mark), problem=words, stopped=_stopped(lines, error.problem_mark)))
    return Diagnostic(Place(path, line + told.at.line, told.at.column + 1), told.rule, told.text, told.hint)


def _said(lines: list[str], mark: yaml.Mark | None) -> Said:
    """Return the place pointed at; one after the last line is the end of that line."""
    if mark is None:
        return Said(lines, 0, 0)
    if mark.line >= len(lines):
        return Said(lines, len(lines) - 1, len(lines[-1]))
    return Said(lines, mark.line, mark.column)


def _stopped(lines: list[str], mark: yaml.Mark | None) -> tuple[int, int]:
    said = _said(lines, mark)
    return said.line, said.column
