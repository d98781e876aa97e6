"""Headings and quotations that are read as text, for want of a blank or of an empty line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, paragraphs
from press.sections import titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from press.check.printed import Printed
    from press.contribution import Contribution
    from press.parse.body import Body

ANY = re.compile(r"^[ \t]*[#>]|^[ \t>]*(?:#|={3,}[ \t]*$|-{3,}[ \t]*$)", re.MULTILINE)
HEADING = re.compile(r"(?P<sign>#{1,6})(?P<gap>[ \t]*)(?P<words>[^#\s].*)")
HASHTAG = re.compile(r"(?<!\S)#\w")
UNDERLINE = re.compile(r"={3,}|-{3,}")
QUOTED_WORD = re.compile(r"[*_\"'“‘«»\[(]*[^\W\d_]")
LONGEST = 80
"""How many characters a heading has, where nothing but its words tells that it is one."""
EMPTY_LINE = "put an empty line above it"


def check_unread(body: Body, printed: Printed, contribution: Contribution | None) -> Iterator[Fault]:
    """Yield headings and quotations that are read as text."""
    if not ANY.search(body.text):
        return
    known = titles(contribution.schema, contribution.language) if contribution else ()
    meant = [one for paragraph in paragraphs(body.text) for one in _meant(paragraph, known, body.text)]
    yield from (fault for line, fault in meant if printed.has(line.written))


def _meant(paragraph: Sequence[Line], known: Collection[str], text: str) -> Iterator[tuple[Line, Fault]]:
    for at, line in enumerate(paragraph):
        above = paragraph[at - 1] if at else None
        match = HEADING.match(line.words)
        if match and match["gap"] and above and _is_below(match, known):
            yield line, _heading(line, line.written, EMPTY_LINE)
        elif match and not match["gap"] and _is_tight(match, known, is_alone=len(paragraph) == 1):
            hint = f"put a space behind the `{match['sign']}`" + (f", and {EMPTY_LINE[4:]}" if above else "")
            yield line, _heading(line, line.written, hint)
        elif above and at == 1 and UNDERLINE.fullmatch(line.words) and _is_signed(above):
            hint = f"delete the line `{line.words}` below it"
            told = _heading(above, above.written, hint)
            yield above, replace(told, text=f"the heading `{above.written}` is printed with its signs")
        elif at > 1 and above and _is_underlined(above, line) and not UNDERLINE.fullmatch(paragraph[0].words):
            hint = f"put an empty line above it, or write it as `# {above.written}`"
            yield above, _heading(above, above.written, hint)
        if above and line.quoted > above.quoted and _is_quotation(paragraph[at:], above):
            what = "this quotation is read as a part of the text above it"
            yield _whole(line), Fault(rules.UNREAD_QUOTATION, what, offset=text.rfind(">", 0, line.start))
            return


def _heading(line: Line, words: str, hint: str) -> Fault:
    return Fault(
        rules.UNREAD_HEADING,
        f"the heading `{words}` is read as text",
        needle=words,
        hint=hint,
        offset=line.start,
    )


def _is_underlined(above: Line, line: Line) -> bool:
    """Return whether a line of `===` or `---` is meant to make a heading of the line above it."""
    is_name = len(above.words) <= LONGEST and above.words[-1] not in ".!?:;,-=" and not _is_signed(above)
    return UNDERLINE.fullmatch(line.words) is not None and is_name and line.indent == above.indent == 0


def _is_signed(line: Line) -> bool:
    """Return whether a line is written as a heading, with its signs."""
    match = HEADING.match(line.words)
    return match is not None and bool(match["gap"])


def _is_below(match: re.Match[str], known: Collection[str]) -> bool:
    """Return whether a line directly below others is a heading, and no part of a sentence."""
    words = match["words"]
    if len(match["sign"]) > 1 or words.strip().casefold() in known:
        return True
    return not words[0].islower() and not words[0].isdecimal()


def _is_tight(match: re.Match[str], known: Collection[str], *, is_alone: bool) -> bool:
    """Return whether a word behind a `#` is a heading, and no hashtag."""
    words = match["words"].strip()
    if not words[0].isalnum() or len(words) > LONGEST:
        return False
    if words.casefold() in known:
        return True
    if len(match["sign"]) > 1:
        return words[0].isupper() or words[0].isdecimal() or " " in words
    is_name = words[0].isupper() and not any(letter.isupper() or letter.isdecimal() for letter in words[1:9])
    return is_alone and is_name and words[-1] not in ".!?" and not HASHTAG.search(match["words"])


def _is_quotation(rest: Sequence[Line], above: Line) -> bool:
    """Return whether lines that begin with `>` are a quotation, and nothing is said to be greater."""
    is_letter = QUOTED_WORD.match(rest[0].words) is not None
    return is_letter or (len(rest) > 1 and rest[1].quoted == rest[0].quoted) or above.words.endswith(":")


def _whole(line: Line) -> Line:
    """Return the line with its sign of a quotation, as it is read where it is text."""
    return replace(line, written=f"> {line.written}")
