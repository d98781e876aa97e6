"""Everything that was read of a publication: typed, parsed, and with its places."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from press.contribution import Contribution
from press.edition import Edition
from press.overlay import Overlay
from press.parse.batch import parse
from press.parse.body import Body
from press.publication import Publication
from press.read.record import Record
from press.read.sources import Sources, read_sources
from press.schema.check import Checker
from press.schema.load import load_schemas

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.read.manuscript import Manuscript
    from press.schema.nouns import Schemas


@dataclass(frozen=True)
class Materials:
    """A publication as it was read; what is at fault in it is in ``found``."""

    sources: Sources
    schemas: Schemas
    publication: Publication
    contributions: tuple[Contribution, ...]
    editions: tuple[Edition, ...]
    found: tuple[Diagnostic, ...] = ()
    by_id: dict[str, Contribution] = field(default_factory=dict)

    @property
    def record(self) -> Record:
        """Return the publication's record, an empty one where it could not be read."""
        return self.sources.publication or Record({})


def gather(root: Path, jobs: int = 1) -> Materials:
    """Read and parse all that lies in ``root``.

    Raises:
        SetupError: a schema cannot be read, or pandoc is missing.
    """
    schemas = load_schemas(Overlay.of("schemas", root))
    sources, found = read_sources(root)
    checker = Checker(schemas)
    with ThreadPoolExecutor(1) as pool:  # pandoc parses while Cerberus checks
        parsing = pool.submit(parse, _unparsed(sources), jobs)
        publication = _publication(sources, checker, schemas, found)
        contributions = [_contribution(one, checker, schemas, found) for one in sources.contributions]
        editions = [_edition(one, checker, schemas, found) for one in sources.editions]
        parsed = {body.path: body for body in parsing.result()}
    contributions = [replace(one, body=parsed.get(one.path)) for one in contributions]
    return Materials(
        sources,
        schemas,
        publication,
        tuple(contributions),
        tuple(replace(one, body=parsed.get(one.path)) for one in editions),
        tuple(found),
        {one.id: one for one in reversed(contributions)},
    )


def _publication(
    sources: Sources, checker: Checker, schemas: Schemas, found: list[Diagnostic]
) -> Publication:
    if sources.publication is None:
        return Publication({})
    checked = checker.check(sources.publication, schemas.publication)
    found += checked.found
    return Publication(checked.values)


def _contribution(
    one: Manuscript, checker: Checker, schemas: Schemas, found: list[Diagnostic]
) -> Contribution:
    if one.front is None:
        return Contribution(one, schemas.contribution, is_readable=False)
    kind = one.front.values.get("kind")
    schema = schemas.of(kind if isinstance(kind, str) else None)
    checked = checker.check(one.front, schema)
    found += checked.found
    return Contribution(one, schema, checked.values)


def _edition(one: Manuscript, checker: Checker, schemas: Schemas, found: list[Diagnostic]) -> Edition:
    if one.front is None:
        return Edition(one, is_readable=False)
    checked = checker.check(one.front, schemas.edition)
    found += checked.found
    return Edition(one, checked.values)


def _unparsed(sources: Sources) -> list[Body]:
    """Return the bodies of all that has front matter; what has none is not looked into."""
    manuscripts = (*sources.contributions, *sources.editions)
    return [Body(one.path, one.body, one.body_line) for one in manuscripts if one.front is not None]
