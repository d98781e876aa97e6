"""Show diagnostics: to people, to programs, and to GitHub."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from press.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from press.diagnostics import Diagnostic

VERSION = 1
"""The version of the shape of the JSON report."""


def human(found: Sequence[Diagnostic]) -> str:
    """Return two lines a diagnostic, and a last line that counts them."""
    lines = [f"{_first(one)}\n    mend: {one.remedy}" for one in found]
    return "\n".join((*lines, count(found)))


def _first(one: Diagnostic) -> str:
    return f"{one.place}: {one.severity.value} {one.rule.code}: {one.text}"


def count(found: Sequence[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in words."""
    numbers = [sum(one.severity is severity for one in found) for severity in Severity]
    words = [
        f"{number} {severity.value}{'' if number == 1 else 's'}"
        for number, severity in zip(numbers, Severity, strict=True)
    ]
    return (
        " and ".join(word for word, number in zip(words, numbers, strict=True) if number) or "nothing to mend"
    )


def as_json(found: Sequence[Diagnostic]) -> str:
    """Return the report for programs: places and codes, never text, for logs are read by others."""
    listed = [
        {
            "path": one.place.path,
            "line": one.place.line,
            "column": one.place.column,
            "severity": one.severity.value,
            "code": one.rule.code,
            "name": one.rule.name,
        }
        for one in found
    ]
    return json.dumps({"version": VERSION, "diagnostics": listed}, indent=2)


def github(found: Sequence[Diagnostic]) -> str:
    """Return workflow commands that annotate the lines; codes and remedies of rules, never text."""
    return "\n".join(
        f"::{one.severity.value} file={_escaped(one.place.path)},line={one.place.line},"
        f"col={one.place.column},title={one.rule.code} {one.rule.name}::{_escaped(one.rule.remedy)}"
        for one in found
    )


def _escaped(text: str) -> str:
    for letter, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(letter, code)
    return text


REPORTS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "human": human,
    "json": as_json,
    "github": github,
}
