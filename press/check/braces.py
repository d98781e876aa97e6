"""Braces that name a class, an anchor or an attribute, and are printed, for they belong to nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.attributes import EVERY_CLASS
from press.check.fault import Fault
from press.check.printed import without_blanks
from press.directives import BOXES, DIRECTIVES
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.printed import Printed
    from press.parse.body import Body

BRACES = re.compile(
    r"\{(?<![\\{$]\{)[ \t]*(?::[ \t]*)?(?P<sign>[.#](?=[^\W\d_])|#[ \t]+(?=[^\W\d_])|"
    r"(?:id|class|lang|width)[ \t]*=[ \t]*[\"']?)?"
    r"(?P<name>[^\W_][\w-]*)(?P<rest>[^{}\n]*)\}"
)
IN_FENCE = re.compile(r":{3,}[ \t]*$")
HEADING = re.compile(r"#{1,6} .*\S[ \t]+$")
ENDS = re.compile(r"[ \t]*(?:\n|\Z)")
MARKING = re.compile("tlp", re.IGNORECASE)


def check_braces(body: Body, printed: Printed, *, is_contribution: bool) -> Iterator[Fault]:
    """Yield braces that were to say something of the text and are printed in it."""
    if "{" not in body.text:
        return
    found = [match for match in BRACES.finditer(visible(body.text)) if _says_something(match)]
    found = [
        match for match in found if not IN_FENCE.search(match.string, *_before(match))
    ]  # which is told of
    for match in found:
        if without_blanks(match[0]) in printed.words:
            what = f"`{match[0]}` is read as text"
            yield Fault(
                rules.PRINTED_BRACES,
                what,
                needle=match[0],
                hint=_hint(match, is_contribution=is_contribution),
                offset=match.start(),
            )


def _ends_heading(match: re.Match[str]) -> bool:
    """Return whether a word in braces stands at the end of a heading, as an anchor does."""
    line = match.string[slice(*_before(match))]
    return (
        not match["rest"].strip()
        and HEADING.match(line) is not None
        and ENDS.match(match.string, match.end()) is not None
    )


def _before(match: re.Match[str]) -> tuple[int, int]:
    """Return where the line of some braces begins, and where they do."""
    return match.string.rfind("\n", 0, match.start()) + 1, match.start()


def _says_something(match: re.Match[str]) -> bool:
    if MARKING.search(match[0]):
        return False  # found among the markings
    is_behind = match.string[match.start() - 1 : match.start()] in ("]", ")", "`")
    return bool(match["sign"]) or _ends_heading(match) or (is_behind and match["name"] in EVERY_CLASS)


def _hint(match: re.Match[str], *, is_contribution: bool) -> str:
    name = match["name"]
    if match["sign"] == "." and name in BOXES:
        return f"write a line `::: {name}` above the passage, and a line `:::` below it"
    if match["sign"] == "." and name in DIRECTIVES:
        hint = f"write a line `::: {name}`, and a line `:::` below it"
        return "leave it out; directives stand in editions only" if is_contribution else hint
    if not match["sign"] and not _ends_heading(match):
        return f"write `{{.{name}}}`"
    if not match["sign"] or match["sign"].strip() != match["sign"]:
        return f"write it as `{{#{name}}}`"
    before = match.string[: match.start()].rstrip(" \t")
    if before.endswith(("]", ")", "`")) and len(before) < match.start():
        return "delete the space before it"
    return ""
