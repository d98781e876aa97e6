"""Keep what the sources say of one edition: what it may carry, what it must, and what stands where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.prove.prelims import Prelims

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.prove.aims import Aim
    from press.prove.library import Work
    from press.prove.nouns import Found, Limits, Passage, Picture, Secret
    from press.prove.plates import Plate
    from press.prove.typeset import Setting


@dataclass
class Account:
    """What the sources say of one edition.

    ``phrases`` are the words that the tool prints from data; ``texts`` are values
    of front matter that are printed as they are written, and ``printed`` what
    else is printed of it, as often as it has to be; ``names`` are all ids,
    anchors and addresses that may be told; ``listed`` are the references that a
    list has to have; ``entries`` are those of its index, by their letters.
    """

    edition: Work
    limits: Limits
    passages: list[Passage] = field(default_factory=list)
    bodies: list[tuple[Passage, ...]] = field(default_factory=list)
    """The passages of each text, as they follow each other in it."""
    pictures: list[Picture] = field(default_factory=list)
    labels: list[Passage] = field(default_factory=list)
    texts: list[Passage] = field(default_factory=list)
    printed: list[Passage] = field(default_factory=list)
    phrases: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    entries: dict[str, Passage] = field(default_factory=dict)
    cited: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    listed: list[str] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list)
    plates: list[Plate] = field(default_factory=list)
    """The figures that are made from data."""
    spots: Mapping[str, Passage] = field(default_factory=dict)
    """What stands at each place that has a name."""
    aims: list[Aim] = field(default_factory=list)
    """The links within the edition."""
    pairs: list[tuple[Passage, Passage]] = field(default_factory=list)
    """Headings of sections that stand side by side."""
    tongues: list[tuple[str, Passage]] = field(default_factory=list)
    """Passages in another language than the edition's, each with its language."""
    apart: list[tuple[str, Passage]] = field(default_factory=list)
    """What may be said in no other language than its own."""
    settings: dict[str, Setting] = field(default_factory=dict)
    """How lines are set, by their letters."""
    warning: str = ""
    """What a draft says on every page."""
    is_draft: bool = False
    prelims: Prelims = field(default_factory=Prelims)
    sequence: list[tuple[Passage, Passage]] = field(default_factory=list)
    """Titles, of which the first of each pair stands before the second."""
    cities: list[Passage] = field(default_factory=list)
    """Headings of cities, each of which begins a page."""
    spellings: set[str] = field(default_factory=set)
    """The letters of the glossary's terms, in all their forms."""
    blank: Counter[str] = field(default_factory=Counter)
    """What writers left without words, such as a row or an item."""
    properties: tuple[Passage, ...] = ()
    """What its files have to say of themselves."""
    homes: dict[str, str] = field(default_factory=dict)
    """The id of each contribution, by its path."""

    def add(self, found: Found) -> None:
        """Take what was read of one text."""
        self.passages += found.passages
        self.bodies.append(found.passages)
        self.pictures += found.pictures
        self.labels += found.labels
        self.names.update(found.names)
        self.secrets += found.secrets
