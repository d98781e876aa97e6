"""Take the markings off values of front matter, and keep the place of each value.

Where a schema says ``meta: {markable: true}``, a mapping may have ``tlp`` beside
its own keys, and a text may be written ``{text: …, tlp: …}``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic
from press.markings import LABELS, NAME, label, strictness
from press.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.read.record import Path, Record
    from press.schema.nouns import Schema, Schemas

TEXT = "text"
"""The key of a marked text."""


def markings(record: Record, schema: Schema, schemas: Schemas) -> dict[Path, str]:
    """Return the label of each value that bears one, by its path once the marking is off."""
    return {
        path: label(written) if isinstance(written, str) else ""
        for path, written, _ in _marked(record, schema, schemas)
    }


def unmarked(record: Record, schema: Schema, schemas: Schemas) -> Record:
    """Return a record as it would be without its markings; a value stands where it stood."""
    marked = list(_marked(record, schema, schemas))
    if not marked:
        return record
    values_at = dict(record.values_at)
    texts = [path for path, _, is_text in marked if is_text]
    values_at |= {path: record.place((*path, TEXT)) for path in texts}
    bare = _bare(record.values, (), {path for path, _, _ in marked}, set(texts))
    return replace(record, values=bare, values_at=values_at)


def check_markings(record: Record, schema: Schema, schemas: Schemas) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the labels themselves."""
    around = label(str(record.values.get(NAME, LABELS[0])))
    marked = markings(record, schema, schemas)
    found = (_fault(path, one, around, record, schemas.phrase(path, schema)) for path, one in marked.items())
    return tuple(one for one in found if one)


def _fault(path: Path, one: str, around: str, record: Record, called: str) -> Diagnostic | None:
    place = record.place((*path, NAME))
    if one not in LABELS:
        written = record.value((*path, NAME))
        what = f"the marking of {called} is `{written if isinstance(written, str) else '…'}`"
        return Diagnostic(place, rules.UNKNOWN_MARKING, what, did_you_mean(one, LABELS))
    if around in LABELS and strictness(one) < strictness(around):
        what = f"{called} is marked `{one}`, and the whole contribution `{around}`"
        return Diagnostic(place, rules.LAXER_MARKING, what)
    return None


def _marked(record: Record, schema: Schema, schemas: Schemas) -> Iterator[tuple[Path, Any, bool]]:
    """Yield the path of each marked value, what its marking says, and whether it is a text."""
    for name, value in record.values.items():
        if isinstance(value, (dict, list)) and name in schema.fields:
            yield from _within(value, (name,), schema.fields[name], schemas)


def _within(
    value: dict[str, Any] | list[Any], at: Path, rule: Mapping[str, Any], schemas: Schemas
) -> Iterator[tuple[Path, Any, bool]]:
    if isinstance(value, list):
        inner = rule.get("schema", {})
        for number, item in enumerate(value):
            if isinstance(item, (dict, list)):
                yield from _within(item, (*at, number), inner if isinstance(inner, dict) else {}, schemas)
    else:
        is_mapping = rule.get("type") == "dict"
        fields = schemas.subfields(rule) if is_mapping else {}
        is_marked = NAME in value and NAME not in fields and rule.get("meta", {}).get("markable")
        if is_marked and (is_mapping or value.keys() == {TEXT, NAME}):
            yield at, value[NAME], not is_mapping
        for key, one in value.items():
            if isinstance(one, (dict, list)) and key in fields:
                yield from _within(one, (*at, key), fields[key], schemas)


def _bare(value: Any, at: Path, marked: set[Path], texts: set[Path]) -> Any:  # noqa: ANN401
    if at in texts:
        return value[TEXT]
    if isinstance(value, list):
        return [_bare(one, (*at, number), marked, texts) for number, one in enumerate(value)]
    if isinstance(value, dict):
        return {
            key: _bare(one, (*at, key), marked, texts)
            for key, one in value.items()
            if not (at in marked and key == NAME)
        }
    return value
