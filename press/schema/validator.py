"""Cerberus with our types and our rules, giving the innermost errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cerberus import Validator
from cerberus.errors import BaseErrorHandler, ValidationError

from press import dates, rules
from press.isbn import is_isbn
from press.languages import is_language
from press.markings import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


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
        if not isinstance(value, str):
            raise ValueError(value)  # noqa: TRY004 - Cerberus asks for it
        return label(value)

    def _normalize_coerce_number(self, value: str) -> int:
        if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise ValueError(value)
        return int(value)

    def _check_with_kind(self, name: str, value: str) -> None:
        if value not in self._config["kinds"]:
            self._error(name, rules.UNKNOWN_KIND.name)

    def _check_with_language(self, name: str, value: str) -> None:
        if not is_language(value):
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
            self._error(name, f"{rules.DATES_OUT_OF_ORDER.name}:from")

    def _check_with_indicator(self, name: str, value: Mapping[str, Any]) -> None:
        is_choice, has_values = value.get("type") == "choice", "values" in value
        if is_choice != has_values and value.get("type") in ("choice", "number", "text"):
            self._error(name, f"{rules.WRONG_FACT.name}:{'type' if is_choice else 'values'}")

    def _check_with_isbn(self, name: str, value: str) -> None:
        if not is_isbn(value):
            self._error(name, rules.WRONG_ISBN.name)
