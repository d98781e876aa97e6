"""Diagnostics are shown to people in two lines, and to programs without a word of the text."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from press import report, rules
from press.diagnostics import Diagnostic, Place, Rule, Severity, in_order
from press.overlay import HOUSE
from tests.json_schema import faults

if TYPE_CHECKING:
    from collections.abc import Callable

ERROR = Diagnostic(
    Place("sources/a.md", 2, 3), rules.UNKNOWN_VALUE, "the status is `a, 50%: b`", "did you mean `c`?"
)
WARNING = Diagnostic(Place("sources/a.md", 1, 1), rules.NO_PLACE, "no edition places `a`")
FAMILIES = "RFSXMTEDLPQ"
SCHEMA = json.loads((HOUSE / "docs" / "report.schema.json").read_text(encoding="utf-8"))


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


def test_programs_read_ranges_and_codes() -> None:
    """And the version of the shape that they come in; the end is the column after the last."""
    place = Place("sources/a.md", 2, 3, 5)
    first = {"path": "sources/b.md", "line": 4, "column": 1, "end_line": 4, "end_column": 1}
    shown = json.loads(report.as_json([replace(ERROR, place=place, related=(Place("sources/b.md", 4),))]))

    assert (shown["version"], shown["errors"], shown["warnings"]) == (1, 1, 0)
    assert shown["diagnostics"] == [
        {"path": "sources/a.md", "line": 2, "column": 3, "end_line": 2, "end_column": 8}
        | {"severity": "error", "code": "F002", "name": "unknown-value"}
        | {"remedy": rules.UNKNOWN_VALUE.remedy, "page": "docs/diagnostics/F002-unknown-value.md"}
        | {"related": [first]}
    ]


@pytest.mark.parametrize("found", [[], [ERROR, WARNING], [replace(ERROR, related=(Place("b.md", 9, 2, 4),))]])
def test_the_report_for_programs_keeps_to_its_schema(found: list[Diagnostic]) -> None:
    """The one that its page leads to."""
    assert list(faults(json.loads(report.as_json(found)), SCHEMA, SCHEMA)) == []


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: str(rule.code))
def test_every_rule_can_be_reported(rule: Rule) -> None:
    """Its code, name, remedy and page are as the schema says, and the page is there."""
    shown = json.loads(report.as_json([Diagnostic(Place("a.md"), rule, "")]))

    assert list(faults(shown, SCHEMA, SCHEMA)) == []
    assert (HOUSE / rule.page).is_file()


@pytest.mark.parametrize(("key", "value"), [("line", 0), ("code", "f2"), ("text", "a"), ("severity", "bad")])
def test_the_schema_says_no(key: str, value: object) -> None:
    """To what is not as it says."""
    shown = json.loads(report.as_json([ERROR]))
    shown["diagnostics"][0][key] = value

    assert len(list(faults(shown, SCHEMA, SCHEMA))) == 1


def test_the_example_in_the_documentation_keeps_to_the_schema() -> None:
    """So that what is copied from there works."""
    page = (HOUSE / "docs" / "report.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    keys = example["diagnostics"][0].keys()

    assert list(faults(example, SCHEMA, SCHEMA)) == []
    assert [key for key in keys if f"`{key}`" not in page] == []


def test_github_reads_a_command_a_line() -> None:
    """With the signs escaped that would end it; an address in its words is left as it is."""
    place = Place("sources/a, b:c%.md", 2, 3)
    shown = report.github([Diagnostic(place, rules.WRONG_WIDTH, "the width is `secret`")])

    assert shown == (
        "::error file=sources/a%2C b%3Ac%25.md,line=2,col=3,title=S008 wrong-width::"
        "write a share of the page or centimetres, such as `60%25` or `8cm`"
    )
    assert "`https://`" in report.github([Diagnostic(Place("a.md"), rules.FORBIDDEN_LINK, "")])


def test_github_reads_where_it_ends() -> None:
    """Where that is known."""
    shown = report.github([Diagnostic(Place("a.md", 2, 3, 5), rules.WRONG_WIDTH, "")])

    assert shown.startswith("::error file=a.md,line=2,endLine=2,col=3,endColumn=8,title=S008 wrong-width::")


@pytest.mark.parametrize("show", [report.human, report.github, report.as_json])
def test_no_report_steers_a_terminal(show: Callable[[list[Diagnostic]], str]) -> None:
    """Whatever a writer wrote, and however a file is called."""
    steering = "a\x1b[31m\x9b2J\u202eb\u2028c\rd\te\nf"
    found = [Diagnostic(Place(f"{steering}.md"), rules.UNKNOWN_VALUE, steering, steering)]
    shown = show(found)

    assert [letter for letter in shown if not letter.isprintable() and letter != "\n"] == []
    assert len(report.human(found).split("\n")) == 3


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


def test_two_at_one_place_are_the_same_however_long() -> None:
    """A length says how much is at fault, and not where."""
    longer = replace(ERROR, place=replace(ERROR.place, length=4))

    assert in_order([ERROR, longer]) == (ERROR,)
