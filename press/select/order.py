"""Put contributions in the order in which they stand in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import collation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.contribution import Contribution


def in_row(contributions: Iterable[Contribution], after_z: str) -> tuple[Contribution, ...]:
    """Return them by ``order`` if given, then number, then title as the language collates it, then id."""

    def place(one: Contribution) -> tuple[Any, ...]:
        order, number = one.order, one.number
        return (
            order is None,
            order or 0,
            number is None,
            number or 0,
            collation.key(one.title, after_z),
            one.id,
        )

    return tuple(sorted(contributions, key=place))
