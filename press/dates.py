"""Dates as writers give them: a year, a month or a day (ISO 8601-1:2019, 5.2.2)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SHAPE = re.compile(r"(?P<year>[12][0-9]{3})(-(?P<month>[01][0-9])(-(?P<day>[0-3][0-9]))?)?")


def is_date(written: str) -> bool:
    """Return whether it is a year, a month or a day that there is."""
    return _first_day(written) is not None


def is_day(written: str) -> bool:
    """Return whether it is a day that there is."""
    return len(written) == len("2019-03-01") and is_date(written)


def day(written: str) -> dt.date:
    """Return the first day of a date that was checked before."""
    found = _first_day(written)
    if found is None:
        raise ValueError(written)
    return found


def _first_day(written: str) -> dt.date | None:
    match = SHAPE.fullmatch(written)
    if not match:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return None


def in_words(written: str, terms: Mapping[str, str]) -> str:
    """Return a date as the edition's language writes it, such as ``1 March 2019``.

    Args:
        written: a year, a month or a day that was checked before.
        terms: the tool's own words, with ``month_1`` to ``month_12``,
            ``date_day`` and ``date_month``.
    """
    first = day(written)
    month = terms[f"month_{first.month}"]
    shape = {4: "{year}", 7: terms["date_month"], 10: terms["date_day"]}[len(written)]
    return shape.format(year=first.year, month=month, day=first.day)
