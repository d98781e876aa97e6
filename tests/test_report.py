"""Diagnostics are shown to people in two lines, and to programs without a word of the text."""

from __future__ import annotations

import json

import pytest

from press import report, rules
from press.diagnostics import Diagnostic, Place, Rule, Severity, in_order
from press.errors import UsageError
from press.explain import page

ERROR = Diagnostic(
    Place("sources/a.md", 2, 3), rules.UNKNOWN_VALUE, "the status is `a, 50%: b`", "did you mean `c`?"
)
WARNING = Diagnostic(Place("sources/a.md", 1, 1), rules.NO_PLACE, "no edition places `a`")
FAMILIES = "RFSXMTEDL"


def test_people_read_two_lines_and_a_count() -> None:
    """The first is what editors parse; without a remedy of its own, a diagnostic has its rule's."""
    assert report.human(in_order([ERROR, WARNING])).splitlines() == [
        "sources/a.md:1:1: warning E010: no edition places `a`",
        "    mend: name it in an edition, or withdraw it",
        "sources/a.md:2:3: error F002: the status is `a, 50%: b`",
        "    mend: did you mean `c`?",
        "1 error and 1 warning",
    ]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [([], "nothing to mend"), ([ERROR], "1 error"), ([ERROR] * 2, "2 errors"), ([WARNING] * 2, "2 warnings")],
)
def test_the_last_line_counts(found: list[Diagnostic], wanted: str) -> None:
    """In words."""
    assert report.count(found) == wanted


def test_programs_read_places_and_codes() -> None:
    """And the version of the shape that they come in."""
    shown = json.loads(report.as_json([ERROR]))
    wanted = {"path": "sources/a.md", "line": 2, "column": 3, "severity": "error", "code": "F002"}

    assert shown == {"version": 1, "diagnostics": [wanted | {"name": "unknown-value"}]}


def test_github_reads_a_command_a_line() -> None:
    """With the signs escaped that would end it."""
    place = Place("sources/a, b:c%.md", 2, 3)
    shown = report.github([Diagnostic(place, rules.WRONG_WIDTH, "the width is `secret`")])

    assert shown == (
        "::error file=sources/a%2C b%3Ac%25.md,line=2,col=3,title=S008 wrong-width::"
        "write it as `width=60%25` or `width=8cm`"
    )


def test_each_is_shown_once_in_the_order_of_places() -> None:
    """Whatever stage found it first."""
    assert in_order([ERROR, WARNING, ERROR]) == (WARNING, ERROR)


def test_a_softened_fault_is_a_warning() -> None:
    """And stops nothing."""
    assert ERROR.is_error
    assert ERROR.soften().severity is Severity.WARNING


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: str(rule.name))
def test_a_rule_reads_well(rule: Rule) -> None:
    """A code of its family, a name in small letters, a remedy in the imperative without a full stop."""
    assert rule.code[0] in FAMILIES
    assert rule.code[1:].isdigit()
    assert rule.name == rule.name.lower()
    assert rule.remedy[0].islower()
    assert not rule.remedy.endswith(".")
    assert "please" not in rule.remedy


def test_explain_names_the_nearest_code() -> None:
    """Of one that there is not."""
    with pytest.raises(UsageError, match=r"there is no code `F0022`; did you mean `F002`\?"):
        page("F0022")
