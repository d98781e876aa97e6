"""Notes and addresses that are written in a marked passage, and used outside it.

Pandoc puts a note's text where it is pointed to, and an address where a link
names it. So what is written in a marked passage would be printed outside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.markings import NAME
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body

LEAD = r"(?P<lead>[ \t>]*(?:(?:[-*+]|\(?[0-9A-Za-z#]+[.)]|:|~)[ \t]+)*)"
DEFINED = re.compile(
    rf"^{LEAD}\[(?P<label>[^\]\n]+)\]:[ \t]*(?P<sign>\[\]\{{[^}}\n]*\b{NAME}\b)?",
    re.MULTILINE | re.IGNORECASE,
)
MARK = rf"\{{[^}}\n]*\b{NAME}\b[^}}\n]*\}}"
LINE = re.compile(
    rf"^(?P<fence>[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*:{{3,}}[ \t]*(?P<box>[^\n]*?)[ \t:]*)$"
    rf"|^ {{0,3}}(?P<hashes>\#{{1,6}})[ \t](?P<heading>[^\n]*)$"
    rf"|^(?P<words>[^\n]*\S[^\n]*)\n(?P<under>=+|-+)[ \t]*$"
    rf"|^{LEAD}(?P<item>\[\]{MARK})",
    re.MULTILINE | re.IGNORECASE,
)
MARKED = re.compile(MARK, re.IGNORECASE)
PART = re.compile(rf"\[[^\[\]]*\](?:\([^()]*\))?{MARK}|`[^`]*`{MARK}", re.IGNORECASE)
"""A part of a heading that is marked."""


@dataclass
class Opened:
    """A passage that is open: where it began, how deep its heading is, and whether it is marked."""

    start: int
    level: int
    is_marked: bool


def check_leaks(body: Body) -> Iterator[Fault]:
    """Yield each note and each address that is written in a marked passage and used outside it."""
    if "]:" not in body.text:
        return
    text = visible(body.text)
    passages = list(_passages(text))
    for match in DEFINED.finditer(text) if passages else ():
        around = [one for one in passages if one[0] <= match.start("label") < one[1]]
        if around and not match["sign"] and _is_used_outside(match, around, text):
            is_note = match["label"].startswith("^")
            what = f"the note `[{match['label']}]`" if is_note else f"the address of `{match['label']}`"
            at = match.start("label") - 1
            yield Fault(
                rules.LEAKING_DEFINITION,
                f"{what} is written in a marked passage, and used outside it",
                offset=at,
            )


def _is_used_outside(match: re.Match[str], around: Sequence[tuple[int, int]], text: str) -> bool:
    """Return whether a label is named where not all the passages that it is defined in reach."""
    start, end = max(one[0] for one in around), min(one[1] for one in around)
    named = re.compile(rf"(?<!\\)\[{re.escape(match['label'])}\](?!:)", re.IGNORECASE)
    return any(not start <= one.start() < end for one in named.finditer(text))


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the marked boxes, sections and items of a text begin and end."""
    opened: list[Opened] = []
    for line in LINE.finditer(text):
        if line["item"]:
            yield line.start(), _item_end(text, line)
        elif line["fence"] is not None and line["box"]:
            opened.append(Opened(line.start(), 0, bool(MARKED.search(line["box"]))))
        elif line["fence"] is not None:
            yield from _closed(opened, line.start(), 0)
        else:
            level = len(line["hashes"] or "") or (1 if line["under"].startswith("=") else 2)
            yield from _closed(opened, line.start(), level)
            opened.append(Opened(line.start(), level, _hides(line["heading"] or line["words"] or "")))
    for one in opened:
        if one.is_marked:
            yield one.start, len(text)


def _hides(heading: str) -> bool:
    """Return whether a heading is withheld with its section: marked itself, or without a word that is not."""
    rest = PART.sub("", heading)
    return not rest.strip() or MARKED.search(rest) is not None


def _closed(opened: list[Opened], at: int, level: int) -> Iterator[tuple[int, int]]:
    """Close what a line ends: a box with all in it, or sections of the heading's level and below it."""
    while opened and (not level or (opened[-1].level and opened[-1].level >= level)):
        one = opened.pop()
        if one.is_marked:
            yield one.start, at
        if not level and not one.level:
            return


def _item_end(text: str, line: re.Match[str]) -> int:
    """Return where an item ends: before the next line that is not further in than its bullet."""
    indent = len(line["lead"]) - len(line["lead"].lstrip())
    end = re.compile(rf"\n(?=[ \t]{{0,{indent}}}\S)").search(text, line.end())
    return end.start() if end else len(text)
