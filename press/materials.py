"""Everything that was read of a publication: typed, surveyed, and with its places."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from press.check.spelling import vocabulary
from press.edition import Edition
from press.overlay import Overlay
from press.publication import Publication
from press.read.record import Record
from press.read.sources import Sources, read_sources
from press.schema.check import Checker
from press.schema.load import load_schemas
from press.sheets.begun import Readers
from press.sheets.make import House, contribution_of, make_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.check.survey import Survey
    from press.contribution import Contribution
    from press.diagnostics import Diagnostic
    from press.parse.body import Body
    from press.schema.nouns import Schemas
    from press.sheets.sheet import Sheet


@dataclass(frozen=True)
class Materials:
    """A publication as it was read; what is at fault in it is in ``found``."""

    sources: Sources
    schemas: Schemas
    publication: Publication
    contributions: tuple[Contribution, ...]
    editions: tuple[Edition, ...]
    found: tuple[Diagnostic, ...] = ()
    by_id: Mapping[str, Contribution] = field(default_factory=dict)
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    @property
    def record(self) -> Record:
        """Return the publication's record, an empty one where it could not be read."""
        return self.sources.publication or Record({})

    @cached_property
    def surveys(self) -> Mapping[str, Survey]:
        """Return what was found in each body that was looked into, by its path."""
        return {path: one.survey for path, one in self.sheets.items() if one.survey}

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Return the bodies, by their paths."""
        return {path: one.body for path, one in self.sheets.items() if one.body}

    @property
    def is_surveyed(self) -> bool:
        """Return whether every body was looked into, and could be read."""
        return all(one.survey is not None and one.survey.is_readable for one in self.sheets.values())


def gather(root: Path, jobs: int = 1) -> Materials:
    """Read, parse and survey all that lies in ``root``.

    Raises:
        SetupError: a schema cannot be read, or pandoc is missing.
    """
    sources, found = read_sources(root)
    with Readers.at_work(jobs) as readers:
        begun = readers.begin(sources.texts, {one.path for one in sources.texts})
        schemas = load_schemas(Overlay.of("schemas", root))
        house = House(schemas, vocabulary(sources))
        sheets = {one.manuscript.path: one for one in make_sheets(begun, house, trees=True)}
    return put_together(sources, schemas, found, sheets)


def put_together(
    sources: Sources, schemas: Schemas, found: Sequence[Diagnostic], sheets: Mapping[str, Sheet]
) -> Materials:
    """Return the materials that sources and sheets make.

    Args:
        sources: what was read.
        schemas: the publication's.
        found: what is wrong with files that could not be read.
        sheets: one for each text, by its path.
    """
    found = list(found)
    publication = _publication(sources, Checker(schemas), schemas, found)
    contributions = tuple(contribution_of(sheets[one.path], schemas) for one in sources.contributions)
    return Materials(
        sources,
        schemas,
        publication,
        contributions,
        tuple(_edition(sheets[one.path]) for one in sources.editions),
        (*found, *(fault for one in sheets.values() for fault in one.found)),
        {one.id: one for one in reversed(contributions)},
        sheets,
    )


def _publication(
    sources: Sources, checker: Checker, schemas: Schemas, found: list[Diagnostic]
) -> Publication:
    if sources.publication is None:
        return Publication({})
    checked = checker.check(sources.publication, schemas.publication)
    found += checked.found
    return Publication(checked.values)


def _edition(sheet: Sheet) -> Edition:
    one = sheet.manuscript
    return Edition(one, sheet.fields, sheet.body, is_readable=one.front is not None)
