"""Cerberus with our types and our rules, giving the innermost errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cerberus import Validator
from cerberus.errors import BaseErrorHandler, ValidationError

from press import dates, rules
from press.markings import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*")
"""A language tag as we take it: language, script, region, variants (BCP 47, section 2.1)."""


class LeafErrors(BaseErrorHandler):
    """Give ``Validator.errors`` as the flat list of rules actually broken."""

    def __call__(self, errors: Iterable[ValidationError]) -> list[ValidationError]:
        """Return the innermost errors: a list's error is its items' errors."""
        return [leaf for error in errors for leaf in _leaves(error)]


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    if not error.child_errors:
        yield error
    for child in error.child_errors or ():
        yield from _leaves(child)


class FieldValidator(Validator):
    """Check a mapping of text against a schema; rules of ours are named by their own names."""

    def __init__(self, *args: Any, kinds: Iterable[str] = (), **settings: Any) -> None:  # noqa: ANN401 - Cerberus's own
        """Take the names of the kinds that there are."""
        settings.setdefault("error_handler", LeafErrors)
        super().__init__(*args, kinds=tuple(kinds), **settings)

    def _normalize_coerce_tlp(self, value: str) -> str:
        return label(value)

    def _normalize_coerce_number(self, value: str) -> int:
        if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise ValueError(value)
        return int(value)

    def _check_with_kind(self, name: str, value: str) -> None:
        if value not in self._config["kinds"]:
            self._error(name, rules.UNKNOWN_KIND.name)

    def _check_with_language(self, name: str, value: str) -> None:
        if not LANGUAGE.fullmatch(value):
            self._error(name, rules.WRONG_LANGUAGE.name)

    def _check_with_date(self, name: str, value: str) -> None:
        if not dates.is_date(value):
            self._error(name, rules.WRONG_DATE.name)

    def _check_with_day(self, name: str, value: str) -> None:
        if not dates.is_day(value):
            self._error(name, rules.WRONG_DATE.name)

    def _check_with_period(self, name: str, value: Mapping[str, Any]) -> None:
        first, last = str(value.get("from")), str(value.get("to"))
        if dates.is_day(first) and dates.is_day(last) and first > last:
            self._error(name, rules.DATES_OUT_OF_ORDER.name)

    def _check_with_indicator(self, name: str, value: Mapping[str, Any]) -> None:
        is_choice, has_values = value.get("type") == "choice", "values" in value
        if is_choice != has_values and value.get("type") in ("choice", "number", "text"):
            self._error(name, rules.WRONG_FACT.name)

    def _check_with_isbn(self, name: str, value: str) -> None:
        digits = value.replace("-", "").replace(" ", "")
        if not re.fullmatch(r"97[89][0-9]{10}", digits) or int(digits[-1]) != isbn_check_digit(digits[:12]):
            self._error(name, rules.WRONG_ISBN.name)


def isbn_check_digit(body: str) -> int:
    """Return the check digit of a 13-digit ISBN.

    Args:
        body: the first twelve digits, without hyphens.

    The digits are weighted 1 and 3 in turn and the sum brought up to a
    multiple of ten, as for any GS1 number.
    """
    weighted = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(body))
    return -weighted % 10
