"""What stands in a line and pandoc would print as it is: braces, bold words, links, citations and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mistakes import found_in_texts

if TYPE_CHECKING:
    from pathlib import Path

    Cases = tuple[tuple[str, list[str]], ...]

BRACES_AND_BOLD_WORDS: Cases = (
    ("Text {.key-message}", ["1:6 S023"]),
    ("[x] {.index}", ["1:5 S023"]),
    ("[x]{index}", ["1:4 S023"]),
    ('[x] {lang="sv"}', ["1:5 S023"]),
    ("{: .x}", ["1:1 S023"]),
    ("## Heading { #x }", []),
    ("## Heading {x}", ["1:12 S023"]),
    ("## Heading {# x}\n\n[](#x)", ["1:12 S023"]),
    ("## Of {x} and y", []),
    ("\\{.x} `{.x}` {{#if}} {name}", []),
    ("**bold with no end", ["1:1 S027"]),
    ("a ** b ** c, 2 ** 3 + 4 ** 5", []),
    ("a ** bold words ** b", ["1:3 S027"]),
    ("** bold ** b", ["1:1 S027"]),
    ("some ** bold ** text", ["1:6 S027"]),
    ("****bold****", ["1:1 S027"]),
    ("(**a**) is (****\\_****)", ["1:13 S027"]),
    ("(** bold **) b", ["1:2 S027"]),
    ("a ** bold** b", ["1:3 S027"]),
    ("**bold* and", ["1:1 S027"]),
    ("a (*bold**)", ["1:4 S027"]),
    ("5 000* and 3**, *em*", []),
    ("2**3 and **p<.05", []),
)
POINTERS: Cases = (
    ("[text][label]", ["1:8 X016"]),
    ("a[i][j] [1][2] `a`[`i`][`j`]", []),
    ("[`text`][]", ["1:2 X016"]),
    ("[some\ntext][1] [a\n\nb][c]", ["2:7 X016"]),
    ("[x] (https://a.no)", ["1:1 X017"]),
    ("(x)[https://a.no]", ["1:1 X017"]),
    ("[x](https://a.no", ["1:1 X017"]),
    ("[1] (https://a.no) [x] (see there)", []),
    ("[oslo2018]", ["1:1 X018"]),
    ("[oslo2018, s. 3]", ["1:1 X018"]),
    ("[@ oslo2018]", ["1:1 X018"]),
    ("[@oslo2018; see p. 3]", ["1:1 X018"]),
    ("[@oslo2018](#results) \\[oslo2018\\] `[oslo2018]`", []),
    ("x[^n]\n[^n]: a", ["2:1 X019"]),
    ("x[^n]\n\n[^n] : a", ["3:1 X019"]),
    ("x[^n]\n\n[^n]: a[^m]\n\n[^m]: b", ["3:8 X019"]),
    ("x [^a note]", ["1:3 X019"]),
    ("x^[a", ["1:2 X019"]),
    ("x[^N]\n\n[^n]: a", ["1:2 X002"]),
    ("x^[a^[b] c], y^[d]", ["1:5 X020"]),
    ("x[^n]\n\n[^n]: a^[b c] and ^[d].\n\ny^[e]", ["3:8 X020", "3:19 X020"]),
    ("x^[a [b](#results) c[^n]]\n\n[^n]: d", ["1:21 X020"]),
    ("[x](#)", ["1:3 X001"]),
    ("[x](htp://a.no/b)", ["1:5 X012"]),
)


@pytest.mark.parametrize(
    "cases", [BRACES_AND_BOLD_WORDS, POINTERS], ids=["braces and bold words", "pointers"]
)
def test_what_is_printed_as_it_is_is_told_of_once(cases: Cases, tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*cases, strict=True)

    assert dict(zip(texts, found_in_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )
