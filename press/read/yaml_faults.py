"""Say in plain words what the YAML parser could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place, Rule

if TYPE_CHECKING:
    import yaml

FAULTS: tuple[tuple[str, Rule, str, bool], ...] = (
    # what the parser says, the rule, what a writer is told, whether the place is where it began
    ("'\\t'", rules.TAB, "a tab stands where spaces are read", False),
    ("found a tab", rules.TAB, "a tab stands where spaces are read", False),
    ("while scanning a quoted scalar", rules.OPEN_QUOTE, "a quotation mark is opened here and not closed", True),
    ("mapping values are not allowed", rules.COLON_IN_VALUE, "a second colon stands in an unquoted value", False),
    ("found undefined alias", rules.BROKEN_YAML, "a value that begins with `*` points to nothing", False),
    ("found duplicate anchor", rules.BROKEN_YAML, "two values are given the same name with `&`", False),
    ("could not determine a constructor", rules.TAG, "a word that begins with `!` is not read", False),
    ("undefined tag handle", rules.TAG, "a word that begins with `!` is not read", False),
    ("while parsing a flow sequence", rules.BROKEN_YAML, "a bracket `[` is opened here and not closed", True),
    ("while parsing a flow mapping", rules.BROKEN_YAML, "a brace `{` is opened here and not closed", True),
    ("could not find expected ':'", rules.BROKEN_YAML, "here is a line without a colon after the field's name", True),
    ("while parsing a block mapping", rules.BROKEN_YAML, "this line does not begin where the lines above it begin", False),
    ("while parsing a block collection", rules.BROKEN_YAML, "this line does not begin where the lines above it begin", False),
    ("cannot start any token", rules.BROKEN_YAML, "a value begins with a character that has a meaning of its own", False),
    ("unknown escape character", rules.BROKEN_YAML, "a backslash stands between double quotation marks", False),
)


def explain(error: yaml.MarkedYAMLError, text: str, path: str, line: int) -> Diagnostic:
    """Return the diagnostic for what PyYAML said, at the place that a writer can mend."""
    said = f"{error.context or ''} {error.problem or ''}"
    for words, rule, what, at_start in FAULTS:
        if words in said:
            mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
            return Diagnostic(_place(mark, text, path, line), rule, what)
    mark = error.problem_mark or error.context_mark
    return Diagnostic(_place(mark, text, path, line), rules.BROKEN_YAML, "this cannot be read")


def _place(mark: yaml.Mark | None, text: str, path: str, line: int) -> Place:
    if mark is None:
        return Place(path, line)
    last = text.rstrip("\n").count("\n")
    return Place(path, line + min(mark.line, last), mark.column + 1)
