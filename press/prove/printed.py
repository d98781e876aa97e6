"""Work out what is printed of fields, and of what points to a contribution: labels, names and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.prove.front import admitted
from press.prove.naming import in_language, titled
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.ledger import Account
    from press.prove.library import Kind, Work
    from press.prove.placing import Order
    from press.prove.tabled import Scope

NAMED = {"cities": "name", "themes": "title", "indicators": "label"}
"""What the publication calls each, by the field that lists them."""


def printed(one: Account, order: Order, scope: Scope) -> Iterator[Passage]:
    """Yield each label, name and value that stands with a contribution, as often as it stands there."""
    for work, kind in _kinds(scope, placed=True):
        for name, rule in kind.fields.items():
            meta, value = rule.get("meta", {}), admitted(work.fields.get(name), one.limits)
            said = list(_said(value, rule, one, scope))
            if "label" in meta and (said or (value and "refers_to" not in meta)):
                for text in (in_language(meta["label"], one.edition), *said):
                    yield Passage("field", (text,), work.path, _line(work, name))
    yield from _pointing(one, scope)
    yield from _listed(one, order, scope)


def _pointing(one: Account, scope: Scope) -> Iterator[Passage]:
    """Yield the name of each contribution where it is named by what it points to."""
    placed = {work.id: work for work in scope.placed}
    for work, kind in _kinds(scope, placed=False):
        for name, rule in kind.fields.items():
            ids = work.fields.get(name) if "back" in rule.get("meta", {}) else None
            for identifier in ids or ():
                if identifier in placed:
                    text = titled(work, kind, one.edition, scope.terms)
                    yield Passage("name", (text,), work.path, _line(work, name))


def _listed(one: Account, order: Order, scope: Scope) -> Iterator[Passage]:
    """Yield each name where a list of the running order has it: an index, contributors, other themes."""
    for asked in order.asks("index-of"):
        kinds = asked.get("kind", "").split()
        taken = (work for work in scope.carried.values() if work.fields.get("kind") in kinds)
        yield from (_name(work, str(work.fields["title"])) for work in taken)
    for _ in order.asks("contributors"):
        for work in scope.placed:
            authors = admitted(work.fields.get("authors"), one.limits) or ()
            for _author in {str(author) for author in authors}:
                yield _name(work, str(work.fields["title"]))
    if any(asked.get("by") == "theme" for asked in order.asks("recommendations")):
        for work, kind in _kinds(scope, placed=True):
            if {"number", "addressee"} <= kind.fields.keys():
                text = titled(work, kind, one.edition, scope.terms)
                yield from (_name(work, text) for _ in (work.fields.get("themes") or ())[1:])


def _name(work: Work, text: str) -> Passage:
    return Passage("name", (text,), work.path, _line(work, "title"))


def _kinds(scope: Scope, *, placed: bool) -> Iterator[tuple[Work, Kind]]:
    for work in scope.placed if placed else scope.carried.values():
        kind = scope.library.kinds.get(str(work.fields.get("kind")))
        if kind:
            yield work, kind


def _said(value: Any, rule: Mapping[str, Any], one: Account, scope: Scope) -> Iterator[str]:  # noqa: ANN401
    """Yield what is printed for the items of a value that is printed in other words than it is written in."""
    inner = {**rule.get("meta", {})}
    if isinstance(rule.get("schema"), dict):
        inner |= {
            name: part for name, part in rule["schema"].get("meta", {}).items() if name in ("names", "values")
        }
    for item in value if isinstance(value, list) else [value]:
        if "refers_to" in inner and item in scope.carried:
            work = scope.carried[item]
            kind = scope.library.kinds.get(str(work.fields.get("kind")))
            yield titled(work, kind, one.edition, scope.terms)
        elif "names" in inner and isinstance(item, str):
            listed = scope.library.publication.get(inner["names"]) or ()
            key = NAMED[inner["names"]]
            yield from (named[key] for named in listed if named["id"] == item)
        elif "values" in inner and item in inner["values"]:
            yield in_language(inner["values"][item], one.edition)


def _line(work: Work, name: str) -> int:
    front = work.manuscript.front
    return front.place((name,)).line if front else 1
