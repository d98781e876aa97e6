"""Blocks of code: each that is opened is closed, and each is read as code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.read.visible import hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

FENCE = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*(?P<fence>`{3,}|~{3,})[ \t]*(?P<what>[^\n]*?)[ \t]*$",
    re.MULTILINE,
)
SIGNS = ("```", "~~~")
WORD = re.compile(r"[\w+#.-]+|\{[^}]*\}")
NOTE = "<!--"
MARKING = "tlp"
"""What no line of code ends with: it is told of as a marking."""
NOWHERE = (-1, -1)


def check_code(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the line where a block of code goes wrong: the first, for what follows is read upside down."""
    if not any(sign in body.text for sign in SIGNS):
        return
    code = [node["c"][1] for node in nodes if node["t"] == "CodeBlock"]
    inline = [node["c"][1] for node in nodes if node["t"] == "Code"]
    pairs, fault = _pairs(list(_fences(body.text)))
    unread = next((fence for fence in pairs if _is_inline(fence, inline)), None)
    if unread:
        what = f"this block of code has `{unread['what']}` behind its sign, and is read as text"
        yield Fault(rules.UNREAD_CODE, what, needle=unread["what"], offset=unread.start("what"))
    elif fault:
        is_shown = len(fault) == 1 and any(fault[0]["fence"] in written for written in code)
        yield from () if is_shown else (_open(*fault, body=body),)
    elif len(pairs) > len(code):
        below = next((one for one in pairs if _is_below_text(body.text, one)), None)
        if below:
            what, hint = "this block of code is read as text", "put an empty line above it"
            yield Fault(rules.UNREAD_CODE, what, hint=hint, offset=below.start("fence"))


def _fences(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines that may open or close a block of code, but for those in a writer's own note."""
    notes = iter([span for span in hidden(text) if text.startswith(NOTE, span[0])] if NOTE in text else ())
    start, end = next(notes, NOWHERE)
    for match in FENCE.finditer(text):
        while end <= match.start("fence") and (start, end) != NOWHERE:
            start, end = next(notes, NOWHERE)
        is_noted = start < match.start("fence") < end
        if not is_noted and not (match["fence"][0] == "`" and "`" in match["what"]):
            yield match


def _pairs(fences: Sequence[re.Match[str]]) -> tuple[list[re.Match[str]], tuple[re.Match[str], ...]]:
    """Return the fences that open what is closed, and what is not: its opening, and what was to close it."""
    pairs: list[re.Match[str]] = []
    opened: re.Match[str] | None = None
    for fence in fences:
        if opened is None:
            opened = fence
        elif fence["fence"].startswith(opened["fence"]):
            is_end = not fence["what"] or MARKING in fence["what"].casefold()
            if not is_end and WORD.fullmatch(fence["what"]):
                return pairs, (opened, fence)
            pairs += [opened] if is_end else []
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


def _is_inline(fence: re.Match[str], inline: Sequence[str]) -> bool:
    """Return whether pandoc has read a block as a few words of code in a line."""
    what = " ".join(fence["what"].split())
    is_more = " " in what or what.startswith("{")
    return is_more and any(one.startswith(what) for one in inline)


def _is_below_text(text: str, fence: re.Match[str]) -> bool:
    above = text[: fence.start()].rpartition("\n")[0].rpartition("\n")[2]
    return fence["fence"][0] == "~" and bool(above.strip())
