"""References: each with what citeproc needs, in the forms that it takes.

Source: Citation Style Language 1.0.2, appendices III (types) and IV (variables).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from press import rules
from press.check.data import twice
from press.csl import DATES, FIELDS, NAMES, TYPES
from press.dates import is_date
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.materials import Materials
    from press.read.items import Items

REQUIRED = ("id", "type", "title")
KEY = re.compile(r"\w(?:\w|[:.#$%&+?<>~/-](?=\w))*")
"""What a citation can name without braces (Pandoc User's Guide, Citation syntax)."""
PARTS = frozenset({"family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"})
NUMBERS = re.compile(r"-?[0-9]{1,4}")


def check_references(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the references, each of them at the field that is at fault."""
    references = materials.sources.references
    items = enumerate(references.items)
    yield from twice(
        (item["id"], references.place(at, "id")) for at, item in items if _is_text(item.get("id"))
    )
    for at, item in enumerate(references.items):
        yield from _missing(at, item, references)
        for name, value in item.items():
            yield from _field(at, name, value, references)


def _missing(at: int, item: dict[str, Any], references: Items) -> Iterator[Diagnostic]:
    meant = {nearest(name, FIELDS) for name in item if name not in FIELDS}
    for name in REQUIRED:
        if name not in item and name not in meant:
            what, hint = f"the reference has no `{name}`", f"add `{name}:` to the reference"
            yield Diagnostic(references.place(at), rules.WRONG_REFERENCE, what, hint)


def _field(at: int, name: str, value: Any, references: Items) -> Iterator[Diagnostic]:  # noqa: ANN401
    place = references.place(at, name)
    if name not in FIELDS:
        place = references.record.key((references.key, at, name))
        what, hint = f"`{name}` is no field of a reference", did_you_mean(name, FIELDS) or "leave it out"
        yield Diagnostic(place, rules.WRONG_REFERENCE, what, hint)
    elif name == "type" and value not in TYPES:
        what, hint = f"the type is `{_shown(value)}`", did_you_mean(_shown(value), TYPES)
        yield Diagnostic(place, rules.WRONG_REFERENCE, what, hint or "use a type of CSL, such as `report`")
    elif not _is_right(name, value):
        what = f"the {name} is `{_shown(value)}`" if _is_text(value) else f"the {name} has another form"
        yield Diagnostic(place, rules.WRONG_REFERENCE, what, _form(name))


def _is_right(name: str, value: Any) -> bool:  # noqa: ANN401
    if name in NAMES:
        return isinstance(value, list) and bool(value) and all(map(_is_name, value))
    if name in DATES:
        return _is_date(value)
    if name == "id":
        return _is_text(value) and KEY.fullmatch(value) is not None
    return _is_text(value) and (name != "URL" or value.startswith(("https://", "http://")))


def _form(name: str) -> str:
    if name in NAMES:
        return "write a list, such as `[{family: Vidino, given: Lorenzo}]` or `[{literal: City of Oslo}]`"
    if name in DATES:
        return "write the date as `2019`, `2019-03` or `2019-03-01`"
    forms = {"id": "use letters, digits and hyphens", "URL": "write an address that begins with `https://`"}
    return forms.get(name, "write a text")


def _is_name(value: Any) -> bool:  # noqa: ANN401
    is_known = isinstance(value, dict) and value.keys() <= PARTS and all(map(_is_text, value.values()))
    return is_known and ("family" in value or "literal" in value)


def _is_date(value: Any) -> bool:  # noqa: ANN401
    if _is_text(value):
        return is_date(value)
    if not isinstance(value, dict) or not value.keys() <= {"date-parts", "literal", "season", "circa"}:
        return False
    parts = value.get("date-parts", [])
    rows = parts if isinstance(parts, list) and all(isinstance(row, list) for row in parts) else [parts]
    return bool(value) and all(map(_is_day, rows))


def _is_day(row: Any) -> bool:  # noqa: ANN401
    is_row = isinstance(row, list) and 1 <= len(row) <= len(("year", "month", "day"))
    return is_row and all(isinstance(part, str) and NUMBERS.fullmatch(part) for part in row)


def _is_text(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, str) and bool(value)


def _shown(value: Any) -> str:  # noqa: ANN401
    return value if isinstance(value, str) else "…"
