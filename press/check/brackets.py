"""Links that are read as text, for a blank, an open bracket, or an unknown label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import without_blanks
from press.nearest import did_you_mean
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Printed
    from press.parse.body import Body

ANY = re.compile(r"\][ \t]*\(|\)\[|\]\[|\]\{")
ADDRESS = r"(?:https?://|mailto:|www\.|#|\.{0,2}/)"
SPACED = re.compile(
    rf"(?<!\\)\[(?P<text>[^\[\]@^\n]*[^\W\d_][^\[\]@\n]*)(?P<tail>\][ \t]+\({ADDRESS}[^\s()]*\))"
)
REVERSED = re.compile(r"\((?P<text>[^()\n]+)(?P<tail>\)\[(?:https?://|mailto:|www\.|#)[^\[\]\s]*\])")
BRACED = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]*)(?P<tail>\]\{(?:https?://|mailto:|www\.)[^\s{}]*\})")
OPEN = re.compile(rf"(?<!\\)\[(?P<text>[^\[\]\n]*)(?P<tail>\]\({ADDRESS}[^\s()]*)(?!\S*\))")
WITHIN = r"[^\[\]\n]|\n(?![ \t]*\n)"
"""What may stand in brackets: no others, and no empty line."""
LABELLED = re.compile(
    rf"(?<![\w\\)\]])\[(?P<text>(?![\^@])(?:{WITHIN})+)(?P<tail>\]\[(?P<label>(?![\^@])(?:{WITHIN})*)\])(?!\[)"
)
LETTER = re.compile(r"[^\W\d_]")
DEFINED = re.compile(r"^[ \t>]*\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
PICTURE = re.compile(
    r"(?<!\S)!(?:\[\[[^\[\]\n]+\]\]|\([^()\n]*\)\[[^\[\]\n]+\]"
    r"|\[[^\W\d_][^\[\]\n]*\](?![ \t]*[\[({:]))"
)
"""A picture by its name alone, with its brackets exchanged, or without an address."""
MEANT = (
    ("](", SPACED, "delete the space between the brackets"),
    (
        ")[",
        REVERSED,
        "write the text in square brackets and the address in round ones, as in `[text](https://…)`",
    ),
    ("]{", BRACED, "write the address in round brackets, as in `[text](https://…)`"),
    ("](", OPEN, "close the address with `)`"),
)


def check_brackets(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield what was meant as a link and is printed with its brackets."""
    if not ANY.search(body.text):
        return
    seen = visible(body.text)
    for match, hint in _meant(seen, printed.words):
        if without_blanks(match["tail"]) in printed.words:
            what = f"the link `{body.text[slice(*match.span('text'))].strip()}` is read as text"
            yield Fault(rules.UNREAD_LINK, what, needle=match[0], hint=hint, offset=match.start())
    if "][" in printed.words:
        labels = DEFINED.findall(seen)
        for match in LABELLED.finditer(seen):
            if without_blanks(match["tail"]) in printed.words and _is_link(match, body.text):
                yield _undefined(match, labels, body.text)


def check_pictures(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield what was meant as a picture and is printed with its brackets."""
    if "![" not in printed.words and "!(" not in printed.words:
        return
    for match in PICTURE.finditer(visible(body.text)):
        if without_blanks(match[0]) in printed.words:
            what = f"the picture `{match[0]}` is read as text"
            hint = "write its caption in square brackets and its address in round ones behind them"
            yield Fault(rules.MISSING_IMAGE, what, needle=match[0], hint=hint, offset=match.start())


def _meant(seen: str, words: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what looks like a link, and how it is mended; what is never printed is not looked for."""
    for sign, pattern, hint in MEANT:
        if sign in words:
            yield from ((match, hint) for match in pattern.finditer(seen))


def _is_link(match: re.Match[str], text: str) -> bool:
    """Return whether a word stands in the brackets, be it code, and no index of what is before them."""
    start, end = match.span("text")
    return LETTER.search(text, start, end) is not None and text[match.start() - 1 : match.start()] != "`"


def _undefined(match: re.Match[str], labels: Sequence[str], text: str) -> Fault:
    start, end = match.span("label") if match["label"] else match.span("text")
    label = " ".join(text[start:end].split())
    what = f"the label `[{label.strip('`')}]` of this link has no address"
    return Fault(
        rules.UNDEFINED_LINK_LABEL, what, needle=label, hint=did_you_mean(label, labels), offset=start
    )
