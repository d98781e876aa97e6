"""On a terminal each line that is at fault is shown, with the fault marked, whatever stands around it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from press import rules
from press.diagnostics import Diagnostic, Place, Rule
from press.report.counting import Looked, first_step
from press.report.lines import Lines
from press.report.screen import PLAIN_SIGNS, Screen, screen_of
from press.report.terminal import Terminal
from tests import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

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


UNREAD = "what else is in {} was not looked at"


def of(rule: Rule, path: str, text: str = "x") -> Diagnostic:
    """Return a diagnostic."""
    return Diagnostic(Place(path), rule, text)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([of(rules.UNKNOWN_VALUE, "a")] * 4, ""),
        ([of(rules.NO_PLACE, "a")] * 9, ""),
        ([of(rules.UNKNOWN_VALUE, "a", f"{n}") for n in range(9)], ""),
        (
            [of(rules.UNKNOWN_VALUE, f"{n}", "y") for n in range(9)],
            "begin with F002, which is the same in 9 places: y",
        ),
        (
            [of(rules.UNKNOWN_VALUE, f"{n // 3}", f"{n}") for n in range(5)],
            "begin with 0, which has 3 of the 5 errors",
        ),
        (
            [*[of(rules.UNKNOWN_VALUE, "a")] * 9, of(rules.TAB, "b")],
            f"begin with b, which cannot be read: {UNREAD.format('it')}",
        ),
        (
            [of(rules.DOUBLE_FIELD, "c"), *(of(rules.TAB, f"{n}") for n in range(5))],
            f"begin with the 5 files that cannot be read, the first of them 0: {UNREAD.format('them')}",
        ),
    ],
)
def test_many_faults_have_a_first_step(found: list[Diagnostic], said: str) -> None:
    """What cannot be read, else what mends most at once, else nothing."""
    assert first_step(found) == said


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "settings", "wanted"),
    [
        (io.StringIO(), {}, None),
        (io.StringIO(), {"FORCE_COLOR": "0"}, None),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (_Terminal(), {}, True),
        (_Terminal(), {"NO_COLOR": ""}, True),
        (_Terminal(), {"NO_COLOR": "1"}, False),
        (_Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (_Terminal(), {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_shown_where_they_are_wanted(
    stream: io.StringIO, settings: dict[str, str], *, wanted: bool | None
) -> None:
    """And in a pipe none, and no lines of the sources, unless they are asked for."""
    screen = screen_of(stream, settings)

    assert (screen and screen.is_coloured) == wanted


@pytest.mark.parametrize(
    ("saved", "line"),
    [
        ("a\r\nbé\n".encode(), "bé"),
        ("a\rbe\u0301".encode(), "bé"),
        ("\ufeffa\nb".encode(), "b"),
        (b"a\nb\xe9", "b\ufffd"),
        (b"a", None),
        ("a\nb".encode("utf-16"), None),
        (b"a\nb" + b" " * 2_000_000, None),
    ],
)
def test_a_line_is_the_one_that_was_read(tmp_path: Path, saved: bytes, line: str | None) -> None:
    """With composed letters, whatever ends it; and none of what is not read."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.md").write_bytes(saved)

    assert Lines(tmp_path).at(Place("sources/a.md", 2)) == line


def test_no_line_is_read_elsewhere(tmp_path: Path) -> None:
    """A folder has none, and what leads out of the sources is not opened."""
    written.write(tmp_path, {"secret.txt": "secret", "sources/a.md": "open"})
    (tmp_path / "sources" / "b.md").symlink_to(tmp_path / "secret.txt")
    lines = Lines(tmp_path)

    assert [lines.at(Place(path)) for path in ("sources", "sources/b.md", "sources/c.md")] == [None] * 3
    assert lines.at(Place("sources/a.md")) == "open"
