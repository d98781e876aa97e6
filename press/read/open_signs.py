"""Find where more boxes, brackets, or signs of quotation and emphasis are open at once than pandoc bears."""

from __future__ import annotations

import re

BRACKETS = 5
"""How many brackets may be open at once in a paragraph.

Each more makes pandoc up to five times slower: 0.05 s for a paragraph with
five, minutes for ten.
"""
SIGNS = 18
"""How many signs of quotation and emphasis may be open at once in a paragraph, none beside its like.

Each more makes pandoc up to twice slower, for it reads again what follows each
sign that is never closed: half a second for eighteen, minutes for thirty.
"""
CROWD = 1_000
"""How many signs that may open something stand in a paragraph at most.

Pandoc reads on from each to the paragraph's end: a second for two thousand,
minutes for twenty thousand.
"""
BOXES = 50
"""How many boxes may be open at once; a tree of a hundred in each other is not walked through."""
OPENERS = ("<", "&", "`", "@", "](")
SIGNED = "\"'*_~"
"""What signs of quotation and emphasis are written with."""
BOX = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*(?P<fence>:{3,})(?P<what>[^\n]*?)[ \t:]*$", re.MULTILINE
)
BLANK = re.compile(r"\n[ \t]*\n")
BRACKET = re.compile(r"\\[^\n]|(?P<bracket>[\[\]])|(?P<blank>\n[ \t]*\n)")
SIGN = re.compile(r"\\[^\n]|(?P<sign>[\"']|~~|\*{1,2}|_{1,2})|(?P<blank>\n[ \t]*\n)")


def crowded(text: str) -> tuple[int, str] | None:
    """Return where one sign too many stands in a paragraph, and which."""
    for sign in OPENERS:
        if text.count(sign) <= CROWD:
            continue
        start = 0
        for paragraph in BLANK.split(text):
            if paragraph.count(sign) > CROWD:
                return text.index(paragraph, start) + _nth(paragraph, sign), sign
            start = text.index(paragraph, start) + len(paragraph)
    return None


def _nth(paragraph: str, sign: str) -> int:
    return len(sign.join(paragraph.split(sign, CROWD + 1)[:-1]))


def deep_box(text: str) -> int | None:
    """Return where one box too many is opened in a text."""
    depth = 0
    for line in BOX.finditer(text) if ":::" in text else ():
        depth = depth + 1 if line["what"].strip() else max(0, depth - 1)
        if depth > BOXES:
            return line.start("fence")
    return None


def deep_bracket(text: str) -> int | None:
    """Return where one square bracket too many is opened in a paragraph."""
    if all(paragraph.count("[") <= BRACKETS for paragraph in BLANK.split(text)):
        return None
    depth = 0
    for match in BRACKET.finditer(text):
        if match["blank"]:
            depth = 0
        elif match["bracket"]:
            depth = max(0, depth + (1 if match["bracket"] == "[" else -1))
        if depth > BRACKETS:
            return match.start()
    return None


def deep_sign(text: str) -> int | None:
    """Return where one sign of quotation or emphasis too many is opened in a paragraph.

    What closes another than the last that was opened closes nothing, but for a
    quotation in which there is an apostrophe before a word.
    """
    if all(sum(map(paragraph.count, SIGNED)) <= SIGNS for paragraph in BLANK.split(text)):
        return None
    opened: list[str] = []
    for match in SIGN.finditer(text):
        sign = match["sign"]
        if match["blank"]:
            opened = []
        elif sign and sign in opened[-1:]:
            del opened[-1 if _may_close(text, *match.span()) else len(opened) :]
        elif sign == '"' and opened[-2:] == ['"', "'"] and _may_close(text, *match.span()):
            del opened[-2:]
        elif sign and _may_open(text, *match.span()):
            opened.append(sign)
        if len(opened) > SIGNS:
            return match.start()
    return None


def _may_open(text: str, start: int, end: int) -> bool:
    is_behind_letter = text[start] in "\"'_" and text[max(0, start - 1) : start].isalnum()
    return bool(text[end : end + 1].strip()) and not is_behind_letter


def _may_close(text: str, start: int, end: int) -> bool:
    is_before_letter = text[start] in "'_" and text[end : end + 1].isalnum()
    return bool(text[max(0, start - 1) : start].strip()) and not is_before_letter
