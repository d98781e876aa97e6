"""Work out from the sources what one edition may carry, what it must, and what it may not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from press import tools
from press.markings import LABELS
from press.prove import words
from press.prove.aims import aims, facing, spots
from press.prove.blank import written
from press.prove.bodies import Reader
from press.prove.canon import letters
from press.prove.canon import words as words_of
from press.prove.front import leaves
from press.prove.headed import city_heads, heads
from press.prove.ledger import Account
from press.prove.limits import limits_of, reason_against
from press.prove.naming import dated, numbered, titled
from press.prove.nouns import Found, Passage, Secret
from press.prove.paged import pages
from press.prove.placing import Order
from press.prove.plates_counted import open_events
from press.prove.prelims import prelims
from press.prove.printed import printed
from press.prove.properties import said
from press.prove.sequence import sequence
from press.prove.tabled import Scope, tabulate
from press.prove.tongues import apart, tongues
from press.prove.typeset import settings
from press.read.sources import PUBLICATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.prove.library import Library, Work
    from press.prove.nouns import Limits


def account(library: Library, edition: Work, terms: Mapping[str, str], floor: str | None = None) -> Account:
    """Return what an edition may carry, must carry and may not.

    Args:
        library: the publication's sources.
        edition: the edition.
        terms: the tool's own words in its language.
        floor: the least finished status that was asked for, where it is not the edition's own.
    """
    limits = limits_of(edition.fields, floor)
    one = Account(edition, limits, warning=terms["draft"], is_draft=bool(floor))
    against = {name: reason_against(limits, work.fields) for name, work in library.works.items()}
    carried = {name: work for name, work in library.works.items() if not against[name]}
    directives: list[Any] = []
    own = read(edition, limits, directives)
    order = Order(directives, library)
    placed = order.placed(carried)
    found = [own, *(read(work, limits) for work in placed)]
    for some in found:
        one.add(some)
    texts = [*zip((edition, *placed), found, strict=True)]
    one.tongues += tongues(edition, texts)
    data = [library.publication, *library.references.values(), *library.glossary]
    one.apart += apart(edition, texts, terms, words.texts(data))
    one.settings = settings(library, edition, (edition, *placed))
    _withhold(one, library, against)
    one.properties = said(edition, library, placed, limits)
    scope = Scope(library, carried, placed, terms)
    _say(one, scope)
    tabulate(one, order, scope)
    one.printed += printed(one, order, scope)
    one.printed += pages(one, order, scope, [text for some in found[1:] for text in some.running])
    one.passages += heads(one, order, scope)
    if order.asks("index"):
        _index(one, [word for some in found for word in some.indexed])
    one.passages = [numbered(passage, terms) for passage in one.passages]
    _arrange(one, order, scope)
    keys = {key for some in found for key in some.cited} | {
        word[1:]
        for row in one.passages
        for part in row.parts
        if not isinstance(part, str)
        for word in part.words
        if word[:1] == "@"
    }
    one.cited = {key: library.references[key] for key in sorted(keys) if key in library.references}
    one.listed = [*one.cited] if order.asks("references") else []
    one.phrases.update(_glossary(one, library.glossary))
    return one


def _arrange(one: Account, order: Order, scope: Scope) -> None:
    """Work out what stands where, and which links lead there."""
    library = scope.library
    one.spots = spots(one.passages, library)
    one.aims += aims(one.passages, library, one.spots)
    one.homes |= {work.path: work.id for work in library.works.values()}
    for work in scope.placed:
        kind = library.kinds.get(str(work.fields.get("kind")))
        one.pairs += facing(work, kind, one.passages) if kind else ()
    one.cities += city_heads(one, order, scope)
    one.prelims = prelims(one, scope.placed, library.kinds, scope.terms)
    titles = {passage.path: passage for passage in one.passages if passage.kind == "title"}
    one.sequence += [
        (titles[first.path], titles[second.path]) for first, second in sequence(order, library, scope.carried)
    ]
    one.blank.update(kind for work in (one.edition, *scope.placed) for kind in written(work.blocks))


def read(work: Work, limits: Limits, directives: list[Any] | None = None) -> Found:
    """Return what a body holds, for an edition with these limits."""
    reader = Reader(work.path, limits, directives)
    reader.blocks(work.blocks, LABELS[0])
    return reader.found()


def _withhold(one: Account, library: Library, against: Mapping[str, str]) -> None:
    """Keep all that contributions say which the edition may not carry."""
    for name, reason in against.items():
        if not reason:
            continue
        work = library.works[name]
        for leaf in leaves(work.fields, one.limits):
            one.secrets.append(Secret(leaf.text, work.path, _line(work, leaf.path), reason, whole=True))
        open_ = read(work, replace(one.limits, ceiling=LABELS[-1], instead=""))
        for passage in (*open_.passages, *open_.labels):
            one.secrets.append(Secret(passage.text, work.path, 0, reason, whole=True))
        names = (name, *open_.names, *(picture.address for picture in open_.pictures))
        one.secrets.append(Secret("", work.path, 1, reason, whole=True, names=names))


def _line(work: Work, path: tuple[str | int, ...]) -> int:
    front = work.manuscript.front
    return front.place(path).line if front else 1


def _say(one: Account, scope: Scope) -> None:
    """Gather what is printed from data."""
    library, terms = scope.library, scope.terms
    public = _open(library, one)
    one.phrases.update(words.of_terms(terms), words.of_publication(public), words.of_kinds(library.kinds))
    one.phrases.update(words.of_edition(one.edition, public, terms))
    one.phrases.update(words.of_rows(terms))
    one.phrases.update(
        ("·", f"TLP:{one.limits.ceiling}", *(part for pair in tools.versions().items() for part in pair))
    )
    one.names.update(scope.carried, *(kind.sections for kind in library.kinds.values()))
    placed = {work.id for work in scope.placed}
    for work in scope.carried.values():
        kind = library.kinds.get(str(work.fields.get("kind")))
        is_placed = work.id in placed
        for leaf in leaves(work.fields, one.limits):
            if leaf.withheld:
                one.secrets.append(
                    Secret(leaf.text, work.path, _line(work, leaf.path), f"marking {leaf.withheld}")
                )
                continue
            if not is_placed and leaf.path[0] not in ("title", "number", "city", "facts"):
                continue
            one.phrases.add(leaf.text)
            one.phrases.update(dated(leaf.text, terms))
            if is_placed and kind and words.is_printed(leaf.path, kind.fields, library.parts):
                one.texts.append(Passage("field", (leaf.text,), work.path, _line(work, leaf.path)))
        if is_placed:
            one.passages.append(
                Passage(
                    "title", (titled(work, kind, one.edition, terms),), work.path, _line(work, ("title",))
                )
            )


def _open(library: Library, one: Account) -> Mapping[str, Any]:
    """Return the publication without the events that an edition may not carry, which are kept as secrets."""
    kept = open_events(library.publication, one.limits)
    for event, line in zip(library.publication.get("events") or (), library.event_lines, strict=True):
        if event not in kept:
            reason = f"marking {event['tlp']}"
            one.secrets.append(Secret(event["label"], PUBLICATION, line, reason, names=(event["id"],)))
    return {**library.publication, "events": kept}


def _index(one: Account, words_: Sequence[str]) -> None:
    """Enter the words of an index, each to stand there once, and the numbers of their places."""
    said = {letters(word): word for word in words_ if letters(word)}
    one.entries = {
        key: Passage("word of the index", (word,), one.edition.path, 1) for key, word in said.items()
    }
    one.phrases.update(said.values(), map(str, range(2, len(words_) + 1)))


def _glossary(one: Account, entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what the glossary says of the terms that the edition's texts use."""
    used = f" {' '.join(word for passage in one.passages for word in words_of(passage.text))} "
    for entry in entries:
        spellings = (entry.get("term"), *(entry.get("forms") or ()), entry.get("short"))
        one.spellings.update(letters(str(spelling)) for spelling in spellings if spelling)
        if any(f" {' '.join(words_of(str(one_)))} " in used for one_ in spellings if one_):
            yield from (str(entry[name]) for name in ("term", "short", "meaning") if entry.get(name))
