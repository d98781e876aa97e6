"""Say of a line in which something was withheld what may be wanting at the cut: marks, and no word.

Whoever prints "[Here], and there" or "a word ([this])" closes up what is left,
and it is for no proof to say how. A full stop stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.prove.nouns import Hole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.prove.nouns import Part

CUT = Hole("cut")
"""Stands where something was withheld."""
EDGE = "\u200b"
"""Stands where emphasis, a quotation or the like begins or ends, and is nothing in a line that is spelled."""
BREAK = "\u2060"
"""Stands between the marks before a cut and those behind it."""
STOPS = ".!?"
SIGNS = ",;:()[]{}"
UNSEEN = rf"{EDGE}\s\"'“”‘’„«»‹›–—\-"
"""What a line that is spelled does not have."""
BEFORE = re.compile(rf"[{re.escape(SIGNS)}{UNSEEN}]*$")
AFTER = re.compile(rf"[{re.escape(SIGNS + STOPS)}{UNSEEN}]*")
ENDED = re.compile(rf"[{STOPS}…][{UNSEEN})\]]*$")
REPEATED = re.compile(r"([,;:])\1{3,}")
MOST = 9
"""More marks than anybody writes in a row."""
GAPING = re.compile(r"[,;:][,;:.!?)\]}]|[(\[{][,;:)\]}]|[.!?][.!?,;:]")
"""What tells that something stood between, and is closed up where nothing else stands there."""


def mended(parts: Sequence[Part]) -> list[Part]:
    """Return a line's parts with the marks beside each cut put into its hole; none where no word is left."""
    left: list[Part] = []
    taken: str | None = None
    for part in parts:
        if part == CUT:
            taken = f"{_ending(left) if taken is None else taken}{BREAK}"
        elif taken is None:
            left.append(part)
        else:
            marks = AFTER.match(part)[0] if isinstance(part, str) else ""  # type: ignore[index]
            taken += marks
            if not isinstance(part, str) or part[len(marks) :]:
                left += [*_hole(left, taken), part[len(marks) :] if isinstance(part, str) else part]
                taken = None
    left += _hole(left, taken, is_last=True) if taken is not None else ()
    is_whole = any(isinstance(part, str) or part.kind != CUT.kind for part in left)
    return [part.replace(EDGE, "") if isinstance(part, str) else part for part in left] if is_whole else []


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


def _hole(left: Sequence[Part], taken: str, *, is_last: bool = False) -> Iterator[Part]:
    """Yield the hole of a cut beside which these marks stood; blanks alone stay what they are."""
    signs = REPEATED.sub(r"\1\1\1", "".join(one for one in taken if one in SIGNS + STOPS))[-MOST:]
    if not signs:
        yield taken.replace(BREAK, "")
        return
    fills = {""}
    for sign in signs:
        fills |= {fill + sign for fill in fills}
    if EDGE not in taken:
        before = str(left[-1]) if left and isinstance(left[-1], str) else ""
        if left and set(signs) & set(STOPS) and not ENDED.search(before):
            fills = {one for one in fills if set(one) & set(STOPS)}
        ends = (before[-1:] if left else None, is_last)
        own = ("".join(one for one in side if one in SIGNS + STOPS) for side in taken.split(BREAK))
        if not any(_gapes(one, *ends) for one in own):
            fills = {one for one in fills if not _gapes(one, *ends)}
    yield Hole(CUT.kind, frozenset(fills))


def _gapes(fill: str, before: str | None, is_last: bool) -> bool:  # noqa: FBT001 - of no other call
    """Return whether marks would tell that something stood there; nothing stands before them in a line."""
    if before is None and fill[:1] in (",", ";", ":", *STOPS):
        return True
    if is_last and fill[-1:] in (",", ";"):
        return True
    return GAPING.search((before if before and before in STOPS else "") + fill) is not None
