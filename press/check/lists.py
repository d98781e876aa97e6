"""Lists that are not read as lists, and items that stand too far to the left."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body

ITEM = re.compile(r"(?P<sign>[-*+•◦▪‣–—]|\(?(?P<number>[0-9]{1,3}|[a-z])[.)])(?P<gap>[ \t\u00a0]*)(?=\S)")
ANY = re.compile(rf"^[ \t>]*{ITEM.pattern}", re.MULTILINE)
NO_BREAK = "\u00a0"
SIGNS = "-*+"
"""What begins an item of a list without numbers."""
BULLETS = "•◦▪‣"
"""What other programs print before an item, and nothing else begins with."""
FIRST = (None, "1", "a")
"""What the first item of a list is numbered with, if at all."""
DASHES = "–—"
"""What begins an item, or what somebody says."""
Item = tuple[int, re.Match[str]]
"""A line's number, and the sign that it begins with."""
OTHER_SIGN = "begin each item with `- `, and put an empty line above the first"


def check_lists(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield the first line of each list that is read as text."""
    if not ANY.search(body.text):
        return
    sign = ""
    for paragraph, after in pairwise([*paragraphs(body.text), ()]):
        before, sign = sign, paragraph[0].words[0]
        is_next = sign == before and sign in BULLETS
        meant = () if is_next else _meant(paragraph, after[:1], body.text)
        for line, hint in islice(((line, hint) for line, hint in meant if printed.has(line.written)), 1):
            yield Fault(rules.UNREAD_LIST, _what(line), needle=line.written, hint=hint, offset=line.start)


def _what(line: Line) -> str:
    match = ITEM.match(line.words)
    sign = match["sign"] if match else ""
    return f"a line that begins with `{sign}` is read as text, and not as an item of a list"


def _meant(paragraph: Sequence[Line], after: Sequence[Line], text: str) -> Iterator[tuple[Line, str]]:
    """Yield each line that is meant as an item and may not be read as one, and the remedy.

    ``after`` is the line below the paragraph.
    """
    together = [*paragraph, *(line for line in after if (item := ITEM.match(line.words)) and item["gap"])]
    items = [(at, match) for at, line in enumerate(together) if (match := ITEM.match(line.words))]
    for number, (at, match) in enumerate(items):
        following = _beside(together, at, items, range(number + 1, len(items)))
        previous = _beside(together, at, items, range(number - 1, -1, -1))
        has_next = following is not None and _follow(together, (at, match), following)
        is_next = previous is not None and _follow(together, previous, (at, match))
        is_last = following is None or following[0] == len(paragraph)
        if at == len(paragraph):
            return
        if NO_BREAK in match["gap"]:
            if match["sign"] not in DASHES and (has_next or is_next):
                yield paragraph[at], f"type an ordinary space behind the `{match['sign']}`"
        elif not match["gap"] and _is_tight(match) and (has_next or is_next):
            yield paragraph[at], f"put a space behind the `{match['sign']}`"
        elif match["gap"] and match["sign"] in BULLETS:
            yield paragraph[at], OTHER_SIGN
        elif match["gap"] and at and (not _is_hard(text, paragraph[at - 1]) or (has_next and is_last)):
            yield from _below(paragraph[at - 1], paragraph[at], match, has_next=has_next)


def _beside(lines: Sequence[Line], at: int, items: Sequence[Item], order: range) -> Item | None:
    """Return the first of some items that stands no deeper than the one in that line."""
    found = (items[number] for number in order)
    return next((item for item in found if lines[item[0]].indent <= lines[at].indent), None)


def _below(above: Line, line: Line, match: re.Match[str], *, has_next: bool) -> Iterator[tuple[Line, str]]:
    """Yield an item that stands directly below other text."""
    is_told = above.words.rstrip("*_ ").endswith(":") and match["number"] in FIRST
    if match["sign"] in DASHES:
        if is_told and has_next:
            yield line, OTHER_SIGN
    elif is_told or (has_next and match["number"] in FIRST):
        yield line, "put an empty line above the first item"


def _is_tight(match: re.Match[str]) -> bool:
    """Return whether a letter follows at once, as it does not behind a sign of emphasis or in a number."""
    return match["sign"] not in f"*{DASHES}" and match.string[match.end()].isalpha()


def _follow(paragraph: Sequence[Line], one: Item, other: Item) -> bool:
    """Return whether two lines are one item and the next, and what stands between belongs to the first."""
    (at, match), (after, following) = one, other
    between = paragraph[at + 1 : after]
    is_beside = paragraph[at].indent == paragraph[after].indent
    if not is_beside or any(line.indent <= paragraph[at].indent for line in between):
        return False
    if match["number"] is None or following["number"] is None:
        return match["sign"] == following["sign"]
    return _next(match["number"]) == following["number"]


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else chr(ord(number) + 1)


def _is_hard(text: str, line: Line) -> bool:
    """Return whether a line is ended on purpose."""
    return text.endswith(("  ", "\\"), 0, line.end)
