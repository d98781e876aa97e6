"""Terms of the glossary that a text spells otherwise.

Only the writer's own running words are looked at, in the language that the
publication is mainly in: no code, no quotation, no title in italics, no address
and no text of a link to elsewhere, no passage in another language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press import rules
from press.check.fault import Fault
from press.other_spellings import other_spellings
from press.parse.tree import HAS_ATTRIBUTES, attributes, target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.other_spellings import OtherSpellings
    from press.parse.body import Body
    from press.parse.tree import Node
    from press.read.sources import Sources

    Row = list[tuple[str, Node]]

PARAGRAPHS = {"Para": 0, "Plain": 0, "Header": 2}
"""Where the words of each stand in its content; those of a Para are all of it."""
OTHERS_WORDS = frozenset({"BlockQuote", "CodeBlock", "Quoted", "Emph", "Code", "Math", "Image", "Cite"})
"""What is quoted, cited, or no running text."""
WITHOUT_WORDS = frozenset({"Note", "RawInline"})
QUOTED = re.compile("“[^“”]*”|„[^„“”]*[“”]|”[^”]*”|«[^«»]*»|»[^«»]*[«»]|‘[^‘’]*’(?!\\w)")
"""Quotation marks of several languages that the reader leaves as they are."""
GAP = "\v"
"""Stands in a row of words for what is not looked at."""


@dataclass(frozen=True)
class Vocabulary:
    """The terms of a glossary, and the primary language that they and the publication are in."""

    terms: OtherSpellings
    language: str

    def fits(self, language: str) -> bool:
        """Return whether a text with this tag is in its language."""
        return bool(self.terms.exact) and _primary(language) == self.language


def vocabulary(sources: Sources) -> Vocabulary:
    """Return the vocabulary of a publication, in the first of its languages."""
    written = sources.publication.values.get("languages") if sources.publication else None
    first = next(iter(written), "") if isinstance(written, list) else ""
    return Vocabulary(other_spellings(sources.glossary.items), _primary(str(first)))


def check_spelling(nodes: Sequence[Node], body: Body, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Yield each word that is a term of the glossary spelt otherwise, once for each way of spelling it.

    Args:
        nodes: the body's elements, in the order of the walk.
        body: the body, in the vocabulary's language.
        vocabulary: the terms.
    """
    terms = vocabulary.terms
    if not body.is_readable or not terms.may_be_in(body.text):
        return
    numbers = {id(node): number for number, node in enumerate(nodes)}
    counts: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], Node] = {}
    for row in _rows(list(body.blocks), vocabulary.language):
        for found in terms.find(_unquoted("".join(words for words, _ in row))):
            key = (" ".join(found.written.split()), found.right)
            counts[key] = counts.get(key, 0) + 1
            first.setdefault(key, _at(found.start, row))
    for (written, right), node in first.items():
        times = f", and here so {counts[written, right]} times" if counts[written, right] > 1 else ""
        what = f"`{written}` stands in the glossary as `{right}`{times}"
        yield Fault(rules.OTHER_SPELLING, what, numbers[id(node)], written, f"did you mean `{right}`?")


def _unquoted(row: str) -> str:
    """Return a row of words with a gap for each character between quotation marks."""
    return QUOTED.sub(lambda match: GAP * len(match[0]), row)


def _primary(language: str) -> str:
    return language.partition("-")[0]


def _at(offset: int, row: Row) -> Node:
    """Return the element in which a place of a row lies."""
    for words, node in row:
        if offset < len(words):
            return node
        offset -= len(words)
    return row[-1][1]


def _rows(part: Any, language: str) -> Iterator[Row]:  # noqa: ANN401 - any part of a tree
    """Yield the words of each paragraph, heading and line, and of the notes in them."""
    if isinstance(part, list):
        for one in part:
            yield from _rows(one, language)
    elif isinstance(part, dict):
        if part.get("t") in PARAGRAPHS:
            yield list(_words(_inlines(part), language))
        if not _is_others(part, language):
            yield from _rows(part.get("c"), language)


def _inlines(paragraph: Node) -> Sequence[Node]:
    at = PARAGRAPHS[paragraph["t"]]
    inlines: Sequence[Node] = paragraph["c"][at] if at else paragraph["c"]
    return inlines


def _words(inlines: Any, language: str) -> Iterator[tuple[str, Node]]:  # noqa: ANN401 - as above
    """Yield each word and space with its element; a gap for what is not looked at."""
    for node in inlines:
        if node["t"] == "Str":
            yield node["c"].replace("\u00ad", ""), node
        elif node["t"] in ("Space", "SoftBreak", "LineBreak"):
            yield " ", node
        elif node["t"] in WITHOUT_WORDS or _is_others(node, language):
            yield GAP, node
        else:
            yield from _words(node["c"][1] if node["t"] in ("Span", "Link") else node["c"], language)


def _is_others(node: Node, language: str) -> bool:
    """Return whether an element is another's words, in another language, or no running text."""
    if node.get("t") in OTHERS_WORDS or (node.get("t") == "Link" and not target(node).startswith("#")):
        return True
    pairs = attributes(node)[2] if node.get("t") in HAS_ATTRIBUTES else ()
    return any(name == "lang" and _primary(value) != language for name, value in pairs)
