"""Blocks of code: each that is opened is closed, and each is read as code."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import printed_of, without_blanks
from press.parse.tree import of_types
from press.read.visible import LEAD, hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

FENCE = re.compile(
    rf"^{LEAD}(?P<fence>`{{3,}}|~{{3,}})[ \t]*(?P<what>[^\n]*?)[ \t]*$",
    re.MULTILINE,
)
SIGNS = ("```", "~~~")
WORD = re.compile(r"[\w+#.-]+|\{[^}]*\}")
MARKING = "tlp"
"""What no line of code ends with: it is told of as a marking."""
MARGIN = " \t>"
PRINTED_TILDES = "~"
"""What is left of `~~~`, of which two signs begin and end what stands lower than the line."""
FEW = 8
"""How many words tell a block from the others."""

Pair = tuple[re.Match[str], re.Match[str]]
"""The line that opens a block of code, and the one that closes it."""


def check_code(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the line where a block of code goes wrong: the first, for what follows is read upside down."""
    if not any(sign in body.text for sign in SIGNS):
        return
    code = [node["c"][1] for _, node in of_types(nodes, {"CodeBlock"})]
    fences, behind = _fences(body.text)
    pairs, fault = _pairs(fences)
    unread = next((pair[0] for pair in pairs if _is_more(pair[0]) and _is_text(pair, nodes)), None)
    if unread:
        what = f"this block of code has `{unread['what']}` behind its sign, and is read as text"
        yield Fault(rules.UNREAD_CODE, what, needle=unread["what"], offset=unread.start("what"))
    elif fault:
        is_shown = len(fault) == 1 and any(fault[0]["fence"] in written for written in code)
        yield from () if is_shown else (_open(*fault, body=body),)
    elif behind:
        what, hint = (
            "this block of code is read as a part of the text before it",
            "begin a new line with the signs",
        )
        yield Fault(rules.UNREAD_CODE, what, hint=hint, offset=behind[0])
    elif len(pairs) > len(code):
        known = {line for written in code for line in _lines(written)}
        below = (
            pair
            for pair in pairs
            if _is_below_text(body.text, pair[0]) and not known & set(_lines(_between(*pair)))
        )
        for opened, _ in islice((pair for pair in below if _is_text(pair, nodes)), 1):
            what, hint = "this block of code is read as text", "put an empty line above it"
            yield Fault(rules.UNREAD_CODE, what, hint=hint, offset=opened.start("fence"))


def _fences(text: str) -> tuple[list[re.Match[str]], list[int]]:
    """Return the lines that may open or close a block of code, and where one begins behind other words.

    Those in a writer's own note are none, nor are those that end code in a line.
    """
    found = [one for one in FENCE.finditer(text) if not (one["fence"][0] == "`" and "`" in one["what"])]
    known = {one.start("fence") for one in found}
    spans = [span for span in hidden(text) if span[0] not in known]
    ends = [end for _, end in spans]
    near = ((one, bisect_right(ends, one.start("fence"))) for one in found)
    fences = [one for one, at in near if at == len(spans) or one.start("fence") < spans[at][0]]
    lines = {one.end("fence") for one in found if not one["what"]}
    return fences, [start for start, end in spans if end in lines and text.startswith(SIGNS[0], start)]


def _pairs(fences: Sequence[re.Match[str]]) -> tuple[list[Pair], tuple[re.Match[str], ...]]:
    """Return what is opened and closed, and what is not: its opening, and what was to close it."""
    pairs: list[Pair] = []
    opened: re.Match[str] | None = None
    for fence in fences:
        if opened is None:
            opened = fence
        elif fence["fence"].startswith(opened["fence"]):
            is_end = not fence["what"] or MARKING in fence["what"].casefold()
            if not is_end and WORD.fullmatch(fence["what"]):
                return pairs, (opened, fence)
            pairs += [(opened, fence)] if is_end else []
            opened = None if is_end else opened
    return pairs, (opened,) if opened else ()


def _open(opened: re.Match[str], closing: re.Match[str] | None = None, *, body: Body) -> Fault:
    if closing is None:
        what = "a block of code begins here and does not end"
        return Fault(rules.OPEN_CODE, what, needle=opened["fence"], offset=opened.start("fence"))
    line = body.place(opened.start("fence")).line
    what = f"this line does not end the code that begins in line {line}, for it holds more than the signs"
    hint = "end it with a line of the same signs and nothing else"
    return Fault(rules.OPEN_CODE, what, hint=hint, needle=closing["fence"], offset=closing.start("fence"))


def _is_more(fence: re.Match[str]) -> bool:
    """Return whether more than a word stands behind the sign of a block."""
    return " " in fence["what"] or fence["what"].startswith("{")


def _is_text(pair: Pair, nodes: Sequence[Node]) -> bool:
    """Return whether pandoc has read a block as words, or as a few words of code in a line."""
    opened = pair[0]
    sign = opened["fence"] if opened["fence"][0] == "`" else PRINTED_TILDES
    if sign + without_blanks(opened["what"]) in printed_of(nodes).words:
        return True
    within = " ".join([opened["what"], *_lines(_between(*pair))]).split()
    least = len(opened["what"].split()) or FEW
    inline = (node["c"][1].split() for _, node in of_types(nodes, {"Code"}))
    return any(words[:FEW] == within[: max(least, min(len(words), FEW))] for words in inline)


def _between(opened: re.Match[str], closed: re.Match[str]) -> str:
    return opened.string[opened.end() : closed.start()]


def _lines(written: str) -> list[str]:
    """Return the lines of a block, without the empty ones, and without what stands before its text."""
    lines = (line.lstrip(MARGIN).rstrip() for line in written.split("\n"))
    return [line for line in lines if line]


def _is_below_text(text: str, fence: re.Match[str]) -> bool:
    above = text[: fence.start()].rpartition("\n")[0].rpartition("\n")[2]
    return bool(above.strip(MARGIN))
