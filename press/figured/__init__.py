"""What a figure says: the chart that is drawn, its caption and alternative text, and its data as a table.

Each form is a function from the data that an edition may carry to a `Figure`,
or to None where there is nothing to draw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.figured import counted, events, facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.figured.figure import Asked, Figure


def figures(asked: Asked) -> Iterator[Figure]:
    """Yield the figures that a directive asks for: one for each indicator, or one."""
    if asked.form == "indicator":
        yield from facts.by_city(asked)
    found = {
        "overview": facts.overview,
        "coverage": counted.coverage,
        "recommendations": counted.recommendations,
        "timeline": events.timeline,
    }.get(asked.form)
    one = found(asked) if found else None
    if one is not None:
        yield one
