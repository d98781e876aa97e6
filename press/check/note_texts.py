"""The texts of notes: each with a colon before it, and none of them empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINS = re.compile(r"(?:\A|\n[ \t>]*\n)[ \t>]*(?P<sign>\[\^(?P<label>[^\]\s]+)\])[ \t]+(?=[^\s:])")
"""What begins a paragraph as the text of a note does, but for its colon."""
ENDS = re.compile(r"\]:[ \t]*$", re.MULTILINE)
EMPTY = re.compile(
    r"^(?P<sign>\[\^(?P<label>[^\]\s]+)\]:)[ \t]*(?=\n[ \t]*\n(?! {4}|\t)|\n?[ \t\n]*\Z)", re.MULTILINE
)
"""The sign of a note's text with nothing behind it, nor below it further in."""


def without_colon(label: str, seen: str) -> Fault | None:
    """Return what is told of a note that is pointed to, and whose text lacks its colon.

    Args:
        label: the note's, which has no text.
        seen: the body, of which what is no text is blank.
    """
    found = [match for match in BEGINS.finditer(seen) if match["label"] == label]
    if not found or seen.count(f"[^{label}]") == len(found):
        return None
    what, hint = f"the text of the note `[^{label}]` is read as text", f"write `[^{label}]:`, with a colon"
    at = found[0].start("sign")
    return Fault(rules.UNREAD_NOTE, what, needle=f"[^{label}]", hint=hint, offset=at)


def check_empty(seen: str) -> Iterator[Fault]:
    """Yield each note whose text is not written; one that nothing points to is told of as such."""
    for match in EMPTY.finditer(seen) if ENDS.search(seen) else ():
        label = match["label"]
        if seen.count(f"[^{label}]") > 1:
            what, hint = f"the note `[^{label}]` has no text", "write the note's text behind the colon"
            yield Fault(
                rules.UNDEFINED_NOTE, what, needle=match["sign"], hint=hint, offset=match.start("sign")
            )
