"""Links that are read as text, for a blank, an open bracket, or an unknown label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import without_blanks, words
from press.nearest import did_you_mean
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

ANY = re.compile(r"\][ \t]*\(|\)\[|\]\[")
ADDRESS = r"(?:https?://|mailto:|www\.|#|\.{0,2}/)"
SPACED = re.compile(
    rf"(?<!\\)\[(?P<text>[^\[\]@^\n]*[^\W\d_][^\[\]@\n]*)(?P<tail>\][ \t]+\({ADDRESS}[^\s()]*\))"
)
REVERSED = re.compile(r"\((?P<text>[^()\n]+)(?P<tail>\)\[(?:https?://|mailto:|www\.|#)[^\[\]\s]*\])")
OPEN = re.compile(rf"(?<!\\)\[(?P<text>[^\[\]\n]*)(?P<tail>\]\({ADDRESS}[^\s()]*)(?!\S*\))")
LABELLED = re.compile(
    r"(?<![\w\\)\]])\[(?P<text>(?![\^@])[^\[\]\n]*[^\W\d_][^\[\]\n]*)(?P<tail>\]\[(?P<label>(?![\^@])[^\[\]\n]*)\])"
)
DEFINED = re.compile(r"^[ \t>]*\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
MEANT = (
    (SPACED, "take out the blank between the brackets"),
    (REVERSED, "write the text in square brackets and the address in round ones, as in `[text](https://…)`"),
    (OPEN, "close the address with `)`"),
)


def check_brackets(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield what was meant as a link and is printed with its brackets."""
    if not ANY.search(body.text):
        return
    seen = visible(body.text)
    meant = [(match, hint) for pattern, hint in MEANT for match in pattern.finditer(seen)]
    labelled = list(LABELLED.finditer(seen))
    text = words(nodes) if meant or labelled else ""
    for match, hint in meant:
        if without_blanks(match["tail"]) in text:
            what = f"the link `{match['text'].strip()}` is read as text"
            yield Fault(rules.UNREAD_LINK, what, hint=hint, offset=match.start())
    for match in labelled:
        if without_blanks(match["tail"]) in text:
            yield _undefined(match, DEFINED.findall(seen))


def _undefined(match: re.Match[str], labels: Sequence[str]) -> Fault:
    label = match["label"] or match["text"]
    what = f"the label `[{label}]` of this link is nowhere defined"
    offset = match.start("label") if match["label"] else match.start("text")
    return Fault(rules.UNDEFINED_LINK_LABEL, what, hint=did_you_mean(label, labels), offset=offset)
