"""Work out from the sources what one edition may carry, what it must, and what it may not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from press import tools
from press.markings import LABELS
from press.prove import tables, words
from press.prove.bodies import Reader
from press.prove.canon import words as words_of
from press.prove.front import admitted, leaves
from press.prove.limits import limits_of, reason_against
from press.prove.nouns import Found, Hole, Passage, Picture, Secret
from press.prove.placing import Order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.library import Kind, Library, Work
    from press.prove.nouns import Limits


@dataclass
class Account:
    """What the sources say of one edition.

    ``phrases`` are the words that the tool prints from data, ``texts`` the
    values of front matter that must be printed as they are written, and
    ``names`` all ids, anchors and addresses that may be told.
    """

    edition: Work
    limits: Limits
    passages: list[Passage] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    labels: list[Passage] = field(default_factory=list)
    texts: list[Passage] = field(default_factory=list)
    phrases: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    cited: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    secrets: list[Secret] = field(default_factory=list)

    def add(self, found: Found) -> None:
        """Take what was read of one text."""
        self.passages += found.passages
        self.pictures += found.pictures
        self.labels += found.labels
        self.names.update(found.names)
        self.secrets += found.secrets


def account(library: Library, edition: Work, terms: Mapping[str, str], floor: str | None = None) -> Account:
    """Return what an edition may carry, must carry and may not.

    Args:
        library: the publication's sources.
        edition: the edition.
        terms: the tool's own words in its language.
        floor: the least finished status that was asked for, where it is not the edition's own.
    """
    limits = limits_of(edition.fields, floor)
    one = Account(edition, limits)
    against = {name: reason_against(limits, work.fields) for name, work in library.works.items()}
    carried = {name: work for name, work in library.works.items() if not against[name]}
    directives: list[Any] = []
    own = read(edition, limits, directives)
    order = Order(directives, library)
    placed = order.placed(carried)
    found = [own, *(read(work, limits) for work in placed)]
    for some in found:
        one.add(some)
    _withhold(one, library, against)
    _say(one, library, carried, placed, terms)
    _tabulate(one, library, order, carried, placed, terms)
    one.passages = [numbered(passage, terms) for passage in one.passages]
    keys = {key for some in found for key in some.cited} | {
        word[1:] for row in one.passages for part in row.parts if not isinstance(part, str) for word in part.words if word[:1] == "@"
    }
    one.cited = {key: library.references[key] for key in sorted(keys) if key in library.references}
    one.phrases.update(_glossary(one, library.glossary))
    return one


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


def _say(
    one: Account, library: Library, carried: Mapping[str, Work], placed: Sequence[Work], terms: Mapping[str, str]
) -> None:
    """Gather what is printed from data."""
    one.phrases.update(words.of_terms(terms), words.of_publication(library.publication), words.of_kinds(library.kinds))
    one.phrases.update(words.of_edition(one.edition, library.publication, terms))
    one.phrases.update(("·", f"TLP:{one.limits.ceiling}", *(part for pair in tools.versions().items() for part in pair)))
    one.names.update(carried, *(kind.sections for kind in library.kinds.values()))
    for work in carried.values():
        kind = library.kinds.get(str(work.fields.get("kind")))
        is_placed = work in placed
        for leaf in leaves(work.fields, one.limits):
            if leaf.withheld:
                one.secrets.append(Secret(leaf.text, work.path, _line(work, leaf.path), f"marking {leaf.withheld}"))
                continue
            if not is_placed and leaf.path[0] not in ("title", "number", "city", "facts"):
                continue
            one.phrases.add(leaf.text)
            one.phrases.update(_dated(leaf.text, terms))
            if is_placed and kind and words.is_printed(leaf.path, kind.fields, library.parts):
                one.texts.append(Passage("field", (leaf.text,), work.path, _line(work, leaf.path)))
        if is_placed:
            one.passages.append(Passage("title", (_titled(work, kind, one.edition, terms),), work.path, _line(work, ("title",))))


def _titled(work: Work, kind: Kind | None, edition: Work, terms: Mapping[str, str]) -> str:
    """Return what a contribution is called above its text."""
    title, number = str(work.fields.get("title")), work.fields.get("number")
    if number is None or kind is None:
        return title
    return terms["titled"].format(label=_in_language(kind.title, edition), number=number, title=title)


def _in_language(titles: Mapping[str, str], edition: Work) -> str:
    """Return the one of some titles that is in an edition's language, or the nearest there is."""
    tag = str(edition.fields.get("language", "en"))
    return next((titles[one] for one in (tag, tag.partition("-")[0], "en", *titles) if one in titles), "")


def numbered(passage: Passage, terms: Mapping[str, str]) -> Passage:
    """Return a caption with the number that it gets; any other passage as it is."""
    name = {"caption of a figure": "figure", "caption of a table": "table"}.get(passage.kind)
    if name is None:
        return passage
    before, _, rest = terms["caption"].replace("{label}", terms[name]).partition("{number}")
    between, _, after = rest.partition("{caption}")
    return replace(passage, parts=(before, Hole("number"), between, *passage.parts, after))


def _dated(text: str, terms: Mapping[str, str]) -> Iterator[str]:
    if text[:4].isdigit() and len(text) in (4, 7, 10) and text[4:5] in ("", "-"):
        try:
            yield words.date_in_words(text, terms)
        except ValueError:
            return


def _tabulate(  # noqa: PLR0913 - all that tables are made from
    one: Account,
    library: Library,
    order: Order,
    carried: Mapping[str, Work],
    placed: Iterable[Work],
    terms: Mapping[str, str],
) -> None:
    known = tables.facts_of(carried.values(), one.limits)
    having = [str(work.fields.get("city")) for work in carried.values() if work.fields.get("facts")]
    withheld = {
        str(value) for work in carried.values() for fact in work.fields.get("facts") or ()
        if fact.get("indicator") in known[1] for value in words.texts(fact)
    }
    kept = {str(value) for fact in known[0].values() for value in words.texts(admitted(fact, one.limits))}
    one.phrases.difference_update(withheld - kept - _public(library))
    indicators = {row["id"]: row for row in library.publication.get("indicators") or ()}
    shown = (tables.printed(fact, indicators[key[1]], terms) for key, fact in known[0].items() if key[1] in indicators)
    one.phrases.update(shown)
    titles = {name: _in_language(kind.title, one.edition) for name, kind in library.kinds.items()}
    for asked in order.asks("comparison"):
        rows = [*tables.compared(asked, library.publication, known, having, terms, one.edition.path)]
        one.passages += [*rows, *([_caption(terms["compared_caption"], one)] if rows else [])]
    for asked in order.asks("coverage"):
        one.passages += tables.coverage(asked, library.publication, placed, terms, one.edition.path)
        one.passages.append(_caption(tables.coverage_caption(asked, titles, terms), one))


def _caption(text: str, one: Account) -> Passage:
    return Passage("caption of a table", (text,), one.edition.path)


def _public(library: Library) -> set[str]:
    return set(words.of_publication(library.publication))


def _glossary(one: Account, entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what the glossary says of the terms that the edition's texts use."""
    used = f" {' '.join(word for passage in one.passages for word in words_of(passage.text))} "
    for entry in entries:
        spellings = (entry.get("term"), *(entry.get("forms") or ()), entry.get("short"))
        if any(f" {' '.join(words_of(str(one_)))} " in used for one_ in spellings if one_):
            yield from (str(entry[name]) for name in ("term", "short", "meaning") if entry.get(name))
