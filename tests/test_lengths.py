"""A place knows how much of its line is at fault: in front matter the value or name, in a body the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press import rules
from press.check.whole import check
from press.materials import gather
from press.overview import look_over
from press.read.yaml_text import read_record
from press.report.lines import Lines
from tests import written

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic, Place
    from press.read.record import Path as At

YAML = """\
plain: two words   # a comment
single: 'it''s so'
double: "a \\"b\\""
list: [ a, 'b' ]
block:
  - name: x
    role: y
folded: >
  one
  two
lines: "first
  second"
empty:
Ü é: 日本 👩
last: x"""
A = "sources/contributions/shared/a.md"


def cut(text: str, place: Place) -> str:
    """Return what stands in a text at a place, as long as the place is."""
    line = text.split("\n")[place.line - 1]
    return line[place.column - 1 : place.column - 1 + place.length]


@pytest.mark.parametrize(
    ("at", "wanted"),
    [
        (("plain",), "two words"),
        (("single",), "'it''s so'"),
        (("double",), '"a \\"b\\""'),
        (("list",), "[ a, 'b' ]"),
        (("list", 1), "'b'"),
        (("block",), "- name: x"),
        (("block", 0), "name: x"),
        (("block", 0, "role"), "y"),
        (("folded",), ">"),
        (("lines",), '"first'),
        (("empty",), ""),
        (("Ü é",), "日本 👩"),
        (("last",), "x"),
        ((), ""),
    ],
)
def test_a_value_is_as_long_as_it_was_written(at: At, wanted: str) -> None:
    """With its quotation marks; of several lines, the first counts."""
    record, _ = read_record(YAML, "a.yaml")

    assert record is not None
    assert cut(YAML, record.place(at)) == wanted


def test_a_name_is_as_long_as_it_was_written() -> None:
    """Whatever its value."""
    record, _ = read_record(YAML, "a.yaml")

    assert record is not None
    assert [cut(YAML, place) for place in record.keys_at.values()] == [str(at[-1]) for at in record.keys_at]


def test_of_two_fields_the_first_is_related() -> None:
    """And both are as long as their names."""
    _, (found,) = read_record("a: 1\nlonger: 2\nlonger: 3\n", "a.md", 2)

    assert (found.place.line, found.place.length) == (4, 6)
    assert [(place.line, place.column, place.length) for place in found.related] == [(3, 1, 6)]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("See [](#nowhere).", "#nowhere"),
        ("日本 👩‍👩‍👧 e̱ [](#nowhere).", "#nowhere"),
        ("No[^note].", "[^note]"),
        ("[@nobody] says so.", "@nobody"),
        ("![A](<no%20such.png>){alt=x}", "no%20such.png"),
        ("[x]{.bxo}", "bxo"),
        ("# One {#x}\n\n# Two {#x}", "#x"),
        ("### Deep *down*", ""),
        ("### Deep down", "Deep down"),
    ],
)
def test_a_word_in_a_body_is_as_long_as_it_was_written(tmp_path: Path, body: str, wanted: str) -> None:
    """Where the very word stands there; else nothing is said of its length."""
    root = written.write(tmp_path, {A: written.contribution_text("a", body)})
    found = [one.place for one in check(gather(root)).found if one.place.path == A and one.place.line > 9]
    (place,) = dict.fromkeys(found)

    line = Lines(root).at(place)
    assert line is not None
    assert line[place.column - 1 :][: place.length] == wanted


def test_what_is_kept_of_a_place_is_all_of_it(tmp_path: Path) -> None:
    """A check that looks at nothing again tells lengths and other places as the first one did."""
    text = written.contribution_text("a", "[](#nowhere)").replace("status:", "tlp: red\nstatus:")
    root = written.write(tmp_path, {A: text})
    first, again = (look_over(root, 1, lambda _: True)[1].found for _ in range(2))
    twice = next(one for one in again if one.rule is rules.DOUBLE_FIELD)

    assert [size(one) for one in again] == [size(one) for one in first]
    assert [(place.path, place.line, place.length) for place in (twice.place, *twice.related)] == [
        (A, 9, 3),
        (A, 7, 3),
    ]


def size(one: Diagnostic) -> list[int]:
    """Return the lengths of a diagnostic's places."""
    return [place.length for place in (one.place, *one.related)]
