"""Refuse text that no writer means, and text that would make pandoc crawl."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.deep_lists import LISTS, deep_list
from press.read.open_signs import BOXES, BRACKETS, CROWD, SIGNS, crowded, deep_box, deep_bracket, deep_sign
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = 20_000
"""The longest line, in characters; pandoc takes 22 s for one of ten million."""
NESTED = 20
"""The deepest nesting of quotations and lists begun in one line; pandoc takes 10 s for ten thousand."""

STRANGE = re.compile(
    "[\x01-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\u2028\u2029"  # line breaks that editors do not count
    "\ua4d0\ua4d1"  # letters of Lisu that places are found by, and texts are told apart by
    "\ufdd0-\ufdef\ufffd-\uffff]"  # no characters, and what stands for a letter that was lost
)
GARBLED = re.compile(
    r"\S*(?:Ã(?:[\u0080-\u00bf…†‡ˆ‰Š‹Œ•˜™š›œžŸ]|[‘’“”–—](?=\w))|â€[\u0080-\u00bf“”™œ˜¦\"])\S*"
)
"""Letters as they look when their bytes in UTF-8 were taken for letters of an older encoding."""
MARKERS = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|[0-9]+[.)])(?=[ \t])))+")


def refuse(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield why a file is not read: a character that is no part of a text, or a line too long."""
    lines = text.split("\n")
    if max(map(len, lines)) <= LINE and not STRANGE.search(text):
        return
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if len(line) > LINE:
            what = f"the line has {len(line):,} characters, and at most {LINE:,} are read"
            yield Diagnostic(Place(path, number), rules.LONG_LINE, what)
        for match in STRANGE.finditer(line):
            if match[0] not in seen:
                what = f"the character U+{ord(match[0]):04X} is no part of a text"
                yield Diagnostic(Place(path, number, match.start() + 1), rules.STRANGE_CHARACTER, what)
            seen.add(match[0])


def garbled(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the first word whose letters were garbled when it was saved in two encodings."""
    match = GARBLED.search(text) if "Ã" in text or "â€" in text else None
    if match:
        try:
            meant = match[0].encode("cp1252").decode()
        except UnicodeError:
            meant = ""
        what = f"`{match[0]}` looks like a word whose letters were garbled"
        what += f", and was probably `{meant}`" if meant else ""
        line = text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        yield Diagnostic(Place(path, line + 1, column), rules.GARBLED_LETTERS, what)


def tangled(body: str, path: str, line: int) -> Iterator[Diagnostic]:
    """Yield where a body is nested so deep that pandoc would crawl.

    Args:
        body: the text below the front matter.
        path: the file that it comes from.
        line: the line of the file on which it begins.
    """
    for number, written in enumerate(body.split("\n"), line):
        markers = MARKERS.match(written)
        if markers and len(re.findall(r"[->*+.)]", markers[0])) > NESTED:
            what = f"more than {NESTED} quotations or lists stand in each other"
            yield Diagnostic(Place(path, number), rules.TOO_DEEP, what)
    for offset, what, hint in islice(_crowds(visible(body)), 1):
        yield Diagnostic(_place(body, offset, path, line), rules.TOO_DEEP, what, hint)


def _crowds(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where more stands together, or is open at once, than pandoc bears: what it is, and a remedy."""
    crowd = crowded(text)
    if crowd:
        what = f"more than {CROWD:,} signs `{crowd[1]}` stand in one paragraph"
        yield crowd[0], what, "part it by empty lines"
    offset = deep_list(text)
    if offset is not None:
        yield offset, f"more than {LISTS} lists stand in each other", "begin a list of its own further up"
    offset = deep_box(text)
    if offset is not None:
        yield offset, f"more than {BOXES} boxes are open at once", "close each with a line `:::` below it"
    offset = deep_bracket(text)
    if offset is not None:
        yield offset, f"more than {BRACKETS} brackets are open at once", ""
    offset = deep_sign(text)
    if offset is not None:
        what = f'more than {SIGNS} signs such as `"` and `*` are opened before this one and not closed'
        yield (
            offset,
            what,
            "close each in its paragraph, or put a backslash before one that stands for itself",
        )


def _place(body: str, offset: int, path: str, line: int) -> Place:
    start = body.rfind("\n", 0, offset) + 1
    return Place(path, line + body.count("\n", 0, offset), offset - start + 1)
