"""A scale: where a value stands between two round ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TICKS = 6


class Axis:
    """Where values stand between two ends of a scale."""

    def __init__(self, left: float, right: float, least: float, most: float) -> None:
        """Take where the scale begins and ends, in millimetres, and between which values."""
        self.left, self.right, self.least, self.most = left, right, least, most

    def at(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + (self.right - self.left) * (value - self.least) / (self.most - self.least)


def span(values: Sequence[str], *, is_year: bool) -> tuple[float, float]:
    """Return between which round values a scale reaches."""
    numbers = [float(one) for one in values] or [0.0]
    least, most = (min(numbers), max(numbers)) if is_year else (min(0.0, *numbers), max(0.0, *numbers))
    if not is_year:
        return least, most if most > least else least + 1
    found = round_years(least, most)
    return float(found[0]), float(found[-1])


def round_years(least: float, most: float) -> list[int]:
    """Return round years, evenly apart, the first before all and the last behind."""
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 500) if (most - least) / one <= TICKS)
    first = int(least // step) * step
    last = -int(-most // step) * step
    return [*range(first, max(last, first + step) + 1, step)]
