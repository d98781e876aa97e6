"""Find characters that nobody sees: those that turn lines round, and those that make two names of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the letters behind it round, so that another text is seen than is read (CVE-2021-42574)."""
ANY = re.compile("[\u061c\u200b-\u200f\u2060\ufeff]")
JOINERS = "[\u200c\u200d](?:(?<![^\x00-\x7f].)|(?![^\x00-\x7f]))"
"""One beside an ASCII character; between other letters it is a part of how Persian or Hindi is written."""
WIDTHLESS = f"(?:[\u061c\u200b\u200e\u200f\u2060\ufeff]|{JOINERS})"
NAMES = tuple(
    re.compile(f"{before}(?P<unseen>{WIDTHLESS}){behind}")
    for before, behind in (
        (r"\]\([^()\s]*?", ""),  # an address in brackets
        (r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S*?", ""),  # an address under its label
        (r"(?:https?://|mailto:|www\.)[^\s<>\"]*?", r"(?=[^\s<>\"])"),  # an address
        (r"\[\^[^\]\s]*?", ""),  # a note
        (r"(?<!\w)@[\w:.#$%&+?<>~/-]*?", r"(?=[\w-])"),  # a reference
        (r"^[ \t>]*:{3,}[ \t]*[\w-]*?", ""),  # a box
        (r"\{(?=[^{}\n]*[#.=])(?:\"[^\"\n]*\"|[^{}\"\n])*?", r"(?=[^{}\n]*\})"),  # anchors and attributes
    )
)
"""Where names stand in a text."""
SLUG = f"(?:[\\w-]|{WIDTHLESS})"
FIELDS = (
    re.compile(f"^[ \t{{-]*[\"']?[A-Za-z]?[\\w-]*?(?P<unseen>{WIDTHLESS}){SLUG}*?[\"']?:(?:\\s|$)", re.ASCII),
    re.compile(
        f"(?:(?::|^[ \t]*-|[\\[,{{])[ \t]+|\\[)[\"']?[a-z0-9_-]*?(?P<unseen>{WIDTHLESS})"
        f"(?:[a-z0-9_-]|{WIDTHLESS})*[\"']?[ \t]*(?:[,\\]}}]|#|$)"
    ),
)
"""Where names stand in front matter: before a colon, and as a whole value of small letters and digits."""


def unseen(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the first character in each line that turns it round, or stands unseen in a name.

    Elsewhere emoji are joined, Persian is written and long words are broken with
    characters of no width.
    """
    if text.isascii() or not (TURNING.search(text) or ANY.search(text)):
        return
    for number, line, in_front in _lines(text, is_text=path.endswith(".md")):
        turning = TURNING.search(line)
        if turning:
            yield _turned(Place(path, number, turning.start() + 1), turning[0])
        elif ANY.search(line):
            yield from _in_name(line, Place(path, number), in_front=in_front)


def _lines(text: str, *, is_text: bool) -> Iterator[tuple[int, str, bool]]:
    """Yield each line that is not of ASCII alone: its number, itself, and whether it is front matter."""
    fences = 0
    for number, line in enumerate(text.split("\n"), 1):
        fences += is_text and line.rstrip() == "---"
        if not line.isascii():
            yield number, line, not is_text or fences == 1


def _turned(place: Place, character: str) -> Diagnostic:
    what = f"the character U+{ord(character):04X} turns round what is shown behind it"
    return Diagnostic(place, rules.TURNED_TEXT, what)


def _in_name(line: str, place: Place, *, in_front: bool) -> Iterator[Diagnostic]:
    patterns = (*FIELDS, *NAMES) if in_front else NAMES
    found = [match.start("unseen") for match in (one.search(line) for one in patterns) if match]
    if found:
        what = f"the character U+{ord(line[min(found)]):04X} stands in a name, and nobody sees it"
        yield Diagnostic(Place(place.path, place.line, min(found) + 1), rules.UNSEEN_CHARACTER, what)
