"""The report for programs, as JSON; ``docs/report.md`` tells its shape."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.diagnostics import Diagnostic, Place

VERSION = 1
"""The version of the shape; it grows when something that was there changes or leaves."""


def as_json(found: Sequence[Diagnostic]) -> str:
    """Return places, codes and our own words on them, and no word of a writer's: logs are read by others."""
    errors = sum(one.is_error for one in found)
    report = {
        "version": VERSION,
        "errors": errors,
        "warnings": len(found) - errors,
        "diagnostics": [_shape(one) for one in found],
    }
    return json.dumps(report, indent=2)


def _shape(one: Diagnostic) -> dict[str, Any]:
    return {
        **_range(one.place),
        "severity": one.severity.value,
        "code": one.rule.code,
        "name": one.rule.name,
        "remedy": one.rule.remedy,
        "page": one.rule.page,
        "related": [_range(place) for place in one.related],
    }


def _range(place: Place) -> dict[str, Any]:
    """Return where a place begins, and where it ends: at the column after its last."""
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.line,
        "end_column": place.column + place.length,
    }
