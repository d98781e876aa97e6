"""Make the sheets of manuscripts from their texts alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.check.survey import survey
from press.contribution import Contribution
from press.parse.body import Body
from press.schema.check import Checker
from press.sheets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.spelling import Vocabulary
    from press.diagnostics import Diagnostic
    from press.read.manuscript import Manuscript
    from press.schema.nouns import Schema, Schemas
    from press.sheets.begun import Batch

DEFAULT = "en"
"""The language of a text that does not say so."""


@dataclass(frozen=True)
class House:
    """What all sheets of a publication are made with."""

    schemas: Schemas
    vocabulary: Vocabulary


def make_sheets(begun: Sequence[Batch], house: House, *, trees: bool) -> Iterator[Sheet]:
    """Yield a sheet for each manuscript; front matter is checked while pandoc reads the bodies.

    Args:
        begun: what was split, and is being read.
        house: what the sheets are made with.
        trees: whether each keeps its body's tree, for a build; else those do that are looked at again.
    """
    checker, schemas = Checker(house.schemas), house.schemas
    checked = [[_sheet(*one, checker, schemas) for one in batch.read()] for batch in begun]
    for batch, sheets in zip(begun, checked, strict=True):
        bodies = batch.bodies()
        for sheet in sheets:
            body = bodies.pop(sheet.manuscript.path, None)
            made = _surveyed(sheet, body, house) if body and sheet.manuscript.front else _unread(sheet)
            yield made if trees or _is_looked_at_again(made) else _without_tree(made)


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


def _surveyed(sheet: Sheet, body: Body, house: House) -> Sheet:
    owner = None if sheet.manuscript.is_edition else contribution_of(sheet, house.schemas)
    fits = house.vocabulary.fits(str(sheet.fields.get("language", DEFAULT)))
    return replace(sheet, body=body, survey=survey(body, owner, house.vocabulary if fits else None))


def _unread(sheet: Sheet) -> Sheet:
    one = sheet.manuscript
    return (
        sheet
        if one.front is None
        else replace(sheet, body=Body(one.path, one.body, one.body_line, is_parsed=False))
    )


def _is_looked_at_again(sheet: Sheet) -> bool:
    return sheet.manuscript.is_edition or bool(sheet.survey and sheet.survey.faults)


def _without_tree(sheet: Sheet) -> Sheet:
    """Return a sheet that holds no tree: these are most of what a check keeps in memory."""
    body = sheet.body
    return replace(sheet, body=body and replace(body, blocks=(), is_parsed=False))


def contribution_of(sheet: Sheet, schemas: Schemas) -> Contribution:
    """Return the contribution that a sheet is of."""
    one = sheet.manuscript
    if one.front is None:
        return Contribution(one, schemas.contribution, is_readable=False)
    return Contribution(one, schema_of(one, schemas), sheet.fields, sheet.body)
