"""Dates as writers give them: a year, a month or a day (ISO 8601-1:2019, 5.2.2)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SHAPE = re.compile(r"(?P<year>[12][0-9]{3})(-(?P<month>[01][0-9])(-(?P<day>[0-3][0-9]))?)?")

NUMBERS = re.compile(r"(?P<year>[12][0-9]{3})[-/. ](?P<month>[0-9]{1,2})(?:[-/. ](?P<day>[0-9]{1,2}))?\.?")
DAY_FIRST = re.compile(
    r"(?:(?P<day>[0-9]{1,2})(?P<mark>[-/.]) ?)?(?P<month>[0-9]{1,2})[-/.] ?(?P<year>[12][0-9]{3})"
)
IN_WORDS = re.compile(
    r"(?:(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of)? )?(?P<month>[^\W\d_]{3,12})\.?"
    r"(?: (?P<later>[0-9]{1,2})(?:st|nd|rd|th)?)?,? (?P<year>[12][0-9]{3})"
)
TOGETHER = re.compile(r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
MONTHS = (
    *(("jan", "tammi"), ("feb", "helmi"), ("march", "mars", "marts", "maalis"), ("apr", "huhti")),
    *(("may", "mai", "maj", "touko"), ("jun", "kesa"), ("jul", "heina"), ("aug", "agu", "elo")),
    *(("sep", "syys"), ("oct", "okt", "loka"), ("nov", "marras"), ("dec", "des", "joulu")),
)
"""How the names of the months begin in English and the Nordic languages, without accents."""


def is_date(written: str) -> bool:
    """Return whether it is a year, a month or a day that there is."""
    return _first_day(written) is not None


def is_day(written: str) -> bool:
    """Return whether it is a day that there is."""
    return len(written) == len("2019-03-01") and is_date(written)


def mended(written: str) -> str | None:
    """Return the date that was meant by one in another form, or None where nobody can be sure.

    Which of two small numbers between slashes is the day cannot be told.
    """
    found = NUMBERS.fullmatch(written) or TOGETHER.fullmatch(written)
    found = found or IN_WORDS.fullmatch(written) or DAY_FIRST.fullmatch(written)
    if not found:
        return None
    parts = found.groupdict()
    first, month = parts["day"] or parts.get("later"), _month(parts["month"])
    if parts.get("mark") in ("/", "-") and first and first != parts["month"] and int(first) <= len(MONTHS):
        return None
    numbers = [parts["year"], *(f"{int(part):02}" for part in (month, first) if part)]
    date = "-".join(numbers)
    return date if month and is_date(date) else None


def amiss(written: str) -> str:
    """Return what is wrong with a date that is in no calendar, in words that follow "and"."""
    found = NUMBERS.fullmatch(written) or DAY_FIRST.fullmatch(written)
    if not found or mended(written):
        return ""
    month = int(found["month"])
    if not 1 <= month <= len(MONTHS):
        return f"there is no month {month}"
    days = calendar.monthrange(int(found["year"]), month)[1]
    return f"that month has {days} days" if found["day"] and not 1 <= int(found["day"]) <= days else ""


def _month(written: str) -> int:
    if written.isdecimal():
        return int(written)
    plain = unicodedata.normalize("NFKD", written.casefold()).encode("ascii", "ignore").decode()
    return next((number for number, names in enumerate(MONTHS, 1) if plain.startswith(names)), 0)


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
