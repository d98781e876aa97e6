"""Work out in which order the texts of an edition stand, as far as the sources leave no doubt."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING, Any

from press.prove.headed import group_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.prove.library import Library, Work
    from press.prove.placing import Order

LISTED = {"city": "cities", "theme": "themes"}
"""Where the publication lists the groups of each sort, in their order."""


def sequence(order: Order, library: Library, carried: Mapping[str, Work]) -> Iterator[tuple[Work, Work]]:
    """Yield pairs of contributions of which the first stands before the second."""
    groups = [
        group
        for name, asked, taken in order.taken(carried)
        for group in _groups(name, asked, taken, library)
        if group
    ]
    for before, after in itertools.pairwise(groups):
        yield from itertools.product(before, after)
    for group in groups:
        in_row = sorted(group, key=lambda one: (_rank(one), _letters(one)))
        yield from ((one, other) for one, other in itertools.pairwise(in_row) if is_before(one, other))


def _groups(name: str, asked: Mapping[str, str], taken: Sequence[Work], library: Library) -> list[list[Work]]:
    """Return what a directive takes, in groups that follow each other."""
    if name == "cities":
        cities = asked.get("ids", "").split() or _ids(library, "cities")
        parts = asked.get("parts", "").split() or library.publication.get("city_template") or ()
        homes = [(city, kind) for city in cities for kind in parts]
        return [
            [one for one in taken if (one.fields.get("city"), one.fields.get("kind")) == home]
            for home in homes
        ]
    if "by" in asked:
        of = asked["by"]
        return [[one for one in taken if group_of(of, one) == key] for key in (*_keys(of, library), "")]
    if "ids" in asked:
        named = asked["ids"].split()
        return [[one] for one in sorted(taken, key=lambda one: named.index(one.id))]
    return [list(taken)]


def _ids(library: Library, listed: str) -> list[str]:
    return [row["id"] for row in library.publication.get(listed) or ()]


def _keys(of: str, library: Library) -> list[str]:
    """Return the groups of a sort, as the publication or the schemas list them."""
    if of in LISTED:
        return _ids(library, LISTED[of])
    if of == "kind":
        return [*library.kinds]
    fields = [kind.fields.get(of, {}) for kind in library.kinds.values()]
    rules = [
        rule["schema"].get("level", {}) if isinstance(rule.get("schema"), dict) else rule for rule in fields
    ]
    return [*dict.fromkeys(value for rule in rules for value in rule.get("allowed", ()))]


def _rank(one: Work) -> tuple[tuple[bool, int], ...]:
    """Return what stands above the title when contributions are put in a row; what has none comes last."""
    return tuple(_number(one.fields.get(name)) for name in ("order", "number"))


def _number(value: Any) -> tuple[bool, int]:  # noqa: ANN401 - as it was written
    said = str(value)
    return (False, int(said)) if said.isdecimal() else (True, 0)


def _letters(one: Work) -> str:
    return unicodedata.normalize("NFC", str(one.fields.get("title"))).casefold()


def is_before(one: Work, other: Work) -> bool:
    """Return whether any language puts the first before the second: by number, or by plain letters."""
    if _rank(one) != _rank(other):
        return _rank(one) < _rank(other)
    first = next(
        (pair for pair in zip(_letters(one), _letters(other), strict=False) if pair[0] != pair[1]), None
    )
    return first is not None and "".join(first).isascii() and "".join(first).isalnum() and first[0] < first[1]
