"""Read a publication for its proof: every text anew, each by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.overlay import Overlay
from press.parse.batch import parse
from press.parse.body import Body
from press.prove.canon import tokens
from press.read.manuscript import split
from press.schema_words import lay_words, read_words
from press.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.parse.tree import Node
    from press.read.manuscript import Manuscript
    from press.read.record import Record
    from press.read.sources import Sources, Text
    from press.schema_words import Words

OPENING = 6
"""How many words find a passage in its text."""


@dataclass(frozen=True)
class Work:
    """One manuscript: its front matter as it was written, and its body's blocks."""

    manuscript: Manuscript
    blocks: Sequence[Node] = ()

    @property
    def id(self) -> str:
        """Return its id, the file's stem."""
        return self.manuscript.stem

    @property
    def path(self) -> str:
        """Return its path relative to the root."""
        return self.manuscript.path

    @cached_property
    def fields(self) -> Mapping[str, Any]:
        """Return its front matter; nothing where that cannot be read."""
        return self.manuscript.front.values if self.manuscript.front else {}

    def line_of(self, text: str) -> int:
        """Return the line on which a text's first words stand, or that on which the body begins."""
        opening = tokens(text)[:OPENING]
        pattern = re.compile(r"[\W_]*".join(map(re.escape, opening)), re.IGNORECASE)
        found = pattern.search(self.manuscript.body) if opening else None
        before = self.manuscript.body[: found.start()] if found else ""
        return self.manuscript.body_line + before.count("\n")


@dataclass(frozen=True)
class Kind:
    """What a kind's schema says: its fields, by name, and what is printed of it and them."""

    fields: Mapping[str, Any]
    title: Mapping[str, str]
    sections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Library:
    """A publication's sources."""

    root: Path
    publication: Mapping[str, Any]
    works: Mapping[str, Work]
    editions: Mapping[str, Work]
    kinds: Mapping[str, Kind]
    parts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    references: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    glossary: Sequence[Mapping[str, Any]] = ()
    event_lines: Sequence[int] = ()
    """The line on which each event of the publication stands."""

    @cached_property
    def by_path(self) -> Mapping[str, Work]:
        """Return all manuscripts by their paths."""
        return {one.path: one for some in (self.works, self.editions) for one in some.values()}


def read_library(sources: Sources, jobs: int = 1) -> Library:
    """Return what lies in a publication's folder, parsed anew from the texts that were read."""
    works = _works((*sources.contributions, *sources.editions), jobs)
    schemas = Overlay.of("schemas", sources.root)
    shared = read_settings(schemas.find("contribution.yaml"))["fields"]
    words = read_words(schemas)
    return Library(
        sources.root,
        sources.publication.values if sources.publication else {},
        {one.id: one for one in works if not one.manuscript.is_edition},
        {one.id: one for one in works if one.manuscript.is_edition},
        {name: _kind(schemas.find(f"kinds/{name}.yaml"), shared, words) for name in _stems(schemas)},
        {name: read_settings(schemas.find(f"{name}.yaml"))["fields"] for name in ("author", "fact")},
        {str(one.get("id")): one for one in sources.references.items},
        sources.glossary.items,
        _event_lines(sources.publication),
    )


def _event_lines(record: Record | None) -> tuple[int, ...]:
    events = record.values.get("events") or () if record else ()
    return tuple(record.place(("events", at)).line for at, _ in enumerate(events)) if record else ()


def _works(texts: Sequence[Text], jobs: int) -> list[Work]:
    read = [split(one.text, one.path)[0] for one in texts if one.text is not None]
    bodies = parse([Body(one.path, one.body, one.body_line, is_parsed=False) for one in read], jobs)
    return [Work(one, body.blocks) for one, body in zip(read, bodies, strict=True)]


def _stems(schemas: Overlay) -> list[str]:
    return [name.removeprefix("kinds/").removesuffix(".yaml") for name in schemas.names("kinds/*.yaml")]


def _kind(file: Path, shared: Mapping[str, Any], words: Words) -> Kind:
    read = read_settings(file)
    lay_words(read, words)
    own = {name: {**shared.get(name, {}), **rule} for name, rule in (read.get("fields") or {}).items()}
    return Kind({**shared, **own}, read.get("title") or {}, read.get("sections") or {})
