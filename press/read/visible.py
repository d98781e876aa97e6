"""Blank out what is no text in Markdown: fenced code, code in backticks, a writer's own notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAD = r"[ \t>]*(?:(?:[-*+:~]|\(?(?:[0-9]+|[a-zA-Z#])[.)])[ \t][ \t>]*)*"
"""What may stand before a block in its line: the signs of quotations, items and definitions."""
TOKEN = re.compile(
    rf"(?m:^{LEAD}(?P<fence>`{{3,}}|~{{3,}})[^`\n]*$)"
    r"|\\."
    r"|(?P<ticks>`+)"
    r"|(?P<comment><!--(?!-?>))",
    re.DOTALL,
)
CLOSING = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
TICKS = re.compile(r"`+")
BLANK = re.compile(r"\n[ \t]*\n")
COMMENT_END = "-->"
SIGNS = ("`", "~~~", COMMENT_END)
"""One of these is in all that is blanked out."""


@lru_cache(maxsize=4)
def visible(text: str) -> str:
    """Return a whole text blanked out, and remember it: many checks in a row ask for the same."""
    return blanked(text)


def blanked(text: str) -> str:
    """Return the text with a space for each character of code or of a closed comment; lines are kept."""
    if not any(sign in text for sign in SIGNS):
        return text
    parts: list[str] = []
    last = 0
    for start, end in hidden(text):
        parts += [text[last:start], re.sub(r"[^\n]", " ", text[start:end])]
        last = end
    return "".join((*parts, text[last:]))


def hidden(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code and closed comments begin and end, in one pass over the text."""
    ends = _Ends(text)
    at = 0
    while match := TOKEN.search(text, at):
        kind = match.lastgroup
        start, after = match.span(kind) if kind else match.span()
        end = ends.of(kind, start, after) if kind else None
        if end is None and kind == "fence" and text[start] == "`":
            end = ends.of("ticks", start, after)
        if end is not None:
            yield start, end
        at = end or after


class _Ends:
    """Where what is opened in a text ends; what was looked for in vain is not looked for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ticks: dict[int, list[int]] = defaultdict(list)
        for match in TICKS.finditer(text):
            self.ticks[len(match[0])].append(match.start())
        self.blanks = [match.start() for match in BLANK.finditer(text)]
        self.fences = [(match.start(1), match.end(), match[1]) for match in CLOSING.finditer(text)]
        self.last_comment = text.rfind(COMMENT_END)
        self.vain: set[str] = set()

    def of(self, kind: str, start: int, after: int) -> int | None:
        """Return where it ends, or None where it is never closed."""
        if kind == "comment":
            is_closed = after <= self.last_comment
            return self.text.find(COMMENT_END, after) + len(COMMENT_END) if is_closed else None
        opened = self.text[start:after]
        return self._ticks(opened, after) if kind == "ticks" else self._fence(opened, after)

    def _ticks(self, opened: str, after: int) -> int | None:
        closers = self.ticks[len(opened)]
        near, blank = bisect_left(closers, after), bisect_left(self.blanks, after)
        end_of_paragraph = self.blanks[blank] if blank < len(self.blanks) else len(self.text)
        is_closed = near < len(closers) and closers[near] < end_of_paragraph
        return closers[near] + len(opened) if is_closed else None

    def _fence(self, opened: str, after: int) -> int | None:
        if opened in self.vain:
            return None
        for number in range(bisect_left(self.fences, (after, 0, "")), len(self.fences)):
            _, end, fence = self.fences[number]
            if fence.startswith(opened):
                return end
        self.vain.add(opened)
        return None
