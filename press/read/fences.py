"""Find the two lines between which front matter stands, and say what is amiss with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

FENCE = "---"
NEARLY = re.compile(r"\s*(?:[-–—−‐‑_=*+~]{2,}|—|\.\.\.|```+ ?\w*)\s*|---\s*\S.*|\s+---\s*")
"""A line that was meant as one of three hyphens."""
FIELD = re.compile(r"[A-Za-z_]\w*:(?:\s.*)?")
HEADING = re.compile(r"#{1,6} ")
SHORT = 40
"""The longest piece of a line that is quoted, in characters."""
PART_OF_FIELDS = re.compile(r"[A-Za-z_]\w*\s*:|\s|-\s|#|$|[\]}]")
"""How a line begins that may stand among the fields."""


def opening(lines: Sequence[str], path: str) -> Diagnostic | None:
    """Return what is wrong with the first line of a file, if anything is."""
    first = lines[0]
    if first.rstrip() == FENCE:
        return None
    after = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[after].rstrip() == FENCE:
        what, hint = (
            "the file begins with an empty line, and its front matter below it",
            "delete what stands above `---`",
        )
        return Diagnostic(Place(path), rules.NO_FRONT_MATTER, what, hint)
    if NEARLY.fullmatch(lines[after]):
        what = f"{_shown(lines[after])} where three hyphens are read"
        return Diagnostic(
            Place(path, after + 1), rules.NO_FRONT_MATTER, what, "write `---` and nothing else there"
        )
    if all(FIELD.fullmatch(line.rstrip()) for line in lines[after : after + 2]):
        what, hint = (
            "the fields begin without a line `---` above them",
            "write a line `---` above the first field",
        )
        return Diagnostic(Place(path, after + 1), rules.NO_FRONT_MATTER, what, hint)
    return Diagnostic(Place(path), rules.NO_FRONT_MATTER, "the file does not begin with front matter")


def closing(lines: Sequence[str], path: str) -> tuple[int | None, Diagnostic | None]:
    """Return the number of the line that closes the front matter, or None and why there is none.

    A rule of three hyphens in the text closes nothing, if text stands above it.
    """
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    within = lines[1:end]
    nearly = next((number for number, line in enumerate(within, 1) if _closes_nearly(line)), None)
    text = _text_within(lines, end)
    if nearly is not None and (text is None or nearly < text):
        what = f"{_shown(lines[nearly])} where a line of three hyphens closes the front matter"
        found = Diagnostic(
            Place(path, nearly + 1), rules.OPEN_FRONT_MATTER, what, "write `---` and nothing else there"
        )
        return None, found
    if text is not None:
        what = "the text begins here, and the front matter above it is not closed"
        hint = "close it with a line `---` above the text"
        return None, Diagnostic(Place(path, text + 1), rules.OPEN_FRONT_MATTER, what, hint)
    if end is not None and all(not line.strip() or line.startswith("#") for line in within):
        return None, _no_fields(lines, end, path)
    if end is None:
        what = "the front matter begins here and has no end"
        return None, Diagnostic(Place(path), rules.OPEN_FRONT_MATTER, what)
    return end, None


def _no_fields(lines: Sequence[str], end: int, path: str) -> Diagnostic:
    after = next((line for line in lines[end + 1 :] if line.strip()), "")
    what = "the front matter ends here, and has no fields"
    hint = "delete this line" if FIELD.fullmatch(after.rstrip()) else "write the fields above this line"
    return Diagnostic(Place(path, end + 1), rules.NO_FRONT_MATTER, what, hint)


def _closes_nearly(line: str) -> bool:
    is_at_start = not line.startswith(" ") or line.strip() == FENCE
    return is_at_start and NEARLY.fullmatch(line) is not None


def _text_within(lines: Sequence[str], end: int | None) -> int | None:
    """Return the line below an empty one that is text and no field, or the heading above it, if any."""
    for number, line in enumerate(lines[1:end], 1):
        is_text = line.strip() and ((HEADING.match(line) and end is None) or not PART_OF_FIELDS.match(line))
        if is_text and not lines[number - 1].strip() and not _is_quoted(lines[1:number]):
            return number if end else _with_heading(lines, number)
    return None


def _with_heading(lines: Sequence[str], text: int) -> int:
    """Return the line of the heading directly above a text, or the text's own."""
    above = next((number for number in range(text - 1, 0, -1) if lines[number].strip()), 0)
    return above if HEADING.match(lines[above]) else text


def _is_quoted(above: Sequence[str]) -> bool:
    """Return whether a quotation mark is open in the lines above, so that nothing can be told."""
    return any(re.match(r"\s*(?:- +)*\w+:\s+(['\"])(?!.*\1\s*$)", line) for line in above)


def second(body: str, path: str, line: int, names: Collection[str]) -> Diagnostic | None:
    """Return where a second front matter begins: at the top of the text, or with a field of the first.

    Args:
        body: the text below the front matter.
        path: the file that it comes from.
        line: the line of the file on which it begins.
        names: the fields of the front matter.
    """
    if FENCE not in body:
        return None
    lines = visible(body).split("\n")  # in a block of code it is an example
    first = next((number for number, one in enumerate(lines) if one.strip()), 0)
    for number, one in enumerate(lines):
        if one.rstrip() == FENCE and _is_front_matter(lines, number, first, names):
            what = "a second front matter begins here"
            return Diagnostic(Place(path, line + number), rules.SECOND_FRONT_MATTER, what)
    return None


def _is_front_matter(lines: Sequence[str], number: int, first: int, names: Collection[str]) -> bool:
    end = next((at for at in range(number + 1, len(lines)) if lines[at].rstrip() == FENCE), None)
    fields = [line for line in lines[number + 1 : end] if line.strip()]
    if end is None or not fields or not all(re.match(r"[A-Za-z_]\w*:(\s|$)|\s|- ", line) for line in fields):
        return False
    return number == first or fields[0].partition(":")[0] in names


def _shown(line: str) -> str:
    written = line.strip().replace("`", "'")[:SHORT]
    return "a space before the hyphens stands" if written == FENCE else f"`{written}` stands"
