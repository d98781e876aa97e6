"""A contribution: one piece by its authors, of one kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.parse.body import Body
    from press.read.manuscript import Manuscript
    from press.schema.nouns import Schema

STATUSES = ("draft", "review", "approved")
"""From the least finished; `withdrawn` is none of these."""


@dataclass(frozen=True)
class Contribution:
    """A contribution as it was read; ``fields`` holds what its schema accepts.

    ``is_readable`` is false where the front matter could not be read: then
    only its id and its folder are known, and the id counts as existing.
    """

    manuscript: Manuscript
    schema: Schema
    fields: Mapping[str, Any] = field(default_factory=dict)
    body: Body | None = None
    is_readable: bool = True

    @property
    def id(self) -> str:
        """Return its id, which is the file's stem."""
        return self.manuscript.stem

    @property
    def path(self) -> str:
        """Return its path relative to the root."""
        return self.manuscript.path

    @property
    def kind(self) -> str:
        """Return the name of its kind, or nothing where that is unknown."""
        return str(self.fields.get("kind", ""))

    @property
    def title(self) -> str:
        """Return its title."""
        return str(self.fields.get("title", self.id))

    @property
    def city(self) -> str | None:
        """Return the id of its city."""
        return self.fields.get("city")

    @property
    def themes(self) -> tuple[str, ...]:
        """Return its themes; the first is its home."""
        return tuple(self.fields.get("themes", ()))

    @property
    def language(self) -> str:
        """Return the language that it is written in."""
        return str(self.fields.get("language", "en"))

    @property
    def status(self) -> str:
        """Return how far it has come; what does not say so is a draft."""
        return str(self.fields.get("status", "draft"))

    @property
    def marking(self) -> str:
        """Return who may read it; what does not say so is red."""
        return str(self.fields.get("tlp", "red"))

    @property
    def embargo(self) -> str | None:
        """Return the day before which no edition may carry it, if there is one."""
        day = self.fields.get("embargo_until")
        return None if day is None else str(day)

    @property
    def number(self) -> int | None:
        """Return its permanent number, if its kind has one."""
        return self.fields.get("number")

    @property
    def order(self) -> int | None:
        """Return its place among its neighbours, where it says so."""
        return self.fields.get("order")

    @property
    def facts(self) -> tuple[Mapping[str, str], ...]:
        """Return its facts, if its kind carries any."""
        return tuple(self.fields.get("facts", ()))
