"""Work out what stands at each place that has a name, which links lead there, and which sections face."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.parse.tree import attributes, text
from press.prove.canon import letters
from press.prove.naming import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.parse.tree import Node
    from press.prove.library import Kind, Library, Work
    from press.prove.nouns import Passage


@dataclass(frozen=True)
class Aim:
    """A link within an edition: its own words, its target, and whose it is.

    It has no words of its own where it takes those of its target.
    """

    words: str
    target: Passage
    source: Passage


def spots(passages: Iterable[Passage], library: Library) -> dict[str, Passage]:
    """Return the headings, figures, tables and titles that have a name, each by all of its names.

    A title has the contribution's id, and what stands in a contribution a name
    that begins with it: the writer's, and the key of the section that it opens.
    """
    found: dict[str, Passage] = {}
    for one in passages:
        work = library.by_path.get(one.path)
        for name in _names(one, work, library) if work else ():
            found.setdefault(name, one)
    return found


def _names(one: Passage, work: Work, library: Library) -> Iterator[str]:
    if work.manuscript.is_edition:
        yield from (one.anchor,) if one.anchor else ()
        return
    if one.kind == "title":
        yield work.id
    kind = library.kinds.get(str(work.fields.get("kind")))
    key = _keys(kind, work).get(letters(one.text)) if kind and one.kind == "heading" else ""
    yield from (f"{work.id}.{name}" for name in (one.anchor, key) if name)


def _keys(kind: Kind, work: Work) -> dict[str, str]:
    """Return the key of each section of a kind by its title."""
    return {letters(in_language(one["title"], work)): key for key, one in kind.sections.items()}


def aims(passages: Iterable[Passage], library: Library, found: Mapping[str, Passage]) -> Iterator[Aim]:
    """Yield the links of passages to what has a name; a name is looked up at home first."""
    for one in passages:
        for lead in one.leads:
            name = unquote(lead.address[1:])
            homes = (f"{library.by_path[one.path].id}.{name}", name)
            target = next((found[home] for home in homes if home in found), None)
            if lead.address.startswith("#") and target:
                yield Aim(lead.words, target, one)


def facing(work: Work, kind: Kind, admitted: Iterable[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield the headings of sections of a contribution that follow each other and stand side by side."""
    heads = {letters(one.text): one for one in admitted if one.kind == "heading" and one.path == work.path}
    runs = [one for one in _opening(work.blocks) if letters(text(one["c"][2])) in heads]
    keys = _keys(kind, work)
    for before, after in itertools.pairwise(runs):
        first, second = (_key(one, kind, keys) for one in (before, after))
        if kind.sections.get(second, {}).get("beside") == first and "beside" in kind.sections.get(first, {}):
            yield heads[letters(text(before["c"][2]))], heads[letters(text(after["c"][2]))]


def _opening(blocks: Sequence[Node]) -> Iterator[Node]:
    """Yield the headings that open sections: those that are no lower than the one before."""
    level = None
    for block in blocks:
        if block["t"] == "Header" and (level is None or block["c"][0] <= level):
            level = block["c"][0]
            yield block


def _key(heading: Node, kind: Kind, keys: Mapping[str, str]) -> str:
    identifier = attributes(heading)[0]
    return identifier if identifier in kind.sections else keys.get(letters(text(heading["c"][2])), "")
