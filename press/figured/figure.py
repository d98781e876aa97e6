"""A figure that is made from data, and what one is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from press.comparison import Cited

    Part = str | Cited


@dataclass(frozen=True)
class Asked:
    """What a directive asks for, and all that may answer it.

    Args:
        form: how the figure is drawn.
        attributes: those of the directive, as select left them.
        publication: the publication's data.
        carried: what the edition may carry, by id.
        placed: the ids of what stands in it.
        titles: the titles of groups, by what they are of and their keys.
        kinds: the names of kinds, for tables that count one kind.
        year: the year of the edition.
        terms: the tool's own words.
    """

    form: str
    attributes: Mapping[str, str]
    publication: Mapping[str, Any]
    carried: Mapping[str, Mapping[str, Any]]
    placed: Sequence[str]
    titles: Mapping[str, Mapping[str, str]]
    kinds: Mapping[str, Mapping[str, str]]
    year: str
    terms: Mapping[str, str]

    def words(self, name: str) -> list[str]:
        """Return the words of an attribute."""
        return self.attributes.get(name, "").split()

    def listed(self, pairs: Iterable[tuple[str, str]]) -> str:
        """Return names with their values, as one row of words."""
        return self.terms["list_semicolon"].join(
            self.terms["figure_value"].format(name=name, value=value) for name, value in pairs
        )


@dataclass(frozen=True)
class Figure:
    """One figure.

    Args:
        chart: what is drawn, as `press.charts` takes it.
        caption: what stands beneath it, after its number.
        alternative: what is said to those who do not see it.
        says: sentences on what it shows.
        origins: where its data come from: text, and references that it names.
        head, rows: its data as a table.
    """

    chart: Mapping[str, Any]
    caption: str
    alternative: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    says: Sequence[str] = ()
    origins: Sequence[Part] = field(default_factory=list)
