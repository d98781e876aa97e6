"""Enter into an account the tables that are made from data, and leave out what they leave out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.prove import plates, plates_counted, plates_of_facts, tables, words
from press.prove.front import admitted
from press.prove.naming import caption, in_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.prove.ledger import Account
    from press.prove.library import Library, Work
    from press.prove.placing import Order
    from press.prove.plates import Plate
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
    _enter_plates(one, order, scope, known)


def _enter_plates(one: Account, order: Order, scope: Scope, known: Known) -> None:
    """Enter the figures that are made from data, and what stands with them."""
    apart = bool(order.asks("figure-data"))
    for plate in _plates(one, order, scope, known):
        one.passages += plates.entered(plate, one.edition.path, scope.terms, apart=apart)
        one.labels.append(plates.label(plate, one.edition.path))
        one.plates.append(plate)


def _plates(one: Account, order: Order, scope: Scope, known: Known) -> Iterator[Plate]:
    public, terms = scope.library.publication, scope.terms
    data = plates_of_facts.Data(public, known, terms)
    there = plates_counted.Standing(scope.placed, public, terms, str(one.edition.fields["date"])[:4])
    titles = {name: in_language(kind.title, one.edition) for name, kind in scope.library.kinds.items()}
    for name, asked in order.directives:
        form = asked.get("form", "indicator") if name == "figure-of" else name
        if form == "indicator":
            yield from plates_of_facts.by_city(asked, data)
        elif form == "overview":
            yield from plates_of_facts.overview(asked, data)
        elif form == "timeline":
            yield from plates_counted.timeline(asked, public, one.limits, terms)
        elif name == "figure-of" and form == "coverage":
            yield from plates_counted.coverage(asked, there, titles)
        elif form == "recommendations" and name == "figure-of":
            levels = plates_counted.addressees(scope.library.kinds, one.edition)
            yield from plates_counted.recommendations(there, levels)


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
