"""What a staged file holds, as somebody finds it who takes it apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

COUNTING = re.compile(r"[\d\W]*|[(]?([A-Za-z]{1,2}|[IVXLCDMivxlcdm]+)[.)]")
"""What only counts: the number of a note, or of an item in a list."""

FIELD = "field"
"""What sort a link is that takes its words from what it leads to, whenever it is brought up to date."""


@dataclass(frozen=True)
class Line:
    """Words that a reader sees together, and the part of the file that they stand in.

    ``sort`` is ``text``, ``heading``, ``row``, ``number`` for what counts notes and pages,
    ``contents`` for a list of headings, ``picture`` for words drawn in one, or
    ``furniture`` for what stands on every page.
    """

    words: str
    member: str
    sort: str = "text"
    is_headed: bool = False
    """Whether it is a row whose first cell is its head."""
    heads: bool = False
    """Whether it is a row whose cells all are heads of their columns."""
    opens: bool = False
    """Whether it begins a page."""
    home: str | None = None
    """The id of the text that a file says it comes from, if it says so."""


@dataclass(frozen=True)
class Pointer:
    """A link within a file: its words, and those of what it leads to; None where it leads nowhere.

    ``sort`` is ``contents`` where it stands in a list of what it leads to, and ``field`` where it
    takes its words from there.
    """

    words: str
    to: str | None
    member: str
    sort: str = "text"
    called: str | None = None
    """What those are told of it who do not see it, where its format has words for that."""


@dataclass(frozen=True)
class Hidden:
    """Something that no reader sees at once, by the rule that it is held to.

    ``sort`` is ``label`` for words, ``name`` for what names, ``value`` for what
    a format's rules fix, ``address`` for where a link leads, ``look`` for what
    only styles, ``bytes`` for what is searched alone.
    """

    words: str
    member: str
    place: str
    sort: str = "label"


@dataclass(frozen=True)
class Shown:
    """A picture in a file: a digest of what it shows, and what is said of it to those who do not see it."""

    member: str
    digest: str
    alternative: str = ""


@dataclass
class Opened:
    """All that was found in a file; ``foreign`` says what has no business there."""

    lines: list[Line] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    drawings: list[Shown] = field(default_factory=list)
    """What is drawn on a page by its lines, and no picture by itself."""
    foreign: list[str] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    """The words of what stands at each place that has a name."""
    blank: list[str] = field(default_factory=list)
    """What has no words, such as a row or an item."""
    properties: list[tuple[str, str]] = field(default_factory=list)
    """The name and the words of each thing that the file says of itself."""
    languages: set[str] = field(default_factory=set)
    """The language that the whole is said to be in, by each part that says so; nothing where one should."""
    tongues: dict[str, list[str]] = field(default_factory=dict)
    """The words that are said to be in each language, by its tag."""
    amiss: list[str] = field(default_factory=list)
    """What it does not say as its format should, in words."""
    is_paged: bool = True
    """Whether it tells of pages."""
    pairs: set[tuple[str, str]] = field(default_factory=set)
    """The words of headings that stand side by side."""

    def hide(self, words: str, member: str, place: str, sort: str = "label") -> None:
        """Keep something hidden, unless it is empty."""
        if words and not words.isspace():
            self.hidden.append(Hidden(words, member, place, sort))

    def speak(self, tongue: str | None, words: str | None) -> None:
        """Keep that words are said to be in a language."""
        if tongue and words:
            self.tongues.setdefault(tongue, []).append(words)

    def say(self, words: str, member: str, sort: str = "text", **of: Any) -> None:  # noqa: ANN401 - as a line has it
        """Keep a line, unless it is empty."""
        if words and not words.isspace():
            self.lines.append(Line(words, member, sort, **of))
