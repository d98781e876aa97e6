"""What to do with braces that are printed, by what stands in them and around them."""

from __future__ import annotations

import re

from press.check.attributes import EVERY_CLASS
from press.check.in_braces import MARKS
from press.directives import BOXES, DIRECTIVES

SOUND = re.compile(r'\{(?:[ \t]*(?:id|class|lang|width|alt)=(?:"[^"]*"|[\w.%-]+)(?=[ \t}]))+[ \t]*\}')
"""Braces that would be read if they stood behind something."""
PLAIN = re.compile(r"(?:[ \t]+[\w-]+)+[ \t]*")
HEADING = re.compile(r"#{1,6} .*\S[ \t]+$")
ENDS = re.compile(r"[ \t]*(?:\n|\Z)")


def before(match: re.Match[str]) -> tuple[int, int]:
    """Return where the line of some braces begins, and where they do."""
    return match.string.rfind("\n", 0, match.start()) + 1, match.start()


def ends_heading(match: re.Match[str]) -> bool:
    """Return whether a word in braces stands at the end of a heading, as an anchor does."""
    return not match["rest"].strip() and _is_in_heading(match) and _ends_line(match)


def remedy_for(match: re.Match[str], *, is_contribution: bool) -> str:
    """Return what to do with braces; nothing where they have only to be moved.

    Args:
        match: of ``BRACES``.
        is_contribution: whether they stand in a contribution, which has no directives.
    """
    name, sign = match["name"], match["sign"]
    if match["key"]:
        return _as_read(match)
    if sign == "." and name in EVERY_CLASS - BOXES and _is_parted(match):
        return "delete the space before it"
    if sign == "." and name in BOXES:
        return f"write a line `::: {name}` above the passage, and a line `:::` below it"
    if sign == "." and name in DIRECTIVES:
        said = match[0] if match["rest"].strip() else name
        hint = f"write a line `::: {said}`, and a line `:::` below it"
        return "leave it out; directives stand in editions only" if is_contribution else hint
    if not sign or sign.strip() != sign:
        is_anchor = sign or ends_heading(match)
        return f"write it as `{{#{name}}}`" if is_anchor else f"write `{{.{name}}}`"
    return _moved(match)


def _moved(match: re.Match[str]) -> str:
    if match["sign"] == "#" and PLAIN.fullmatch(match["rest"]):
        words = "-".join(f"{match['name']}{match['rest']}".split())
        return f"an anchor is one word; write it as `{{#{words}}}`"
    if match["sign"] == "#" and _is_in_heading(match) and not _ends_line(match):
        return "move it to the end of the line"
    return "delete the space before it" if _is_parted(match) else ""


def _is_in_heading(match: re.Match[str]) -> bool:
    return HEADING.match(match.string[slice(*before(match))]) is not None


def _ends_line(match: re.Match[str]) -> bool:
    return ENDS.match(match.string, match.end()) is not None


def _is_parted(match: re.Match[str]) -> bool:
    """Return whether a blank stands between braces and what they belong to."""
    before = match.string[: match.start()].rstrip(" \t")
    return before.endswith(("]", ")", "`")) and len(before) < match.start()


def _as_read(match: re.Match[str]) -> str:
    """Return the remedy for an attribute in braces that are not read."""
    words, key = f"{match['name']}{match['rest']}".strip(f"{MARKS} "), match["key"].lower()
    if SOUND.fullmatch(match[0]):
        return "delete the space before it" if _is_parted(match) else ""
    if '"' in words and "=" not in words:
        return "write other quotation marks around the words in it, such as `“…”`"
    if "=" in words:
        return f'write `{key}="…"` with straight quotation marks, and no blank beside the `=`'
    value = words if re.fullmatch(r"[\w.%-]+", words) and key != "alt" else f'"{words}"'
    return f"write it as `{{{key}={value}}}`"
