"""Braces that name a class, an anchor or an attribute, and are printed, for they belong to nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.anchors import bracketed_anchors
from press.check.attributes import EVERY_CLASS
from press.check.brace_remedies import before, ends_heading, remedy_for
from press.check.fault import Fault
from press.check.printed import without_blanks
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.printed import Printed
    from press.parse.body import Body

BRACES = re.compile(
    r"\{(?<![\\{$]\{)[ \t]*(?::[ \t]*)?(?P<sign>[.#](?=[^\W\d_])|#[ \t]+(?=[^\W\d_])|"
    r"(?P<key>id|class|lang|width|(?i:alt))[ \t]*[=:][ \t]*[\"'“”„‘’]*)?"
    r"(?P<name>[^\W_][\w-]*)(?P<rest>[^{}\n]*)\}"
)
OPEN = re.compile(
    r"\{(?<=[\])`]\{)[ \t]*(?:[.#][^\W\d_][\w-]*|(?:lang|width|alt)=(?:\"[^\"{}\n]*\"?|[\w-]*))(?![^{}]*\})"
)
IN_FENCE = re.compile(r":{3,}[ \t]*$")
MARKING = re.compile("tlp", re.IGNORECASE)


def check_braces(body: Body, printed: Printed, *, is_contribution: bool) -> Iterator[Fault]:
    """Yield braces that were to say something of the text and are printed in it."""
    yield from _bracketed(body, printed)
    if "{" not in body.text:
        return
    yield from _open(body, printed)
    found = [match for match in BRACES.finditer(visible(body.text)) if _says_something(match)]
    found = [
        match for match in found if not IN_FENCE.search(match.string, *before(match))
    ]  # which is told of
    for match in found:
        if without_blanks(match[0]) in printed.words:
            what = f"`{match[0]}` is read as text"
            yield Fault(
                rules.PRINTED_BRACES,
                what,
                needle=match[0],
                hint=remedy_for(match, is_contribution=is_contribution),
                offset=match.start(),
            )


def _open(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield braces that are opened behind a bracket, say something, and are not closed."""
    for match in OPEN.finditer(visible(body.text)):
        if without_blanks(match[0]) in printed.words:
            what, hint = f"`{match[0]}` is read as text", "close it with `}`"
            yield Fault(rules.PRINTED_BRACES, what, needle=match[0], hint=hint, offset=match.start())


def _bracketed(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield what looks like the anchor of a heading, in other brackets or with one brace."""
    for match, name in bracketed_anchors(body.text):
        if without_blanks(match["said"]) in printed.words:
            what, hint = f"`{match['said']}` is read as text", f"write it as `{{#{name}}}`"
            at = match.start("said")
            yield Fault(rules.PRINTED_BRACES, what, needle=match["said"], hint=hint, offset=at)


def _says_something(match: re.Match[str]) -> bool:
    if MARKING.search(match[0]):
        return False  # found among the markings
    is_behind = match.string[match.start() - 1 : match.start()] in ("]", ")", "`")
    if match["key"] and ":" in match["sign"]:
        return is_behind
    return bool(match["sign"]) or ends_heading(match) or (is_behind and match["name"] in EVERY_CLASS)
