"""Enter into an account the tables that are made from data, and leave out what they leave out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.prove import tables, words
from press.prove.front import admitted
from press.prove.naming import caption, in_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.prove.account import Account
    from press.prove.library import Library, Work
    from press.prove.placing import Order
    from press.prove.tables import Known


@dataclass(frozen=True)
class Scope:
    """What an edition may carry of a publication, what of that it places, and the words of its language."""

    library: Library
    carried: Mapping[str, Work]
    placed: Sequence[Work]
    terms: Mapping[str, str]


def tabulate(one: Account, order: Order, scope: Scope) -> None:
    """Enter the rows that an edition's directives ask for, and their captions."""
    known = tables.facts_of(scope.carried.values(), one.limits)
    _leave_out(one, known, scope)
    public, terms, path = scope.library.publication, scope.terms, one.edition.path
    titles = {name: in_language(kind.title, one.edition) for name, kind in scope.library.kinds.items()}
    for asked in order.asks("comparison"):
        rows = [*tables.compared(asked, public, known, terms, path)]
        one.passages += [*rows, *([caption(terms["compared_caption"], path)] if rows else [])]
    for asked in order.asks("coverage"):
        one.passages += tables.coverage(asked, public, scope.placed, terms, path)
        one.passages.append(caption(tables.coverage_caption(asked, titles, terms), path))


def _leave_out(one: Account, known: Known, scope: Scope) -> None:
    """Take out what is said of indicators that are withheld, and add values as they are printed."""
    out = {
        text
        for work in scope.carried.values()
        for fact in work.fields.get("facts") or ()
        if fact.get("indicator") in known.withheld
        for text in words.texts(fact)
    }
    kept = {text for fact in known.facts.values() for text in words.texts(admitted(fact, one.limits))}
    one.phrases.difference_update(out - kept - {*words.of_publication(scope.library.publication)})
    indicators = {row["id"]: row for row in scope.library.publication.get("indicators") or ()}
    of = ((fact, indicators.get(key[1])) for key, fact in known.facts.items())
    one.phrases.update(tables.printed(fact, indicator, scope.terms) for fact, indicator in of if indicator)
