"""On a terminal each line that is at fault is shown, with the fault marked, whatever stands around it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.report.counting import Looked
from press.report.screen import PLAIN_SIGNS, Screen
from press.report.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED = Looked(3, 1)
PATH = "sources/contributions/oslo/oslo-salto.md"
ERROR = Diagnostic(Place(PATH, 9, 9, 7), rules.UNKNOWN_VALUE, "the status is `aproved`", "did you mean `a`?")
COLOUR = re.compile("\x1b\\[[0-9;]*m")


def shown(found: Sequence[Diagnostic], line: str | None, screen: Screen = Screen(60)) -> list[str]:  # noqa: B008 - it is frozen
    """Return the lines of a report in which every place is in the same line."""
    return Terminal(screen, lambda _: line).report(found, LOOKED).split("\n")


def test_the_line_is_shown_with_the_fault_marked() -> None:
    """Between what was found and what to do, and the count comes last."""
    assert shown([ERROR], "status: aproved") == [
        "error F002: the status is `aproved`",
        f"   ╭─ {PATH}:9:9",
        " 9 │  status: aproved",
        "   │          ^^^^^^^",
        "   ╰─ mend: did you mean `a`?",
        "",
        "1 error",
        "`build.py explain F002` tells all about F002",
    ]


def test_a_fault_without_a_line_is_shown_without() -> None:
    """Such as a file that is not there."""
    assert shown([ERROR], None)[1:3] == [f"   ╭─ {PATH}:9:9", "   ╰─ mend: did you mean `a`?"]


def test_other_places_are_shown_below() -> None:
    """In the same file by the line alone, in another by the whole place."""
    related = (Place(PATH, 112, 1, 6), Place("sources/b.md", 3, 1, 6))

    assert shown([replace(ERROR, related=related)], "status: aproved")[1:-3] == [
        f"     ╭─ {PATH}:9:9",
        "   9 │  status: aproved",
        "     │          ^^^^^^^",
        "     ├─ line 112",
        " 112 │  status: aproved",
        "     │  ------",
        "     ├─ sources/b.md:3:1",
        "   3 │  status: aproved",
        "     │  ------",
        "     ╰─ mend: did you mean `a`?",
    ]


def test_a_place_is_not_named_twice() -> None:
    """Where the message says it, its line is shown and no more."""
    found = replace(ERROR, text="also in sources/b.md:3", related=(Place("sources/b.md", 3, 1, 6),))

    assert shown([found], "status: aproved")[4:6] == ["   ├─ the other place", " 3 │  status: aproved"]


def test_in_a_narrow_terminal_words_are_broken_and_a_place_is_whole() -> None:
    """It can still be copied, and stands where there is most room."""
    found = replace(ERROR, text="the status is one that nobody knows", hint="did you mean one of the others?")

    assert shown([found], "status: aproved", Screen(40))[:7] == [
        "error F002: the status is one that",
        "  nobody knows",
        f"{PATH}:9:9",
        " 9 │  status: aproved",
        "   │          ^^^^^^^",
        "   ╰─ mend: did you mean one of the",
        "      others?",
    ]


def test_colours_say_nothing_that_words_do_not() -> None:
    """The report in colour is the one without, and colours; each is ended in its line."""
    coloured = shown([ERROR], "status: aproved", Screen(60, is_coloured=True))

    assert [COLOUR.sub("", line) for line in coloured] == shown([ERROR], "status: aproved")
    assert [line for line in coloured if line.count("\x1b[0m") * 2 != line.count("\x1b")] == []


def test_a_terminal_without_lines_gets_hyphens() -> None:
    """One that does not write UTF-8."""
    lines = shown([ERROR], "status: aproved", Screen(60, signs=PLAIN_SIGNS))

    assert "\n".join(lines).isascii()
    assert lines[1:5] == [
        f"   -- {PATH}:9:9",
        " 9 |  status: aproved",
        "   |          ^^^^^^^",
        "   -- mend: did you mean `a`?",
    ]


def test_all_is_well() -> None:
    """And what was looked at is said."""
    assert shown([], None) == ["nothing to mend: 3 contributions and 1 edition are sound"]
