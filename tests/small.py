"""A small publication in memory: what was read of it, what was selected, and what is assembled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import filters
from press.assemble import assemble
from press.check.whole import choose
from press.contribution import Contribution
from press.directives import directives
from press.edition import Edition
from press.materials import Materials
from press.metadata import metadata
from press.overlay import Overlay
from press.parse.batch import parse
from press.parse.body import Body
from press.publication import Publication
from press.read.items import Items
from press.read.manuscript import Manuscript
from press.read.sources import Sources
from press.schema.load import load_schemas
from press.settle import settle, settle_running_order
from press.terms import load_terms
from tests.built import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from press.directives import Directive
    from press.schema.nouns import Schemas
    from press.select.selection import Selection

DATA = {
    "title": "A Small Book",
    "imprint": {
        "publisher": "The Press",
        "place": "Turku",
        "rights": "All of them.",
        "contact": "press@example.org",
    },
    "cities": [
        {"id": "oslo", "name": "Oslo", "language": "nb"},
        {"id": "turku", "name": "Turku", "language": "fi"},
    ],
    "city_template": ["portrait", "practice"],
    "themes": [{"id": "ice", "title": "Ice"}, {"id": "fire", "title": "Fire"}],
    "indicators": [
        {"id": "snow", "label": "Snow", "type": "text"},
        {"id": "smoke", "label": "Smoke", "type": "text"},
    ],
}

GLOSSARY = (
    {"term": "ice", "forms": ["icy"], "meaning": "Hard water."},
    {"term": "snow", "meaning": "Soft ice."},
)
REFERENCES = ({"id": "snow2019", "type": "book", "title": "Snow", "issued": "2019"},)


def schemas(root: Path = ROOT) -> Schemas:
    """Return the schemas of a publication; ours, unless another is named."""
    return load_schemas(Overlay.of("schemas", root))


def publication(**fields: Any) -> Publication:  # noqa: ANN401 - as YAML gives them
    """Return the small publication, with some of its data changed."""
    return Publication(DATA | fields)


def contribution(id: str, kind: str = "section", blocks: Iterable[Any] = (), **fields: Any) -> Contribution:  # noqa: A002, ANN401
    """Return a contribution that was read, approved and clear unless fields say otherwise."""
    given = {
        "kind": kind,
        "title": id.capitalize(),
        "status": "approved",
        "tlp": "clear",
        "language": "en",
    } | fields
    path = f"sources/contributions/{given.get('city', 'shared')}/{id}.md"
    body = Body(path, "", 1, tuple(blocks))
    return Contribution(Manuscript(path, None), schemas_of(kind), given, body)


def schemas_of(kind: str) -> Any:  # noqa: ANN401 - a Schema
    """Return a kind's schema."""
    return OURS.of(kind)


def edition(running_order: str = "", **fields: Any) -> Edition:  # noqa: ANN401
    """Return an edition that was read, clear and taking what is approved unless fields say otherwise."""
    (body,) = parse([Body("sources/editions/book.md", running_order, 1)])
    given = {
        "tlp": "clear",
        "status": "approved",
        "language": "en",
        "title": "Book",
        "date": "2019-12-12",
        "version": "1",
    }
    return Edition(Manuscript("sources/editions/book.md", None), given | fields, body)


def directive(written: str) -> Directive:
    """Return the directive that a line of a running order opens, such as ``{.cities parts=portrait}``."""
    return next(directives(edition(f"::: {written}\n:::\n").body))


OURS = schemas()


def materials(contributions: Iterable[Contribution], *editions: Edition, root: Path = ROOT) -> Materials:
    """Return what was read of the small publication, with these contributions and editions."""
    sources = Sources(root, None, (), (), Items(REFERENCES), Items(GLOSSARY))
    texts = tuple(contributions)
    return Materials(sources, OURS, publication(), texts, editions, by_id={one.id: one for one in texts})


@dataclass(frozen=True)
class Assembled:
    """An edition's one tree without its citations, the data that filters printed from, and what it took."""

    blocks: list[Any]
    metadata: dict[str, Any]
    selection: Selection


def assembled(book: Edition, contributions: Iterable[Contribution]) -> Assembled:
    """Assemble an edition of contributions, as a build does."""
    read = materials(contributions, book)
    selection = choose(book, read)
    terms = load_terms(Overlay.of("styles", read.sources.root), book.language)
    data = metadata(selection, read, terms)
    settled = settle(selection.placed(), filters.SETTLE)
    running_order = settle_running_order(selection.shown, filters.SETTLE)
    return Assembled(assemble(selection, running_order, settled, data, filters.ASSEMBLE), data, selection)
