"""Explain a code: print the page that the documentation has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.errors import UsageError
from press.nearest import did_you_mean
from press.overlay import HOUSE
from press.rules import BY_CODE

if TYPE_CHECKING:
    from pathlib import Path

PAGES = HOUSE / "docs" / "diagnostics"


def page(code: str) -> Path:
    """Return the page of a code.

    Raises:
        UsageError: there is no such code.
    """
    rule = BY_CODE.get(code.upper())
    if rule is None:
        meant = did_you_mean(code.upper(), BY_CODE) or "a code looks like F002"
        message = f"there is no code `{code}`; {meant}"
        raise UsageError(message)
    return PAGES / f"{rule.code}-{rule.name}.md"
