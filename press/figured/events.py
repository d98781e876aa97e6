"""A figure of events: a line of years, and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.dates import in_words
from press.figured.facts import sources
from press.figured.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.figured.figure import Asked

    Event = Mapping[str, Any]

MIDDLE = {4: "-07-01", 7: "-15"}
"""What makes a day of a year and of a month: about its middle."""


def timeline(asked: Asked) -> Figure | None:
    """Return the events that the directive names, in the order of their dates."""
    known = {one["id"]: one for one in asked.publication.get("events", ())}
    events = sorted((known[one] for one in asked.words("events")), key=_day)
    if not events:
        return None
    terms = asked.terms
    said = [(_dated(one, terms), _label(one, terms)) for one in events]
    return Figure(
        chart={
            "form": "timeline",
            "events": [_mark(one, *pair) for one, pair in zip(events, said, strict=True)],
        },
        caption=terms["figure_timeline"],
        alternative=terms["figure_alt_timeline"].format(values=asked.listed(said)),
        origins=sources([one["source"] for one in events if "source" in one], terms),
        head=(terms["figure_date"], terms["figure_event"]),
        rows=said,
    )


def _day(event: Event) -> str:
    return str(event["from"]) + MIDDLE.get(len(event["from"]), "")


def _dated(event: Event, terms: Mapping[str, str]) -> str:
    start = in_words(event["from"], terms)
    return (
        terms["figure_span"].format(start=start, end=in_words(event["to"], terms)) if "to" in event else start
    )


def _label(event: Event, terms: Mapping[str, str]) -> str:
    return terms["figure_planned"].format(event=event["label"]) if _is_planned(event) else str(event["label"])


def _is_planned(event: Event) -> bool:
    return str(event.get("planned", "")).lower() == "true"


def _mark(event: Event, dated: str, label: str) -> dict[str, Any]:
    ends = {key: str(event[key]) for key in ("from", "to") if key in event}
    return {**ends, "dated": dated, "label": label, "planned": _is_planned(event)}
