"""Characters that are written by their number, `&#x202E;`, and may not stand in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.read.limits import STRANGE
from press.read.unseen import TURNING
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.parse.body import Body

NUMBERED = re.compile(r"(?<!\\)&#(?:[xX](?P<hexadecimal>[0-9A-Fa-f]{1,6})|(?P<decimal>[0-9]{1,7}));")
LAST = 0x10FFFF
NOTHING = "\ufffd"
"""What pandoc reads where a number is that of no character."""


def check_numbered(body: Body) -> Iterator[Fault]:
    """Yield each character that is written by its number and that no text may have."""
    if "&#" not in body.text:
        return
    for match in NUMBERED.finditer(visible(body.text)):
        character = _character(match)
        rule = rules.TURNED_TEXT if TURNING.match(character) else rules.STRANGE_CHARACTER
        if TURNING.match(character) or STRANGE.match(character):
            what = f"`{match[0]}` stands for a character that no text may have"
            yield Fault(rule, what, needle=match[0], offset=match.start())


def _character(match: re.Match[str]) -> str:
    number = int(match["hexadecimal"] or match["decimal"], 16 if match["hexadecimal"] else 10)
    return chr(number) if 0 < number <= LAST else NOTHING
