"""Names of authors and organisations that are written alike but for capitals and spaces."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from press import rules
from press.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.contribution import Contribution
    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.record import Record

NAMES = ("name", "organisation")
"""The fields of an author that name somebody; a contribution may have one of its own."""


class Written(NamedTuple):
    """A name as it was written, and where."""

    name: str
    place: Place


def check_names_alike(materials: Materials) -> Iterator[Diagnostic]:
    """Yield each name that most others write with other capitals or spaces."""
    groups: dict[str, list[Written]] = defaultdict(list)
    for one in materials.contributions:
        for written in _names(one):
            groups[" ".join(written.name.casefold().split())].append(written)
    for group in groups.values():
        yield from _uneven(group)


def _uneven(group: Sequence[Written]) -> Iterator[Diagnostic]:
    (usual, _), *others = Counter(one.name for one in group).most_common()
    if not others:
        return
    first = next(one.place for one in group if one.name == usual)
    for one in group:
        if one.name != usual:
            what = f"`{one.name}` is written `{usual}` in {first.path}:{first.line}"
            yield Diagnostic(one.place, rules.UNEVEN_NAME, what)


def _names(one: Contribution) -> Iterator[Written]:
    front = one.manuscript.front
    if front is None:
        return
    yield from _in(front, ())
    authors = front.values.get("authors")
    for at, author in enumerate(authors if isinstance(authors, list) else ()):
        if isinstance(author, dict):
            yield from _in(front, ("authors", at))


def _in(front: Record, path: tuple[str | int, ...]) -> Iterator[Written]:
    holder = front.value(path)
    for field in NAMES:
        if isinstance(holder.get(field), str) and holder[field].strip():
            yield Written(holder[field], front.place((*path, field)))
