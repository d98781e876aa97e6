"""Read front matter: which of its values an edition may carry, and which not.

A mapping is marked by a sibling key ``tlp``, an item of a plain list by
``{text: …, tlp: …}``. The keys of the top level are those of the contribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.markings import LABELS
from press.prove.limits import admits, stricter, strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.nouns import Limits

MARK, TEXT = "tlp", "text"


@dataclass(frozen=True)
class Leaf:
    """One value of front matter: its path, its words, and its label where it may not be carried."""

    path: tuple[str | int, ...]
    text: str
    withheld: str = ""


def leaves(fields: Mapping[str, Any], limits: Limits) -> Iterator[Leaf]:
    """Yield each value in the fields of a contribution, but its own marking."""
    for name, value in fields.items():
        if name != MARK:
            yield from _leaves((name,), value, LABELS[0], limits)


def _leaves(
    path: tuple[str | int, ...],
    value: Any,  # noqa: ANN401 - as it was written
    label: str,
    limits: Limits,
) -> Iterator[Leaf]:
    if isinstance(value, dict):
        own = stricter(label, strictness(value[MARK])) if MARK in value else label
        for name, one in value.items():
            if name != MARK:
                yield from _leaves((*path, name), one, own, limits)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _leaves((*path, number), one, label, limits)
    elif value is not None:
        yield Leaf(path, str(value), "" if admits(limits, label) else label)


def admitted(value: Any, limits: Limits) -> Any:  # noqa: ANN401
    """Return a value without what is withheld in it and without markings."""
    if isinstance(value, dict):
        kept = {name: admitted(one, limits) for name, one in value.items() if name != MARK}
        return kept[TEXT] if MARK in value and kept.keys() == {TEXT} else kept
    if isinstance(value, list):
        return [admitted(one, limits) for one in value if _is_admitted(one, limits)]
    return value


def _is_admitted(value: Any, limits: Limits) -> bool:  # noqa: ANN401
    return not isinstance(value, dict) or MARK not in value or admits(limits, strictness(value[MARK]))
