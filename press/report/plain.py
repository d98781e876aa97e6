"""The report for people in a pipe, and for editors: two lines a diagnostic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.report.counting import count
from press.report.letters import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.diagnostics import Diagnostic


def human(found: Sequence[Diagnostic]) -> str:
    """Return two lines a diagnostic, and a last line that counts them."""
    lines = [f"{_first(one)}\n    mend: {printable(one.remedy)}" for one in found]
    return "\n".join((*lines, count(found)))


def _first(one: Diagnostic) -> str:
    return printable(f"{one.place}: {one.severity.value} {one.rule.code}: {one.text}")
