"""Make the sheets of manuscripts from their texts alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.check.survey import survey
from press.contribution import Contribution
from press.parse.batch import parse
from press.parse.body import Body
from press.read.manuscript import Manuscript, is_edition, split
from press.schema.check import Checker
from press.sheets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from press.check.spelling import Vocabulary
    from press.diagnostics import Diagnostic
    from press.read.sources import Text
    from press.schema.nouns import Schema, Schemas


DEFAULT = "en"
"""The language of a text that does not say so."""


@dataclass(frozen=True)
class House:
    """What all sheets of a publication are made with."""

    schemas: Schemas
    vocabulary: Vocabulary


def make_sheets(texts: Sequence[Text], house: House, surveyed: Collection[str]) -> list[Sheet]:
    """Return a sheet for each text.

    Args:
        texts: what was read.
        house: what they are made with.
        surveyed: the paths of those whose bodies are parsed and surveyed; running orders always are.
    """
    checker, schemas = Checker(house.schemas), house.schemas
    surveyed = {one.path for one in texts if one.path in surveyed or is_edition(one.path)}
    read = [_split(one) for one in texts]
    bodies = {one.path: Body(one.path, one.body, one.body_line) for one, _ in read if one.front is not None}
    with ThreadPoolExecutor(1) as pool:  # pandoc parses while Cerberus checks
        parsing = pool.submit(parse, [body for path, body in bodies.items() if path in surveyed])
        sheets = [_sheet(one, found, checker, schemas) for one, found in read]
        bodies |= {body.path: body for body in parsing.result()}
    return [_surveyed(one, bodies.get(one.manuscript.path), house, surveyed) for one in sheets]


def _split(one: Text) -> tuple[Manuscript, list[Diagnostic]]:
    return (Manuscript(one.path, None), []) if one.text is None else split(one.text, one.path)


def _sheet(one: Manuscript, found: Sequence[Diagnostic], checker: Checker, schemas: Schemas) -> Sheet:
    if one.front is None:
        return Sheet(one, tuple(found))
    schema = schema_of(one, schemas)
    checked = checker.check(one.front, schema)
    return Sheet(one, (*found, *checked.found), checked.values)


def schema_of(one: Manuscript, schemas: Schemas) -> Schema:
    """Return the schema of a manuscript that was read: an edition's, or that of its kind."""
    if one.is_edition:
        return schemas.edition
    kind = one.front.values.get("kind") if one.front else None
    return schemas.of(kind if isinstance(kind, str) else None)


def _surveyed(sheet: Sheet, body: Body | None, house: House, surveyed: Collection[str]) -> Sheet:
    one = sheet.manuscript
    if body is None or one.path not in surveyed:
        return replace(sheet, body=body)
    owner = None if one.is_edition else contribution_of(sheet, house.schemas)
    fits = house.vocabulary.fits(str(sheet.fields.get("language", DEFAULT)))
    return replace(sheet, body=body, survey=survey(body, owner, house.vocabulary if fits else None))


def contribution_of(sheet: Sheet, schemas: Schemas) -> Contribution:
    """Return the contribution that a sheet is of."""
    one = sheet.manuscript
    if one.front is None:
        return Contribution(one, schemas.contribution, is_readable=False)
    return Contribution(one, schema_of(one, schemas), sheet.fields, sheet.body)
