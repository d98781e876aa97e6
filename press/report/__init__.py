"""Diagnostics, shown to people, to programs, and to GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from press.report.annotations import github
from press.report.counting import Looked, count
from press.report.plain import human
from press.report.programs import as_json
from press.report.screen import screen_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from press.diagnostics import Diagnostic

__all__ = ["REPORTS", "Looked", "as_json", "count", "for_people", "github", "human"]

REPORTS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "human": human,
    "json": as_json,
    "github": github,
}
"""Each report as it goes into a pipe."""


def for_people(
    found: Sequence[Diagnostic], looked: Looked, root: Path, stream: TextIO, environ: Mapping[str, str]
) -> str:
    """Return the report for people: on a terminal with the lines themselves, in a pipe in two lines each.

    Args:
        found: the diagnostics, in order.
        looked: what was looked at.
        root: the publication's folder, where the lines are.
        stream: where the report goes.
        environ: the environment's settings.
    """
    screen = screen_of(stream, environ)
    if screen is None:
        return human(found)
    from press.report.lines import Lines
    from press.report.terminal import Terminal

    return Terminal(screen, Lines(root).at).report(found, looked)
