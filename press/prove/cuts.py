"""Say of a line in which something was withheld what may be wanting at the cut: marks, and no word.

Whoever prints "[Here], and there" or "a word ([this])" closes up what is left,
and it is for no proof to say how. A full stop stays.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from press.prove.nouns import Hole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.prove.nouns import Part

CUT = Hole("cut")
"""Stands where something was withheld."""
STOPS = ".!?"
SIGNS = ",;:()[]{}"
UNSEEN = r"\s\"'“”‘’„«»‹›–—\-"
"""What a line that is spelled does not have."""
BEFORE = re.compile(rf"[{re.escape(SIGNS)}{UNSEEN}]*$")
AFTER = re.compile(rf"[{re.escape(SIGNS + STOPS)}{UNSEEN}]*")
ENDED = re.compile(rf"(^|[{STOPS}…])[{UNSEEN})\]]*$")
MOST = 8
"""More different marks than anybody writes in a row."""


def mended(parts: Sequence[Part]) -> list[Part]:
    """Return a line's parts with the marks beside each cut put into its hole; none where no word is left."""
    left: list[Part] = []
    taken: str | None = None
    for part in parts:
        if part == CUT:
            taken = _ending(left) if taken is None else taken
        elif taken is None:
            left.append(part)
        else:
            marks = AFTER.match(part)[0] if isinstance(part, str) else ""  # type: ignore[index]
            taken += marks
            if not isinstance(part, str) or part[len(marks) :]:
                left += [*_hole(left, taken), part[len(marks) :] if isinstance(part, str) else part]
                taken = None
    left += _hole(left, taken) if taken is not None else ()
    return left if any(isinstance(part, str) or part.kind != CUT.kind for part in left) else []


def may_be(key: Sequence[Part], line: str) -> bool:
    """Return whether a line is a passage's that was cut, whatever is wanting there; both are spelled."""
    holes = [part for part in key if isinstance(part, Hole)]
    is_cut = bool(holes) and all(hole.kind == CUT.kind for hole in holes)
    return is_cut and re.fullmatch("".join(map(_spelled, key)), line) is not None


def _spelled(part: Part) -> str:
    """Return a pattern of what may stand there; cuts that stand side by side are one hole."""
    if isinstance(part, str):
        return re.escape(part)
    fills = "|".join(re.escape(fill) for fill in sorted(part.words) if fill)
    return f"(?:{fills}){'*' if '' in part.words else '+'}"


def _ending(left: list[Part]) -> str:
    """Take the marks at the end of what was read."""
    if not left or not isinstance(left[-1], str):
        return ""
    words = str(left.pop())
    start = BEFORE.search(words).start()  # type: ignore[union-attr]
    left += [words[:start]] if start else []
    return words[start:]


def _hole(left: Sequence[Part], taken: str) -> Iterator[Part]:
    """Yield the hole of a cut beside which these marks stood; blanks alone stay what they are."""
    signs = [one for one, _ in groupby(sign for sign in taken if sign in SIGNS + STOPS)][-MOST:]
    if not signs:
        yield taken
        return
    before = left[-1] if left else ""
    has_ended = isinstance(before, str) and ENDED.search(before) is not None
    fills = {""}
    for sign in signs:
        fills |= {fill + sign for fill in fills}
    is_stop = set(signs) & set(STOPS) and not has_ended
    yield Hole(CUT.kind, frozenset(one for one in fills if not is_stop or set(one) & set(STOPS)))
