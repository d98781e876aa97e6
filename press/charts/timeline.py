"""A timeline: events where they lie between the years, and beneath, what each of them is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from press.charts.canvas import Disc, Line, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.charts.canvas import Canvas

    Event = Mapping[str, Any]

RADIUS = 2.4
STEM = 3.2
STEP = 2 * RADIUS + 0.9
COLUMN = 66.0
GAP = 7.0
DAYS = 365.2425
YEAR, MONTH = 4, 7


def timeline(chart: Mapping[str, Any], canvas: Canvas) -> None:
    """Draw a line of years with a numbered disc for each event, and a list of what they are."""
    events: Sequence[Event] = chart["events"]
    ends = [
        moment(event[key], late=key == "to") for event in events for key in ("from", "to") if key in event
    ]
    first, last = int(min(ends)), max(int(max(ends)), int(min(ends))) + 1
    line = _Years(first, last, canvas)
    levels = _levels([line.middle(event) for event in events])
    base = RADIUS + STEM + max(levels, default=0) * STEP + RADIUS
    for number, (event, level) in enumerate(zip(events, levels, strict=True), 1):
        line.mark(number, event, base, level)
    line.draw(base)
    canvas.height = base + 2 + canvas.line_height(canvas.look.text)
    _list(events, canvas)


def moment(date: str, *, late: bool = False) -> float:
    """Return a date as years with their fraction: its beginning, its end, or its middle where it is vague."""
    year = int(date[:4])
    if len(date) == YEAR:
        return year + 0.5
    if len(date) == MONTH:
        return year + (int(date[5:7]) - 0.5) / 12
    return year + (dt.date.fromisoformat(date).timetuple().tm_yday - (0 if late else 1)) / DAYS


def _levels(at: Sequence[float]) -> list[int]:
    """Return how high each disc stands, so that none lies on another."""
    levels: list[int] = []
    for number, x in enumerate(at):
        taken = {levels[other] for other in range(number) if abs(at[other] - x) < 2 * RADIUS + 0.6}
        levels.append(next(level for level in range(len(at)) if level not in taken))
    return levels


class _Years:
    """The line of years."""

    def __init__(self, first: int, last: int, canvas: Canvas) -> None:
        self.first, self.last, self.canvas = first, last, canvas

    def at(self, time: float) -> float:
        """Return where a moment stands."""
        room = self.canvas.width - 2 * RADIUS
        return RADIUS + room * (time - self.first) / (self.last - self.first)

    def middle(self, event: Event) -> float:
        """Return where the middle of an event stands."""
        start = self.at(moment(event["from"]))
        return (start + self.at(moment(event["to"], late=True))) / 2 if "to" in event else start

    def mark(self, number: int, event: Event, base: float, level: int) -> None:
        """Draw an event: a stem and a disc, hollow where it was only planned, and how long it took."""
        canvas, look = self.canvas, self.canvas.look
        x, top = self.middle(event), base - STEM - RADIUS - level * STEP
        planned = event["planned"]
        canvas.marks.insert(0, Line(x, top, x, base, look.navy, 0.3, dashed=planned))
        if "to" in event:
            ends = self.at(moment(event["from"])), self.at(moment(event["to"], late=True))
            canvas.marks.append(Line(ends[0], base, max(ends[1], ends[0] + 0.8), base, look.navy, 1.2))
        _disc(number, x, top, canvas, planned=planned)

    def draw(self, base: float) -> None:
        """Draw the line itself, a tick where each year begins, and the years' numbers between."""
        canvas, look, size = self.canvas, self.canvas.look, self.canvas.look.text
        canvas.marks.append(Line(self.at(self.first), base, self.at(self.last), base, look.navy, 0.4))
        room = canvas.measure("2000", size) + 1
        every = next(
            one for one in (1, 2, 5, 10, 50, 100) if self.at(self.first + one) - self.at(self.first) > room
        )
        for year in range(self.first, self.last + 1):
            x = self.at(year)
            canvas.marks.append(Line(x, base, x, base + 1.6, look.navy, 0.3))
            if year < self.last and (year - self.first) % every == 0:
                middle = self.at(year + 0.5)
                canvas.say([str(year)], middle, base + 1, size=size, colour=look.grey, side="center")


def _disc(number: int, x: float, middle: float, canvas: Canvas, *, planned: bool) -> None:
    look, size = canvas.look, canvas.look.text - 1
    fill, ink = (look.paper, look.navy) if planned else (look.navy, look.paper)
    canvas.marks.append(Disc(x, middle, RADIUS, fill, look.navy))
    base = middle + 0.23 * canvas.line_height(size)
    canvas.marks.append(Words(x, base, str(number), size, ink, "semibold", "center"))


def _list(events: Sequence[Event], canvas: Canvas) -> None:
    """Write what each event is, in as many columns as have room, down each in turn."""
    beside = max(1, int((canvas.width + GAP) // (COLUMN + GAP)))
    width = (canvas.width - GAP * (beside - 1)) / beside
    each = -(-len(events) // beside)
    top, ends = canvas.height + 4, []
    for column in range(beside):
        y = top
        for number in range(column * each, min((column + 1) * each, len(events))):
            y = _entry(number + 1, events[number], (column * (width + GAP), y), width, canvas) + 1.6
        ends.append(y)
    canvas.height = max(ends) - 1.2


def _entry(number: int, event: Event, at: tuple[float, float], width: float, canvas: Canvas) -> float:
    (x, top), look, size = at, canvas.look, canvas.look.text
    _disc(number, x + RADIUS, top + canvas.line_height(size) / 2, canvas, planned=event["planned"])
    inset = 2 * RADIUS + 2
    y = canvas.say([event["dated"]], x + inset, top, size=size, colour=look.navy, weight="semibold")
    lines = canvas.wrapped(event["label"], width - inset, size)
    return canvas.say(lines, x + inset, y, size=size, colour=look.ink)
