"""ISBNs: thirteen digits, the last of them made from the others (ISO 2108:2017)."""

from __future__ import annotations

import re

SHAPE = re.compile(r"97[89][0-9]{10}")
LENGTH = 13


def is_isbn(written: str) -> bool:
    """Return whether it is an ISBN, with or without hyphens."""
    digits = digits_of(written)
    return SHAPE.fullmatch(digits) is not None and digits[-1] == str(check_digit(digits[:-1]))


def digits_of(written: str) -> str:
    """Return an ISBN without its hyphens and blanks."""
    return written.replace("-", "").replace(" ", "")


def check_digit(body: str) -> int:
    """Return the check digit of a 13-digit ISBN.

    Args:
        body: the first twelve digits, without hyphens.

    The digits are weighted 1 and 3 in turn and the sum brought up to a
    multiple of ten, as for any GS1 number.
    """
    weighted = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(body))
    return -weighted % 10


def amiss(written: str) -> str:
    """Return what is wrong with an ISBN that is none, in words that follow "and"."""
    digits = digits_of(written)
    if not digits.isdecimal():
        return "an ISBN has digits and hyphens alone"
    if len(digits) != LENGTH:
        return f"it has {len(digits)} digits where an ISBN has {LENGTH}"
    if not SHAPE.fullmatch(digits):
        return "an ISBN begins with 978 or 979"
    return f"its last digit would be {check_digit(digits[:-1])}"
