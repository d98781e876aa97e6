"""Hold what stands before the text of an edition: its title page, its contents and its lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.parse.tree import text
from press.prove.canon import letters
from press.prove.nouns import Passage
from press.prove.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from press.prove.ledger import Account
    from press.prove.library import Kind, Work
    from press.prove.opened import Opened

ON_TITLE_PAGE = ("title", "subtitle", "creator")
"""Properties of an edition that stand there, each on a line of its own."""
FEW = 3
"""From so many cards on, a PDF lists them."""
LISTS = ("contents", "figures", "tables", "cards")
LISTING = {"captions": ("docx",), "cards": ("docx", "pdf")}
"""Formats that list what is in them besides its headings."""


@dataclass
class Prelims:
    """What has to stand before the text: lines of the title page, and entries of each list."""

    lines: list[Passage] = field(default_factory=list)
    dated: Passage | None = None
    headings: list[Passage] = field(default_factory=list)
    captions: list[Passage] = field(default_factory=list)
    cards: list[Passage] = field(default_factory=list)
    called: Mapping[str, str] = field(default_factory=dict)
    """What the lists are called, by their terms."""


def prelims(
    one: Account, placed: Sequence[Work], kinds: Mapping[str, Kind], terms: Mapping[str, str]
) -> Prelims:
    """Return what has to stand before the text of an edition."""
    edition = one.edition
    own = {
        letters(text(block["c"][2]))
        for block in edition.blocks
        if block["t"] == "Header" and block["c"][0] == 1
    }
    said = (date_in_words(str(edition.fields["date"]), terms), str(edition.fields.get("version") or ""))
    asked = {work.path for work in placed if _is_card(work, kinds.get(str(work.fields.get("kind"))))}
    return Prelims(
        [passage for passage in one.properties if passage.kind in ON_TITLE_PAGE],
        Passage("line of the title page", tuple(filter(None, said)), edition.path, 1),
        [passage for passage in one.bodies[0] if passage.kind == "heading" and _is_plain(passage, own)],
        [passage for passage in one.passages if passage.kind.startswith("caption") and _is_told(passage)],
        [passage for passage in one.passages if passage.kind == "title" and passage.path in asked],
        {name: terms[name] for name in LISTS},
    )


def _is_card(work: Work, kind: Kind | None) -> bool:
    return kind is not None and {"number", "addressee"} <= kind.fields.keys() and "number" in work.fields


def _is_plain(heading: Passage, first: Container[str]) -> bool:
    """Return whether a heading is of the first level, and nothing in it is filled in."""
    return letters(heading.text) in first and all(isinstance(part, str) for part in heading.parts)


def _is_told(caption: Passage) -> bool:
    """Return whether nothing of a caption is filled in but its number."""
    return sum(not isinstance(part, str) for part in caption.parts) == 1


def misplaced(wanted: Prelims, opened: Opened, form: str) -> Iterator[tuple[str, Passage]]:
    """Yield what does not stand before the text of a file as it should."""
    lines = {letters(one.words) for one in opened.lines if one.sort in ("text", "heading")}
    for one in wanted.lines:
        if letters(one.text) not in lines:
            yield "this does not stand on the title page", one
    dated = wanted.dated
    if dated and not any(all(letters(str(part)) in line for part in dated.parts) for line in lines):
        yield "the date and the version do not stand on the title page", dated
    whole = "\n".join(letters(one.words) for one in opened.lines if one.sort == "contents")
    sort = "contents" if form == "docx" else "heading"
    heads = {letters(one.words) for one in opened.lines if one.sort == sort}
    for what, one in _entries(wanted, form):
        if letters(what) not in whole:
            yield "this is not in the contents or a list of its sort", one
    for name, of in _lists(wanted, form):
        if of and letters(wanted.called.get(name, "")) not in heads:
            yield "there is no list of what is like this", of[0]


def _lists(wanted: Prelims, form: str) -> Iterator[tuple[str, Sequence[Passage]]]:
    """Yield the term of each list that a format has, and what is in it."""
    yield "contents", wanted.headings
    if form in LISTING["captions"]:
        for name in ("figures", "tables"):
            yield name, [one for one in wanted.captions if one.kind.endswith(name.removesuffix("s"))]
    if form in LISTING["cards"]:
        yield "cards", wanted.cards if form == "docx" or len(wanted.cards) >= FEW else ()


def _entries(wanted: Prelims, form: str) -> Iterator[tuple[str, Passage]]:
    """Yield the words of each entry that a format has, and whose they are."""
    yield from ((one.text, one) for one in wanted.headings)
    if form in LISTING["captions"]:
        yield from ((max(map(str, one.parts[2:]), key=len), one) for one in wanted.captions)
    if form in LISTING["cards"] and (form == "docx" or len(wanted.cards) >= FEW):
        yield from ((one.text, one) for one in wanted.cards)
