"""Bold words whose signs are printed: opened and not closed, uneven, or parted from the words by blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import ENDS_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body
    from press.parse.tree import Node

SIGN = "**"
OPENED = re.compile(r"\*\*[^\W\d_]{2,}[,.;:!?]?")
UNEVEN = re.compile(r"(?P<two>\*\*)?(?(two)|\*)(?P<word>[^\W\d_][\w-]+)(?(two)\*|\*\*)(?=[,.;:!?)]*$)")
FOUR = re.compile(r"\*{4,}(?P<word>[^*\s]+)\*{4,}")
HOLD_TEXT = frozenset({"Para", "Plain", "Header"})
OPENS = "([\"'“‘«„"
CLOSES = ")]\"'”’»“,.;:!?"
"""What may stand before words that are set in bold, and behind them."""
LETTER = re.compile(r"[^\W\d_]")
TWO = re.compile(r"[^\W\d_]{2}")
WORD = re.compile(r"[^\W\d_]{3}")

Words = tuple[int, str]
"""The number of an element, and its words."""


def check_emphasis(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield the first sign in a paragraph that was to make its words bold, and each uneven pair."""
    if SIGN not in body.text or SIGN not in printed.words:
        return
    for found in _printed(printed.nodes):
        uneven = [
            (number, match)
            for number, words in found
            if (match := UNEVEN.search(words) or FOUR.search(words))
        ]
        for number, match in uneven:
            yield _uneven(number, match, body.text)
        rest = [] if uneven else found
        if len(rest) > 1 and _is_parted(rest[0], rest[1], printed.nodes):
            what, hint = (
                "the signs `**` are read as text",
                "put them directly around the words, without a space",
            )
            yield Fault(rules.OPEN_EMPHASIS, what, rest[0][0], SIGN, hint)
        elif len(rest) == 1 and OPENED.fullmatch(rest[0][1]):
            number, first = rest[0]
            what = f"the bold text that begins with `{first}` does not end in its paragraph"
            yield Fault(rules.OPEN_EMPHASIS, what, number, first, "close it with `**`")


def _uneven(number: int, match: re.Match[str], text: str) -> Fault:
    what = "has more stars than make bold words"
    if match.re is UNEVEN:
        begins, ends = ("two stars", "one") if match["two"] else ("one star", "two")
        what = f"begins with {begins} and ends with {ends}"
    hint = f"write `**{match['word']}**`"
    needle = match[0] if match[0] in text else SIGN  # a backslash may stand in it
    return Fault(rules.OPEN_EMPHASIS, f"`{match[0]}` {what}", number, needle, hint)


def _is_parted(one: Words, other: Words, nodes: Sequence[Node]) -> bool:
    """Return whether blanks part two signs from the words between them, and these are no sum."""
    (number, first), (end, second) = one, other
    closes = second.rstrip(CLOSES)
    if first.lstrip(OPENS) != SIGN or not closes.endswith(SIGN):
        return False
    is_open = first != SIGN or closes != SIGN or nodes[number - 1]["t"] in ENDS_LINE
    between = [node["c"] for node in nodes[number + 1 : end] if node["t"] == "Str"]
    around = [_word(nodes, number - 2), _word(nodes, end + 2)]
    is_prose = len(between) > 1 or all(map(TWO.search, around))
    are_words = is_prose and all(map(LETTER.match, between)) and any(map(WORD.search, between))
    return are_words or (is_open and any(map(LETTER.search, [*between, closes])))


def _word(nodes: Sequence[Node], number: int) -> str:
    """Return a word by its number; nothing where no word stands."""
    node = nodes[number] if 0 <= number < len(nodes) else {}
    return str(node["c"]) if node.get("t") == "Str" else ""


def _printed(nodes: Sequence[Node]) -> Iterator[list[Words]]:
    """Yield the words of each paragraph in which the sign is printed."""
    found: list[Words] = []
    for number, node in enumerate(nodes):
        if node["t"] in HOLD_TEXT and found:
            yield found
            found = []
        elif node["t"] == "Str" and SIGN in node["c"]:
            found.append((number, node["c"]))
    if found:
        yield found
