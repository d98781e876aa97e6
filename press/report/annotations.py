"""The report for GitHub, which shows each diagnostic beside the line that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.report.letters import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.diagnostics import Diagnostic, Place

IN_WORDS = {"%": "%25", "\r": "%0D", "\n": "%0A"}
"""What would end a command's words, and how it is written."""
IN_VALUES = IN_WORDS | {":": "%3A", ",": "%2C"}
"""What would end the value of one of its properties."""


def github(found: Sequence[Diagnostic]) -> str:
    """Return workflow commands that annotate the lines; codes and remedies of rules, never text."""
    return "\n".join(map(_command, found))


def _command(one: Diagnostic) -> str:
    title = f"{one.rule.code} {one.rule.name}"
    properties = ",".join((*_range(one.place), f"title={_escaped(title, IN_VALUES)}"))
    return f"::{one.severity.value} {properties}::{_escaped(one.rule.remedy, IN_WORDS)}"


def _range(place: Place) -> Iterator[str]:
    """Yield where an annotation stands; its end only where it is known."""
    yield f"file={_escaped(place.path, IN_VALUES)}"
    yield f"line={place.line}"
    if place.length:
        yield f"endLine={place.line}"
    yield f"col={place.column}"
    if place.length:
        yield f"endColumn={place.column + place.length}"


def _escaped(text: str, codes: dict[str, str]) -> str:
    return printable("".join(codes.get(letter, letter) for letter in text))
