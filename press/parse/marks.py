"""Find where in a text an element of its tree was written.

Pandoc's Markdown reader gives no places. A second, throw-away parse does: every
word of the text gets a mark, a letter that no source may contain and the word's
number, and an element's place is where the marks in it stand. It is made only
for a body in which something was found, and never built from, for marks
lengthen lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTER = "\ua4d0"
"""Lisu letter BA: a letter to pandoc's reader, so that a mark stays in its word."""
MARK = re.compile(f"{LETTER}([0-9]+)")
WORD = re.compile(r"[^\W_]+")
DEFINED = re.compile(r"^[ \t>]*\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
BRACKETED = re.compile(r"\[([^\[\]\n]+)\]")
UNMARKED = re.compile(
    r"<!--.*?-->"  # a writer's own note
    r"|<[^<>\n]*>"  # an address, or a tag
    r"|\[\^[^\]\s]+\]:?"  # a note's label
    r"|&#?\w+;"  # a letter by name
    r"|(?m:^[ \t>]*(?:[-*+][ \t]+)*\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|\#)[.)](?=\s))"  # a list item's number
    r"|(?m:^[ \t]*(?:T|t)able:)"  # a caption
    r"|(?m:^[ \t>]*\[(?!\^)[^\]\n]+\]:[^\n]*)"  # where a link's address is defined
    r"|\]\[[^\]\n]*\]"  # a link's label
    r"|[\w-]+(?==)"  # an attribute's name
    r"|(?m:^\+[-=:+]+\+[ \t]*\n(?:[+|][^\n]*\n?)*)"  # a grid table
    r"|(?m:^(?:[^\n]*\S[^\n]*\n)?[ \t]*-{2,}(?: +-{2,})+[ \t]*\n(?:[^\n]*\S[^\n]*\n)*)",  # a simple table
    re.DOTALL,
)


def marked(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with a mark after each word, and the offset at which each marked word begins."""
    starts: list[int] = []
    parts: list[str] = []
    last = 0
    for word in _words(text):
        parts += [text[last : word.end()], LETTER, str(len(starts))]
        starts.append(word.start())
        last = word.end()
    return "".join((*parts, text[last:])), starts


def _words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that can bear a mark without changing what the text is read as."""
    spans = sorted(match.span() for match in (*UNMARKED.finditer(text), *_labels(text)))
    ends: list[int] = []
    for _, end in spans:
        ends.append(max(end, ends[-1] if ends else 0))
    for word in WORD.finditer(text):
        near = bisect_left(ends, word.start() + 1)
        if near == len(spans) or spans[near][0] >= word.end():
            yield word


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Yield each bracket that holds the label of a link whose address is defined elsewhere."""
    defined = {_folded(match[1]) for match in DEFINED.finditer(text)}
    return (
        (match for match in BRACKETED.finditer(text) if _folded(match[1]) in defined) if defined else iter(())
    )


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())
