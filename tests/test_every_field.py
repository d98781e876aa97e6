"""Every field of every schema, written wrongly in every way, is told once, at its place, with a remedy.

The fields are those of the schemas, so that a new one is held to it from its first day.
"""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from press.check.data import check_data
from press.check.names import check_names
from press.check.relations import check_relations
from press.contribution import Contribution
from press.edition import Edition
from press.materials import gather
from press.publication import Publication
from press.read.manuscript import Manuscript
from press.read.yaml_text import read_record
from press.schema.check import Checker
from tests.diagnostic_pages import STOCK
from tests.fields import mistakes
from tests.right_fields import SCHEMAS, whole, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.read.record import Record
    from press.schema.nouns import Schema
    from tests.fields import Mistake
    from tests.right_fields import Fields

ALL = {**SCHEMAS.kinds, "edition": SCHEMAS.edition, "publication": SCHEMAS.publication}
CHECKER = Checker(SCHEMAS)


@functools.cache
def stock() -> Materials:
    """Return the stock publication, which one more file is laid beside."""
    return gather(STOCK)


def right(name: str) -> Fields:
    """Return fields of a kind, an edition or the publication without a fault."""
    fields = whole(ALL[name])
    if name in SCHEMAS.kinds:
        fields |= (
            {"id": "odd", "kind": name, "number": "7"} if "number" in fields else {"id": "odd", "kind": name}
        )
        del fields["embargo_until"]
    if name == "edition":
        fields["edition"] = "odd"
    if name == "publication":
        fields["indicators"][0]["type"] = "choice"
        fields["recipients"][0]["editions"] = ["book"]
    return fields


def found_in(name: str, fields: Fields) -> tuple[Record, list[Diagnostic]]:
    """Return what was read of fields, and all that is wrong with them."""
    path = "sources/publication.yaml" if name == "publication" else "sources/contributions/oslo/odd.md"
    record, found = read_record(written(fields), path)
    assert record is not None, written(fields)
    checked = CHECKER.check(record, schema_of(name, record))
    laid = laid_beside(name, record, checked.values)
    return record, [*found, *checked.found, *(one for one in more(laid) if one.place.path == path)]


def schema_of(name: str, record: Record) -> Schema:
    """Return the schema that fields are held against: what all share, where the kind cannot be told."""
    kind = record.values.get("kind")
    return ALL[name] if name not in SCHEMAS.kinds or kind == name else SCHEMAS.contribution


def laid_beside(name: str, record: Record, values: Mapping[str, Any]) -> Materials:
    """Return the stock publication with one more file, or with another file on itself."""
    manuscript = Manuscript(record.place(()).path, record)
    if name == "publication":
        return replace(
            stock(), sources=replace(stock().sources, publication=record), publication=Publication(values)
        )
    if name == "edition":
        return replace(stock(), editions=(*stock().editions, Edition(manuscript, values)))
    one = Contribution(manuscript, schema_of(name, record), values)
    return replace(stock(), contributions=(*stock().contributions, one))


def more(laid: Materials) -> Iterator[Diagnostic]:
    """Yield what is wrong between files."""
    yield from check_relations(laid)
    yield from check_names(laid)
    yield from check_data(laid)


@pytest.mark.parametrize("name", ALL)
def test_fields_that_are_right_raise_nothing(name: str) -> None:
    """So that whatever is found below is the mistake."""
    assert found_in(name, right(name))[1] == []


@functools.cache
def tried(name: str) -> list[tuple[Mistake, Record, list[Diagnostic]]]:
    """Return each mistake in the fields of a kind, an edition or the publication, and what is found of it."""
    return [(one, *found_in(name, one.fields)) for one in mistakes(right(name), ALL[name])]


@pytest.mark.parametrize("name", ALL)
def test_a_mistake_in_a_field_is_told_once_at_its_place(name: str) -> None:
    """By the rule that it breaks."""
    wrong = []
    for mistake, record, found in tried(name):
        place = record.key(mistake.at) if mistake.how == "misspelt" else record.place(mistake.at)
        told = [(one.rule.code, one.place) for one in found]
        if len(told) != 1 or told[0][0] not in mistake.codes or told[0][1] != place:
            wrong.append((mistake.path, mistake.how, str(place), [f"{code} {at}" for code, at in told]))

    assert wrong == []


@pytest.mark.parametrize("name", ALL)
def test_a_remedy_is_one_for_this_mistake(name: str) -> None:
    """It neither adds what is there, nor quotes nothing, nor ends as a sentence does."""
    odd = []
    for mistake, _, found in tried(name):
        for one in found:
            adds = one.remedy.startswith("add ") and mistake.how != "missing"
            if adds or "``" in one.text + one.remedy or not one.remedy or one.text.endswith("."):
                odd.append((mistake.path, mistake.how, one.text, one.remedy))

    assert odd == []
