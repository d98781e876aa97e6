"""Decide which contributions an edition may carry, by status, marking and embargo alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import dates
from press.contribution import STATUSES
from press.markings import LABELS, allows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.contribution import Contribution
    from press.edition import Edition


def carried(edition: Edition, contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """Return what the edition may carry, in the order given."""
    return tuple(one for one in contributions if may_carry(edition, one))


def may_carry(edition: Edition, one: Contribution) -> bool:
    """Return whether the edition may carry a contribution.

    Anything that cannot be judged is not carried: it fails closed.
    """
    if not one.is_readable or one.status not in STATUSES or one.marking not in LABELS:
        return False
    if edition.floor not in STATUSES or edition.ceiling not in LABELS:
        return False
    is_finished = STATUSES.index(one.status) >= STATUSES.index(edition.floor)
    return is_finished and allows(edition.ceiling, one.marking) and not _is_early(edition, one)


def _is_early(edition: Edition, one: Contribution) -> bool:
    """Return whether an edition is dated before a contribution may appear, or has no date to tell by."""
    if one.embargo is None:
        return False
    return not dates.is_day(one.embargo) or not dates.is_day(edition.date) or edition.date < one.embargo
