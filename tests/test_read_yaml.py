"""YAML is read as the text that was written, with places, and what cannot be read is told plainly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from press.read.record import TWICE
from press.read.yaml_loader import DEPTH
from press.read.yaml_text import read_list, read_record
from press.read.yaml_values import LIST

UNREADABLE = yaml.safe_load(Path(__file__).with_name("unreadable.yaml").read_text(encoding="utf-8"))
AS_WRITTEN = {
    "no": "no",
    "number": "1.10",
    "time": "12:30",
    "date": "2019-03-01",
    "octal": "010",
    "null": "null",
    "tilde": "~",
    "quoted": "yes",
    "empty": None,
    "void": "",
    "folded": "one two\n",
    "list": ["on", "1e3"],
    "map": {"a": "0x1F"},
}
WRITTEN = """\
no: no
number: 1.10
time: 12:30
date: 2019-03-01
octal: 010
null: null
tilde: ~
quoted: "yes"
empty:
void: ''
folded: >
  one
  two
list: [on, 1e3]
map:
  a: 0x1F
"""


def test_every_value_stays_what_was_written() -> None:
    """Types are the schema's to give."""
    record, found = read_record(WRITTEN, "a.yaml")

    assert found == []
    assert record is not None
    assert record.values == AS_WRITTEN


def test_every_value_and_name_has_its_place() -> None:
    """From the line on which the YAML begins."""
    record, _ = read_record("a: b\nc:\n  - d\n  - {e: f}\n", "a.md", 2)
    assert record is not None
    places = {
        path: str(record.place(path)) for path in (("a",), ("c", 0), ("c", 1, "e"), ("c", 2), ("x",), ())
    }

    assert places == {
        ("a",): "a.md:2:4",
        ("c", 0): "a.md:4:5",
        ("c", 1, "e"): "a.md:5:9",
        ("c", 2): "a.md:4:3",
        ("x",): "a.md:1:1",
        (): "a.md:1:1",
    }
    assert str(record.key(("c", 1, "e"))) == "a.md:5:6"


@pytest.mark.parametrize("case", UNREADABLE, ids=lambda case: case["written"].strip())
def test_what_cannot_be_read_is_told_in_plain_words(case: dict[str, str]) -> None:
    """One diagnostic, where a writer can mend it, with the line's own words."""
    _, found = read_record(case["written"], "a.yaml")

    assert [f"{one.place.line}:{one.place.column} {one.rule.code}" for one in found] == [case["found"]]
    assert (found[0].text, found[0].remedy) == (case["said"], case["mend"])


@pytest.mark.parametrize("case", UNREADABLE, ids=lambda case: case["written"].strip())
def test_a_remedy_that_shows_the_line_mends_it(case: dict[str, str]) -> None:
    """The line is written as the remedy has it."""
    _, (found,) = read_record(case["written"], "a.yaml")
    shown = re.fullmatch(r"write `(a: .+)`", found.remedy)
    if not shown:
        return
    lines = case["written"].split("\n")
    lines[found.place.line - 1] = shown[1]
    record, found_then = read_record("\n".join(lines), "a.yaml")

    assert record is not None
    assert found_then == []


def test_values_may_not_stand_too_deep() -> None:
    """In brackets in brackets."""
    _, (found,) = read_record("a: " + "[" * DEPTH, "a.yaml")

    assert (found.rule.code, found.place.column) == ("R010", DEPTH + 3)


def test_aliases_written_out_are_bounded() -> None:
    """A few lines that stand for a thousand million values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    record, found = read_record("\n".join(lines), "a.yaml")

    assert record is None
    assert [(one.rule.code, one.place.line, one.place.column) for one in found] == [("R009", 5, 25)]
    assert found[0].text == "with what `*a3` repeats, the file has more than 50,000 values"


def test_a_value_given_twice_is_neither() -> None:
    """Nobody can tell which is meant."""
    record, _ = read_record("a: b\na: c\nd: [{e: f, e: g}]\n", "a.yaml")

    assert record is not None
    assert record.values == {"a": TWICE, "d": [{"e": TWICE}]}
    assert record.doubled == {("a",), ("d", 0, "e")}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("a: Room # 1\n", "a.yaml:1:9"),
        ("a: Room #1\n", "a.yaml:1:9"),
        ("a: b #c\n", "a.yaml:1:6"),
        ("a: # c\n", "a.yaml:1:4"),
        ("a: b  # 1 remark\n", None),
        ("a: b # remark\n", None),
        ("a: C#1\n", None),
        ("a: 'b' #1\n", None),
    ],
)
def test_a_number_sign_that_may_be_a_mistake_is_kept(written: str, wanted: str | None) -> None:
    """A remark is none."""
    record, found = read_record(written, "a.yaml")

    assert found == []
    assert record is not None
    assert [str(place) for place in record.cut_at.values()] == ([wanted] if wanted else [])


def test_a_few_aliases_are_written_out() -> None:
    """Each value with the place at which it was written."""
    record, _ = read_record("a: &x {b: c}\nd: *x\n", "a.yaml")

    assert record is not None
    assert record.values == {"a": {"b": "c"}, "d": {"b": "c"}}


def test_a_list_may_be_a_whole_file() -> None:
    """With or without a line that opens the document."""
    record, found = read_list("---\n- {term: a}\n- {term: b}\n", "glossary.yaml")

    assert found == []
    assert record is not None
    assert str(record.place((LIST, 1, "term"))) == "glossary.yaml:3:10"
