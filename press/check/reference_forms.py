"""The forms that the fields of a reference take, and how a value comes into its own.

Source: Citation Style Language 1.0.2, appendix IV (variables), and CSL JSON's schema.
"""

from __future__ import annotations

import re
from typing import Any

from press import dates
from press.csl import DATES, NAMES
from press.languages import did_you_mean_tag, is_language
from press.nearest import did_you_mean
from press.read.items import KEY
from press.schema.wording import shape

REQUIRED = ("id", "type", "title")
"""The fields that a reference must have."""
PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
"""The fields of a name."""
OF_A_DATE = frozenset({"date-parts", "literal", "season", "circa"})
RANGE = re.compile(r"(?P<first>[12][0-9]{3}) ?[-–/] ?(?P<last>[12][0-9]{3})")
DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi: ?)(?P<alone>10\.\S+)", re.IGNORECASE)
NUMBERS = {
    "DOI": re.compile(r"10\.\S+"),
    "PMID": re.compile(r"[0-9]+"),
    "PMCID": re.compile(r"PMC[0-9]+"),
}
"""What citeproc makes the address of a link of; from what has a scheme, it makes one as it is."""
AS_NUMBERED = {
    "DOI": "write it from `10.` on, such as `10.1000/182`",
    "PMID": "write the number alone, such as `31452104`",
    "PMCID": "write it with its letters, such as `PMC6611477`",
}
NAME = "write a list, such as `[{family: Vidino, given: Lorenzo}]` or `[{literal: City of Oslo}]`"
DATE = "write the date as `2019`, `2019-03` or `2019-03-01`"
LIMITS = (9999, 12, 31)
"""The largest year, month and day."""
Amiss = tuple[str, str]
"""What a value is, in words that follow its name, and how it is mended."""


def amiss(name: str, value: Any) -> Amiss | None:  # noqa: ANN401 - as it was written
    """Return what is wrong with the value of a field, or None."""
    if value in (None, "", [], {}):
        return "is empty", "write it" if name in REQUIRED else "write it, or leave the field out"
    if name in NAMES:
        return _names(value)
    if name in DATES:
        return _date(value)
    if not isinstance(value, str):
        return (
            f"is {shape(value)}, and a text is asked for",
            "write a text, in quotation marks if it has brackets",
        )
    return _text(name, value)


def _text(name: str, value: str) -> Amiss | None:
    if name == "id" and not KEY.fullmatch(value):
        mended = re.sub(r"[^\w-]+", "-", value.strip("@ ")).strip("-")
        return f"is `{value}`", f"write it as `{mended}`" if KEY.fullmatch(
            mended
        ) else "use letters, digits and hyphens"
    if name == "URL" and not value.startswith(("https://", "http://")):
        plain = value.strip("<> ")
        if plain != value and plain.startswith(("https://", "http://")):
            return f"is `{value}`", f"write it as `{plain}`"
        is_bare = re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value)
        return (
            f"is `{value}`",
            f"write it as `https://{value}`" if is_bare else "write an address that begins with `https://`",
        )
    if name == "language" and not is_language(value):
        return f"is `{value}`", did_you_mean_tag(value) or "use a language tag, such as `en` or `sv`"
    if name in NUMBERS and not NUMBERS[name].fullmatch(value):
        doi = DOI.fullmatch(value) if name == "DOI" else None
        return f"is `{value}`", f"write it as `{doi['alone']}`" if doi else AS_NUMBERED[name]
    return None


def _names(value: Any) -> Amiss | None:  # noqa: ANN401
    """Return what is wrong with a list of people or bodies."""
    if isinstance(value, str):
        return (
            f"is {shape(value)}, and a list is asked for",
            f"write it as `[{{literal: {_in_fields(value)}}}]`",
        )
    if not isinstance(value, list):
        return "is no list", f"put it in square brackets: {NAME.removeprefix('write a list, such as ')}"
    wrong = next((wrong for wrong in map(_name, value) if wrong), None)
    is_alone = wrong is not None and len(value) == 1 and isinstance(value[0], str)
    return (wrong[0], f"write it as `[{{literal: {_in_fields(value[0])}}}]`") if wrong and is_alone else wrong


def _name(one: Any) -> Amiss | None:  # noqa: ANN401
    if isinstance(one, str):
        return (
            f"has the name {shape(one)} without its fields",
            f"write it as `{{literal: {_in_fields(one)}}}`",
        )
    if not isinstance(one, dict):
        return "has a list in its list", NAME
    unknown = [part for part in one if part not in PARTS]
    if unknown:
        hint = did_you_mean(unknown[0], PARTS) or "use `family` and `given`, or `literal`"
        return f"has the field `{unknown[0]}`, which no name has", hint
    if "family" not in one and "literal" not in one:
        return "has a name without `family` or `literal`", NAME
    is_whole = all(isinstance(part, str) and part for part in one.values())
    return None if is_whole else ("has a name with an empty field", NAME)


def _in_fields(value: str) -> str:
    return f"'{value}'" if re.search(r"[,:{}\[\]#]", value) and "'" not in value else value


def _date(value: Any) -> Amiss | None:  # noqa: ANN401
    """Return what is wrong with a date, in one word or in CSL's parts."""
    if isinstance(value, str):
        return None if dates.is_date(value) else (f"is `{value}`", _mended(value))
    if not isinstance(value, dict) or not value.keys() <= OF_A_DATE:
        return f"is {shape(value)}, and a date is asked for", DATE
    parts = value.get("date-parts", [])
    rows = parts if isinstance(parts, list) and all(isinstance(row, list) for row in parts) else [parts]
    return None if all(map(_is_day, rows)) else ("is no date that there is", DATE)


def _mended(value: str) -> str:
    span = RANGE.fullmatch(value)
    if span:
        return f"write it as `{{date-parts: [[{span['first']}], [{span['last']}]]}}`"
    date = dates.mended(value)
    return f"write it as `{date}`" if date else f"{DATE}, or in words as `{{literal: {_in_fields(value)}}}`"


def _is_day(row: Any) -> bool:  # noqa: ANN401
    """Return whether it is a year with, it may be, a month and a day."""
    if not isinstance(row, list) or not 1 <= len(row) <= len(LIMITS):
        return False
    numbers = [
        int(part) if isinstance(part, str) and re.fullmatch(r"-?[0-9]{1,4}", part) else None for part in row
    ]
    return None not in numbers and all(
        number is not None and number <= limit and (number > 0 or not at)
        for at, (number, limit) in enumerate(zip(numbers, LIMITS, strict=False))
    )
