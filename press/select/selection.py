"""What one edition takes of the contributions, and in which order each directive takes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.directives import Directive
    from press.edition import Edition


@dataclass(frozen=True)
class Group:
    """Contributions that stand together: of a city, a kind or a theme.

    ``also`` are contributions that stand elsewhere and are linked to from here.
    """

    of: str
    key: str
    ids: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    also: tuple[str, ...] = ()

    def all_ids(self) -> Iterator[str]:
        """Yield the ids that stand in it, in its groups too."""
        yield from self.ids
        for group in self.groups:
            yield from group.all_ids()


@dataclass(frozen=True)
class Placement:
    """What one directive takes: contributions, or groups of them.

    ``attributes`` are what the directive's filter needs to know; ``lists`` are
    ids that it names without placing them.
    """

    directive: Directive
    ids: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    lists: bool = False

    def named(self) -> tuple[str, ...]:
        """Return the ids that it takes, in order."""
        return (*self.ids, *(one for group in self.groups for one in group.all_ids()))

    def placed(self) -> tuple[str, ...]:
        """Return the ids that stand there."""
        return () if self.lists else self.named()


@dataclass(frozen=True)
class Selection:
    """What one edition may carry, and what it places where.

    ``edition`` is as it was written, ``shown`` with what it may carry of its own text.
    """

    edition: Edition
    shown: Edition
    carried: Mapping[str, Contribution]
    placements: tuple[Placement, ...]

    def placed(self) -> tuple[Contribution, ...]:
        """Return the contributions that the edition places, each once, in their order."""
        ids = dict.fromkeys(one for placement in self.placements for one in placement.placed())
        return tuple(self.carried[one] for one in ids)
