"""Sections that a kind's bodies have: each once, and under its own title."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.parse.tree import attributes, text
from press.read.visible import visible
from press.sections import in_language, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.contribution import Contribution
    from press.parse.tree import Node
    from press.schema.nouns import Section

    Headings = Sequence[tuple[int, Node]]

LIKE = 0.75
"""How like a missing section's title a heading is that was meant to be it, from 0 to 1."""
VERY_LIKE = 0.87
"""How like it a heading is where the section need not be there."""


def check_sections(headings: Headings, one: Contribution, written: str) -> Iterator[Fault]:
    """Yield sections that are opened twice, those that are missing, and headings that are nearly one.

    Args:
        headings: those of the body, by their numbers in the walk.
        one: what the body belongs to.
        written: the body's text.
    """
    twice, absent = _opened(headings, one)
    for number, heading in twice:
        yield _double(number, heading, [title for title, known, _ in absent if known.required])
    for title, known, meant in absent:
        if meant or not (twice or _is_unread(title, written)):
            yield from _absent(title, meant, is_required=known.required)


def lost_sections(headings: Headings, one: Contribution, written: str) -> Iterator[str]:
    """Yield the keys of sections that the body was to have, and of which something else is told."""
    twice, absent = _opened(headings, one)
    for title, known, meant in absent:
        if twice or meant or known.required or _is_unread(title, written):
            yield known.key


def _opened(
    headings: Headings, one: Contribution
) -> tuple[Headings, list[tuple[str, Section, tuple[int, Node] | None]]]:
    """Return headings that open a section again, and what is never opened: its title, and what was meant."""
    opened: set[str] = set()
    free: list[tuple[int, Node]] = []
    twice: list[tuple[int, Node]] = []
    for number, heading in headings:
        key = section(heading, one.schema, one.language)
        if key is None:
            free.append((number, heading))
        elif key in opened:
            twice.append((number, heading))
        else:
            opened.add(key)
    absent: list[tuple[str, Section, tuple[int, Node] | None]] = []
    for known in (each for key, each in one.schema.sections.items() if key not in opened):
        title = in_language(known.title, one.language)
        meant = next((each for each in free if _is_meant(each[1], known, title)), None)
        free = [each for each in free if each is not meant]
        absent.append((title, known, meant))
    return twice, absent


def _double(number: int, heading: Node, absent: Sequence[str]) -> Fault:
    """Return what is told of a section opened twice, and with it of one that was perhaps meant."""
    words = text(heading["c"][2])
    what, hint = f"the section `{words}` is opened twice", ""
    if absent:
        what, hint = f"{what}, and `{absent[0]}` is missing", f"join the two, or rename one as `{absent[0]}`"
    return Fault(rules.DOUBLE_SECTION, what, number, words, hint)


def _is_unread(title: str, written: str) -> bool:
    """Return whether a heading is written and read as text, which is told of by itself."""
    line = rf"^[ \t>]*#+[ \t]*{re.escape(title)}[ \t]*$"
    return re.search(line, visible(written), re.MULTILINE | re.IGNORECASE) is not None


def _is_meant(heading: Node, known: Section, title: str) -> bool:
    """Return whether a heading is a section's title in other letters, or in another language."""
    words = text(heading["c"][2]).strip(" .:").casefold()
    if words in {other.casefold() for other in known.title.values()}:
        return True
    if heading["c"][0] > 1 and not known.required:
        return False
    like = max(_likeness(words, title), _likeness(attributes(heading)[0], known.key))
    return like >= (LIKE if known.required else VERY_LIKE)


def _likeness(written: str, title: str) -> float:
    return SequenceMatcher(None, written, title.casefold()).ratio()


def _absent(title: str, meant: tuple[int, Node] | None, *, is_required: bool) -> Iterator[Fault]:
    if meant:
        words = text(meant[1]["c"][2])
        what, hint = f"`{words}` is nearly the section `{title}`", f"did you mean `{title}`?"
        if is_required:
            what = f"the section `{title}` is missing, and here is `{words}`"
        yield Fault(rules.MISSING_SECTION if is_required else rules.NEAR_SECTION, what, meant[0], words, hint)
    elif is_required:
        hint = f"add a line `# {title}` and, below it, the section's text"
        yield Fault(rules.MISSING_SECTION, f"the section `{title}` is missing", hint=hint)
