"""Reading order: the same words in the same order in all formats.

Compared are the words of the body, from the first heading behind the title page
on, with captions, tables row by row, and cards; and by themselves those of the
notes, which stand elsewhere in each format. Left out is what only one format
has: title page, contents and lists, running heads and folios, the numbers of
notes and of items, what is drawn in a picture, and against a PDF the index of
words, which leads to pages there and to titles elsewhere.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from press import rules
from press.conform.copies import Finding
from press.conform.opened import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.conform.copies import Copies
    from press.conform.opened import Opened

ALIKE = 0.995
"""So many of all words are the same in the same order."""
QUOTED = 8
"""Words that are quoted where two formats part."""


def check(copies: Copies) -> Iterator[Finding]:
    """Yield what stands in another order than in the EPUB."""
    first = copies.opened.get("epub")
    for name, other in copies.opened.items():
        if first is None or other is first:
            continue
        index = first.index if name == "pdf" else ""
        for part in ("body", "noted"):
            one, two = (_words(opened, part, index) for opened in (first, other))
            if not alike(one, two):
                yield _parted(copies, name, one, two)


def _words(opened: Opened, part: str, index: str) -> tuple[str, ...]:
    return words(but_index(opened, getattr(opened, part), index))


def but_index(opened: Opened, text: str, index: str) -> str:
    """Return a text without its index of words, which the next heading ends."""
    named = [said for _, said in opened.headings]
    if index not in named[:-1]:
        return text
    after = re.escape(named[named.index(index) + 1])
    return re.sub(rf"\n\s*{re.escape(index)}\s*\n.*?\n\s*{after}\s*\n", "\n", text, flags=re.DOTALL)


def _parted(copies: Copies, name: str, one: Sequence[str], two: Sequence[str]) -> Finding:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
    here, there = (" ".join(some[same : same + QUOTED]) or "nothing more" for some in (one, two))
    text = f"after {same} words, `{there}` stands in the {name.upper()} where `{here}` stands in the EPUB"
    return Finding(rules.OTHER_ORDER, copies.files[name].name, text, here)


def alike(one: Sequence[str], two: Sequence[str]) -> bool:
    """Return whether nearly all words are the same in the same order.

    That is, whether so few words are taken out and put in that twice those that
    stay are 99.5 % of all words of both (E. W. Myers, "An O(ND) difference
    algorithm and its variations", 1986); it is looked no further than that.
    """
    most = int((1 - ALIKE) * (len(one) + len(two)))
    reached = {1: 0}
    for edits in range(most + 1):
        for lane in range(-edits, edits + 1, 2):
            left = reached.get(lane - 1, -1) + 1
            x = max(left, reached.get(lane + 1, -1)) if edits else 0
            while x < len(one) and 0 <= x - lane < len(two) and one[x] == two[x - lane]:
                x += 1
            reached[lane] = x
            if x >= len(one) and x - lane >= len(two):
                return True
    return False
