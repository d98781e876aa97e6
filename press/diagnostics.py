"""Faults found in the sources, and the rules that they break.

A fault in a source is data, not an exception: every stage returns all that it
finds, so that a writer can mend a whole contribution in one pass.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace


class Severity(enum.Enum):
    """Whether a fault keeps an edition from being built."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Rule:
    """One rule; its name reads well after "allow": allow `missing-field`."""

    code: str
    name: str
    remedy: str
    severity: Severity = Severity.ERROR

    @property
    def page(self) -> str:
        """Return where the documentation tells of it, relative to the repository."""
        return f"docs/diagnostics/{self.code}-{self.name}.md"


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source: a path relative to the root; lines and columns count from 1.

    ``length`` says how many characters of the line are at fault, 0 where that is
    not known; two places at one point are the same whatever it is.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = field(default=0, compare=False)

    def __str__(self) -> str:
        """Return the place as editors parse it."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Diagnostic:
    """A rule broken at a place: what was found there, and how it is mended.

    ``text`` may quote the writer; ``remedy`` is the rule's own when ``hint`` is
    empty. ``related`` are other places that have to do with it, such as the first
    of two that are the same. ``unknown`` is a name that was looked for in vain,
    behind what it was looked for among.
    """

    place: Place
    rule: Rule
    text: str
    hint: str = ""
    softened: bool = False
    related: tuple[Place, ...] = ()
    unknown: tuple[str, str] | None = None

    @property
    def remedy(self) -> str:
        """Return what to do, in the imperative."""
        return self.hint or self.rule.remedy

    @property
    def severity(self) -> Severity:
        """Return the rule's severity, or a warning where it was softened."""
        return Severity.WARNING if self.softened else self.rule.severity

    @property
    def is_error(self) -> bool:
        """Return whether what lies here must not be published."""
        return self.severity is Severity.ERROR

    def soften(self) -> Diagnostic:
        """Return the same as a warning, for what no edition takes."""
        return replace(self, softened=True)


def in_order(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each diagnostic once, by file, line, column and code."""
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place, one.rule.code, one.text)))
