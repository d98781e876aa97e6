"""Gather what may stand in an edition besides its contributions: terms, data, labels, names."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.prove.library import Kind, Work

BLANK = re.compile(r"\{\w*\}|[\[\]]")
PRINTED = frozenset({"label", "back", "form", "values", "suffix", "prefix"})
"""What a schema's ``meta`` says to readers."""
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:capital-code:edition")
"""The name space of the identifiers that editions get (RFC 9562, section 5.5)."""
OF_EDITION = (
    "title",
    "subtitle",
    "description",
    "version",
    "language",
    "isbn",
    "urn",
    "edition",
    "withheld_text",
)


def date_in_words(written: str, terms: Mapping[str, str]) -> str:
    """Return a year, a month or a day as the terms write it."""
    year, *rest = str(written).split("-")
    if not rest:
        return year
    month = terms.get(f"month_{int(rest[0])}", "")
    if len(rest) == 1:
        return terms["date_month"].format(year=year, month=month)
    return terms["date_day"].format(year=year, month=month, day=int(rest[1]))


def fixed(text: str) -> Iterator[str]:
    """Yield the parts of a text with blanks that do not change."""
    yield from (part for part in BLANK.split(text) if part)


def of_terms(terms: Mapping[str, str]) -> Iterator[str]:
    """Yield the tool's own words."""
    for text in terms.values():
        yield from fixed(text)


def of_rows(terms: Mapping[str, str]) -> Iterator[str]:
    """Yield what stands before numbers without its stops, as fields that count call their rows."""
    for name in ("titled", "caption"):
        yield from (part.strip(" .:") for part in fixed(terms[name]))


def of_publication(publication: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the publication says of itself to readers; whom it is sent to is no part of it."""
    yield from texts({name: value for name, value in publication.items() if name != "recipients"})


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a record
    """Yield every text in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif value is not None:
        yield str(value)


def of_edition(edition: Work, publication: Mapping[str, Any], terms: Mapping[str, str]) -> Iterator[str]:
    """Yield what an edition says of itself, its identifier and its date in each form."""
    fields = edition.fields
    yield from (str(fields[name]) for name in OF_EDITION if fields.get(name))
    yield from texts(fields.get("keywords"))
    date = str(fields.get("date", ""))
    yield from (date, f"{date}T00:00:00Z", date[:4], date_in_words(date, terms))
    made = uuid.uuid5(SPACE, f"{publication.get('title', '')}\n{edition.id}\n{fields.get('version', '')}")
    isbn = re.sub(r"[- ]", "", str(fields.get("isbn", "")))
    yield from (f"urn:uuid:{made}", f"urn:isbn:{isbn}", isbn)
    yield str(fields.get("tlp", ""))
    yield f"{edition.id}-{fields.get('version', '')}.pdf"  # whose pages an EPUB marks


def of_kinds(kinds: Mapping[str, Kind]) -> Iterator[str]:
    """Yield what the schemas of kinds say to readers."""
    for one in kinds.values():
        yield from (part for text in texts(one.title) for part in fixed(text))
        yield from _of_fields(one.fields)


def _of_fields(fields: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a schema
    if not isinstance(fields, dict):
        return
    for name, value in fields.items():
        if name == "meta" and isinstance(value, dict):
            printed = {key: one for key, one in value.items() if key in PRINTED}
            yield from (part for text in texts(printed) for part in fixed(text))
        else:
            yield from _of_fields(value)


def of_reference(item: Mapping[str, Any]) -> Iterator[str]:
    """Yield every word of a reference."""
    yield from (text for name, value in item.items() if name != "id" for text in texts(value))


def _is_name(rule: Mapping[str, Any]) -> bool:
    """Return whether a value is printed in other words than it is written in."""
    meta = rule.get("meta", {})
    return any(key in meta for key in ("names", "values", "refers_to", "cites")) or "check_with" in rule


def is_printed(
    path: Iterable[str | int], fields: Mapping[str, Any], parts: Mapping[str, Mapping[str, Any]]
) -> bool:
    """Return whether the value at a path of front matter is printed as it is written."""
    first, *rest = path
    rule = fields.get(str(first), {})
    if "label" not in rule.get("meta", {}) or (_is_name(rule) and rule.get("type") != "dict"):
        return False
    for step in rest:
        inner = rule.get("schema", {})
        inner = parts.get(inner, {}) if isinstance(inner, str) else inner
        rule = inner if isinstance(step, int) else inner.get(step, {})
        if _is_name(rule) or "coerce" in rule:
            return False
    return "coerce" not in rule
