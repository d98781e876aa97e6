"""Judge by marking, status and date whether an edition may carry something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.markings import LABELS
from press.prove.nouns import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

STRICTEST = LABELS[-1]
FINISHED = ("draft", "review", "approved")
"""From the least finished; whatever else a status says is carried nowhere."""


def strictness(written: Any) -> str:  # noqa: ANN401 - whatever a writer put there
    """Return the label that was written; what cannot be read as one counts as the strictest."""
    named = str(written).strip().lower()
    named = named[4:].strip() if named.startswith("tlp:") else named
    return named if named in LABELS else STRICTEST


def stricter(one: str, other: str) -> str:
    """Return the stricter of two labels."""
    return max(one, other, key=LABELS.index)


def limits_of(fields: Mapping[str, Any], floor: str | None = None) -> Limits:
    """Return an edition's limits from its front matter; ``floor`` is a status that was asked for instead."""
    ceiling = strictness(fields["tlp"]) if "tlp" in fields else LABELS[0]
    status = str(floor or fields.get("status", FINISHED[-1]))
    return Limits(ceiling, status, str(fields.get("date", "")), str(fields.get("withheld_text") or ""))


def admits(limits: Limits, label: str) -> bool:
    """Return whether what is so marked stands under the ceiling."""
    return LABELS.index(label) <= LABELS.index(limits.ceiling)


def reason_against(limits: Limits, fields: Mapping[str, Any]) -> str:
    """Return why an edition may not carry a contribution with this front matter, or nothing."""
    status = str(fields.get("status", FINISHED[0])).strip()
    if status not in FINISHED:
        return f"status {status}"
    if limits.floor not in FINISHED or FINISHED.index(status) < FINISHED.index(limits.floor):
        return f"status {status}"
    label = strictness(fields.get("tlp", STRICTEST))
    if not admits(limits, label):
        return f"marking {label}"
    until = str(fields.get("embargo_until") or "").strip()
    if until and not until <= limits.date:
        return f"embargo until {until}"
    return ""
