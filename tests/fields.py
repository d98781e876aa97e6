"""Every field of a schema, written wrongly in each way there is."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.right_fields import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.read.record import Path
    from press.schema.nouns import Schema
    from tests.right_fields import Fields, Rule

ODD_DATES = ("2019-02-30", "1 March 2019", "2019/03/01", "12.12.2019", "2019-3-1", "2019-13", "soon")
ODD_LANGUAGES = ("english", "EN", "en_GB", "dk")
ODD_FORMS = ("-", "a b_c", "é")
ODD_NUMBERS = ("one", "1.5", "1e3")
MISSING = object()
"""What stands for a field that is taken away."""


@dataclass(frozen=True)
class Mistake:
    """A field that is written wrongly: where and how, which rules it may break, and what is at fault."""

    path: Path
    how: str
    fields: Fields
    codes: frozenset[str]
    at: Path


@dataclass(frozen=True)
class Renamed:
    """A field's name, misspelt."""

    name: str


def mistakes(fields: Fields, schema: Schema) -> Iterator[Mistake]:
    """Yield each field written wrongly in each way."""
    for path, rule in _paths(fields, {"type": "dict", "schema": schema.fields}, ()):
        for how, codes, at, changed in _ways(path, rule, _at(fields, path)):
            yield Mistake(path, how, _put(fields, path, changed), frozenset(codes.split()), at)


def _paths(value: Any, rule: Rule, path: Path) -> Iterator[tuple[Path, Rule]]:  # noqa: ANN401
    if path:
        yield path, rule
    if rule["type"] == "dict":
        for name, inner in SCHEMAS.subfields(rule).items():
            if name in value:
                yield from _paths(value[name], inner, (*path, name))
    elif rule["type"] == "list":
        yield from _paths(value[-1], rule["schema"], (*path, len(value) - 1))


def _ways(path: Path, rule: Rule, value: Any) -> Iterator[tuple[str, str, Path, Any]]:  # noqa: ANN401
    """Yield how a value is written wrongly, the rules that it breaks, the place at fault, and the value."""
    name = path[-1]
    if isinstance(name, str):
        if rule.get("required"):
            yield "missing", "F001", path[:-1], MISSING
        wrong = f"{name[:-2]}{name[-1]}" if len(name) > len("name") else f"{name}x"
        yield "misspelt", "F003", (*path[:-1], wrong), Renamed(wrong)
        yield "empty", "F005", path, None
    yield "void", "F005", path, ""
    yield from ((how, "F004", path, other) for how, other in _other_types(rule["type"], value))
    yield from ((f"as {other}", codes, path, other) for other, codes in _other_words(rule, value))


def _other_types(kind: str, value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if kind != "list":
        yield "in a list", [value]
    if kind != "dict":
        yield "as fields", {"text": "words"}
    if kind in ("list", "dict"):
        yield "as text", "some words"
    if kind == "integer":
        yield from ((f"as {number}", number) for number in ODD_NUMBERS)


def _other_words(rule: Rule, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield texts that the field does not take, and the rules that each breaks."""
    if rule["type"] == "string" and ("allowed" in rule or "names" in rule.get("meta", {})):
        yield f"{value[:-2]}{value[-1]}", "F002"
        yield "zzzz", "F002"
    odd = {"date": ODD_DATES, "day": (*ODD_DATES, "2019-03", "2019"), "language": ODD_LANGUAGES}
    codes = {"date": "F007", "day": "F007", "language": "L001", "kind": "D010", "isbn": "F014"}
    check = rule.get("check_with", "")
    yield from ((one, codes[check]) for one in odd.get(check, ()))
    yield from (("zzzz", codes[check]) for check in [check] if check in ("kind", "isbn"))
    yield from ((one, "F006") for one in ODD_FORMS if "regex" in rule)
    if "min" in rule:
        yield str(rule["min"] - 1), "F008"
    if "maxlength" in rule:
        yield "x" * (rule["maxlength"] + 1), "F008"


def _at(fields: Any, path: Path) -> Any:  # noqa: ANN401
    for step in path:
        fields = fields[step]
    return fields


def _put(fields: Fields, path: Path, value: Any) -> Fields:  # noqa: ANN401
    """Return a copy of fields with another value at a path, or none, or under another name."""
    changed = copy.deepcopy(fields)
    holder, name = _at(changed, path[:-1]), path[-1]
    if isinstance(value, Renamed):
        holder[value.name] = holder[name]
    if value is MISSING or isinstance(value, Renamed):
        del holder[name]
    else:
        holder[name] = value
    return changed
