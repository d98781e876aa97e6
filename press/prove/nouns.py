"""What the sources say of an edition: what it may carry, what it may not, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hole:
    """A part of a passage that the tool fills in: a citation, or the name of what is linked to.

    ``words`` are the only words that may stand there, besides those that all
    holes of its kind may have.
    """

    kind: str
    words: frozenset[str] = frozenset()


Part = str | Hole
ALTERNATIVE = "alternative text"


@dataclass(frozen=True)
class Lead:
    """A link that a passage has: its words, none where it repeats those of its target, and its address."""

    words: str
    address: str


@dataclass(frozen=True)
class Passage:
    """Something that an edition may carry, as its parts, and where it was written.

    ``kind`` says what it is in a word that people know: a paragraph, a row, a
    note. The line is 0 where it has still to be looked up.
    """

    kind: str
    parts: tuple[Part, ...]
    path: str
    line: int = 0
    anchor: str = ""
    """What its writer calls it: a heading, a figure or a table."""
    leads: tuple[Lead, ...] = ()
    is_headed: bool = False
    """Whether it is a row whose first cell is its head."""
    heads: bool = False
    """Whether it is a row that heads the columns of its table."""
    tongue: str = ""
    """The language that its writer says it is in, where that is not the text's own."""
    is_aside: bool = False
    """Whether it stands in a note, and so in no place of its text."""

    @property
    def text(self) -> str:
        """Return its words, without what is filled in."""
        return " ".join(part for part in self.parts if isinstance(part, str))


@dataclass(frozen=True)
class Picture:
    """An image that an edition may carry: its address in ``sources/``, and where it is used."""

    address: str
    path: str
    line: int = 0


@dataclass(frozen=True)
class Secret:
    """Something that an edition may not carry, where it was written, and why it is withheld."""

    text: str
    path: str
    line: int = 0
    reason: str = ""
    whole: bool = False
    """Whether all of the text that it stands in is withheld."""
    names: tuple[str, ...] = ()
    """Ids, anchors and addresses, which are no text and may not be told either."""


@dataclass(frozen=True)
class Found:
    """What was read of one text: what of it may be carried, and what not."""

    passages: tuple[Passage, ...] = ()
    pictures: tuple[Picture, ...] = ()
    secrets: tuple[Secret, ...] = ()
    labels: tuple[Passage, ...] = ()
    """Alternative texts and titles of links: words that stand in no line of text."""
    names: tuple[str, ...] = ()
    """Anchors, and addresses that links lead to."""
    cited: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    """Paragraphs of running text that are words and nothing else."""
    indexed: tuple[str, ...] = ()
    """Words that are marked for an index."""
    foreign: tuple[tuple[str, str], ...] = ()
    """Words in another language, each with its language."""


@dataclass(frozen=True)
class Limits:
    """The strictest marking that an edition carries, its least finished status, and its date."""

    ceiling: str
    floor: str
    date: str
    instead: str = ""
    """What the edition puts where something was withheld."""
