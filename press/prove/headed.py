"""Work out the headings of groups: what the tool puts above the contributions that it sets together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.prove.naming import in_language
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.prove.ledger import Account
    from press.prove.library import Work
    from press.prove.placing import Order
    from press.prove.tabled import Scope

NAMED = {"city": ("cities", "name"), "theme": ("themes", "title")}
"""Where the publication lists what groups are of, and what it calls each."""


def heads(one: Account, order: Order, scope: Scope) -> Iterator[Passage]:
    """Yield the heading of each group that is not empty, as often as it stands there."""
    for name, asked, taken in order.taken(scope.carried):
        titles = _cities(taken, one, scope) if name == "cities" else _groups(asked, taken, one, scope)
        yield from (Passage("title", (title,), one.edition.path) for title in titles)


def city_heads(one: Account, order: Order, scope: Scope) -> Iterator[Passage]:
    """Yield the heading of each city that has a part of its own."""
    for name, _, taken in order.taken(scope.carried):
        for city in dict.fromkeys(work.fields["city"] for work in taken) if name == "cities" else ():
            yield Passage("title", (_title("city", city, one, scope),), one.edition.path)


def _cities(taken: Sequence[Work], one: Account, scope: Scope) -> Iterator[str]:
    for city in dict.fromkeys(work.fields["city"] for work in taken):
        yield _title("city", city, one, scope)
        kinds = dict.fromkeys(work.fields["kind"] for work in taken if work.fields["city"] == city)
        yield from (_title("kind", kind, one, scope) for kind in kinds)


def _groups(asked: Mapping[str, str], taken: Sequence[Work], one: Account, scope: Scope) -> Iterator[str]:
    if "by" in asked:
        keys = dict.fromkeys(key for work in taken for key in _keys(asked["by"], work))
        yield from (_title(asked["by"], key, one, scope) for key in keys)


def _keys(by: str, work: Work) -> Sequence[str]:
    """Return the groups that a contribution stands in or is named in."""
    if by == "theme":
        return work.fields.get("themes") or ("",)
    if by == "addressee":
        return (str((work.fields.get("addressee") or {}).get("level", "")),)
    return (str(work.fields.get(by, "")),)


def group_of(by: str, work: Work) -> str:
    """Return the group that a contribution stands in itself."""
    return str(next(iter(_keys(by, work)), ""))


def _title(of: str, key: str, one: Account, scope: Scope) -> str:
    """Return what heads a group; what is of none stands under the others."""
    library, titles = scope.library, {}
    if of in NAMED:
        listed, name = NAMED[of]
        titles = {row["id"]: row[name] for row in library.publication.get(listed) or ()}
    elif of == "kind":
        titles = {name: in_language(kind.title, one.edition) for name, kind in library.kinds.items()}
    else:
        for kind in library.kinds.values():
            titles |= {
                value: said[:1].upper() + said[1:]
                for value, said in _values(kind.fields.get(of, {}), one.edition)
            }
    return titles.get(key) or scope.terms["index_others"]


def _values(rule: Mapping[str, Any], edition: Work) -> Iterator[tuple[str, str]]:
    inner = rule["schema"].get("level", {}) if isinstance(rule.get("schema"), dict) else rule
    for value, titles in inner.get("meta", {}).get("values", {}).items():
        yield value, in_language(titles, edition)
