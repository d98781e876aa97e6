"""YAML is read as the text that was written, with places, and what cannot be read is told plainly."""

from __future__ import annotations

import pytest

from press.read.manuscript import split
from press.read.yaml_loader import DEPTH
from press.read.yaml_text import read_list, read_record
from press.read.yaml_values import LIST

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


@pytest.mark.parametrize(
    ("written", "wanted", "said"),
    [
        ('a: "b\nc: d\n', "1:4 R006", "a quotation mark is opened here and not closed"),
        ("a: b: c\n", "1:4 R012", "a value has a colon in it"),
        ("a: {b: c: d}\n", "1:4 R012", "a value has a colon in it"),
        ("a: b\n  c: d\n", "2:3 R011", "this line belongs to no field above it"),
        ("a:\n  - b\n c: d\n", "3:2 R011", "this line does not begin where the lines above it begin"),
        ('a: "b" c\n', "1:8 R011", "text stands after a closing quotation mark"),
        ("a: 'It's'\n", "1:8 R011", "text stands after a closing quotation mark"),
        ("a: [b] c\n", "1:8 R011", "text stands after a closing `]`"),
        ("a: [b, c\nd: e\n", "1:4 R011", "the bracket `[` is opened here and not closed"),
        ("a: b]\nc: ]\n", "2:4 R011", "the bracket `]` is closed here and not opened"),
        ("a b\nc: d\n", "1:1 R011", "here is no colon after a field's name"),
        ("a:b\nc: d\n", "1:1 R011", "here is no colon after a field's name"),
        ("a: b\nc d\n", "2:1 R011", "here is no colon after a field's name"),
        (": b\n", "1:1 R011", "here is no name before the colon"),
        ("a:\n\tb: c\n", "2:1 R005", "a tab stands where spaces are read"),
        ("a: @b\n", "1:4 R011", "a value cannot begin with `@`"),
        ("a: `b`\n", "1:4 R011", "a value cannot begin with a backtick"),
        ("a: *b*\n", "1:4 R011", "a value cannot begin with `*`"),
        ("a: *b\n", "1:4 R011", "a value cannot begin with `*`"),
        ("a: & b\n", "1:4 R011", "a value cannot begin with `&`"),
        ("a: ? b\n", "1:4 R011", "a value cannot begin with `?`"),
        ("a: !b c\n", "1:4 R008", "`!b` is a tag, which is not read"),
        ("a: !!int 1\n", "1:4 R008", "`!!int` is a tag, which is not read"),
        ("a: [\n", "1:5 R011", "a bracket is open here at the end"),
        ("a: - b\n", "1:4 R011", "a list begins in the line of a field"),
        ('a: "\\q"\n', "1:6 R011", "a backslash stands between double quotation marks"),
        ("a: |b\n", "1:4 R011", "after `|` or `>` a text begins in the next line"),
        ("a: b\n---\nc: d\n", "2:1 R011", "a second part begins here with `---`"),
        ("a: b\na: c\n", "2:1 R007", "`a` stands twice, first in line 1"),
        ("- a\n", "1:1 R011", "here is no list of fields, each a name, a colon and a value"),
        ("[a]: b\n", "1:1 R011", "the name of a field is not a word"),
        ("a: " + "[" * DEPTH, f"1:{DEPTH + 3} R010", f"more than {DEPTH} levels stand in each other"),
        ("a: &b [*b]\n", "1:4 R009", "so many values stand here that they are not read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_plain_words(written: str, wanted: str, said: str) -> None:
    """One diagnostic, where a writer can mend it."""
    _, found = read_record(written, "a.yaml")

    assert [f"{one.place.line}:{one.place.column} {one.rule.code}" for one in found] == [wanted]
    assert found[0].text == said
    assert found[0].remedy


def test_aliases_written_out_are_bounded() -> None:
    """A few lines that stand for a thousand million values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    record, found = read_record("\n".join(lines), "a.yaml")

    assert record is None
    assert [one.rule.code for one in found] == ["R009"]


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


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("", "1:1 R003"),
        ("# A heading\n", "1:1 R003"),
        ("\n---\nid: a\n---\n", "1:1 R003"),
        ("---\nid: a\n", "1:1 R004"),
        ("---\nid: a\ntitle: b: c\n---\n", "3:8 R012"),
    ],
)
def test_front_matter_stands_between_two_lines(written: str, wanted: str) -> None:
    """Of three hyphens each, the first of them the first line."""
    manuscript, (one,) = split(written, "sources/contributions/oslo/oslo-a.md")

    assert f"{one.place.line}:{one.place.column} {one.rule.code}" == wanted
    assert (manuscript.stem, manuscript.folder, manuscript.front) == ("oslo-a", "oslo", None)


def test_a_body_begins_below_its_front_matter() -> None:
    """And knows on which line."""
    manuscript, found = split("---\nid: a\n---  \n\nText.\n", "a/b.md")

    assert found == []
    assert (manuscript.body, manuscript.body_line) == ("\nText.\n", 4)
