"""Markings in a text: what marks is left in peace, and what fails is told at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.check.attributes import check_attributes
from tests.mistakes import found_in_texts, found_with

if TYPE_CHECKING:
    from pathlib import Path

Cases = tuple[tuple[str, list[str]], ...]
SOUND = (
    "[x]{tlp=red}",
    "[x]{TLP=red}",
    "[x]{tlp='TLP:AMBER+STRICT'}",
    '::: {.box tlp="red"}\nx\n:::',
    "::: {tlp=red}\nx\n:::",
    "## H {tlp=red}\n\ntext",
    "H {tlp=red}\n---\n\ntext",
    "`x`{tlp=red}",
    "[x](https://a.no){tlp=red} and <https://a.no>{tlp=red}",
    "- []{tlp=red} x\n- y",
    "1. []{tlp=red}\n\n   x",
    "Term\n:   []{tlp=red} x\n\n[]{tlp=red} Term\n:   y",
    "| a | b |\n|---|---|\n| []{tlp=red} x | y |\n| u | v |\n\n: Cap {tlp=amber}",
    "+---------------+\n| A             |\n+===============+\n| []{tlp=red} x |\n+---------------+",
    "Here^[[]{tlp=red} x] and[^n] and again[^n].\n\n[^n]: []{tlp=red} y",
    'See ![](../../images/plan.png){alt="d" tlp=red}',
    '![c [s]{tlp=red}](../../images/plan.png){alt="d"}',
    "[x][l] and [y][l].\n\n[l]: https://a.no {tlp=red}",
    "[see [x]{tlp=red} @oslo2018]",
    "``` {.python tlp=red}\nx\n```",
    "[a [b]{tlp=red} c]{tlp=amber}",
    "`tlp=red`, and `TLP:AMBER`",
    'See ![](../../images/plan.png){alt="A page with the TLP label, red."}',
    "[x]{tlp=red} is written as `[x]{tlp=red}`",
    "```\ntlp=red\n```",
    "<!-- tlp=red -->",
    "the TLP is good",
    "`` a ` [x]{tlp=red} ``",
    "> ```\n> x{tlp=red}\n> ```",
    "::: {tlp=red}\nx[^in]\n\n[^in]: Inside.\n:::",
    "x[^own]\n\n::: {tlp=red}\n[^own]: []{tlp=red} A note that is marked itself.\n:::",
)
LOST: Cases = (
    ("{tlp = red}", ["1:2 T001"]),
    ("{tlp:red}", ["1:2 T001"]),
    ("[x] {tlp=red}", ["1:6 T001"]),
    ("x {tlp=red}", ["1:4 T001"]),
    ("| a | b |\n|---|---|\n| x | y | {tlp=red}", ["3:12 T001"]),
    ("- item {tlp=red}", ["1:9 T001"]),
    ("    tlp=red", ["1:5 T001"]),
    ("TLP:AMBER", ["1:1 T001"]),
    ("[x]{tlp}", ["1:5 T001"]),
    ("[x]{lang=en tlp}", ["1:13 T001"]),
    ("![a [x]{tlp=red}](../../images/plan.png){.decorative}\n\ny {tlp=red}", ["3:4 T001"]),
    ("[x]{.tlp}", ["1:6 S002"]),
    ("~~~\na\n~~~ {tlp=red}", ["3:6 T001"]),
    ("[x](https://a.no/?tlp=red)", ["1:19 T001"]),
    ('![c](../../images/plan.png){alt="tlp=red"}', ["1:34 T001"]),
    ("    ::: {tlp=red}\n    x\n    :::", ["1:5 S010"]),
    ("- a\n    ::: {tlp=red}\n    x\n    :::", ["2:5 S010"]),
    ("::: {tlp=red}\nx\n::: box\ny\n:::\nz\n:::", ["3:1 S010"]),
    ("[x]{tlp=red}[y] {tlp=red}", ["1:18 T001"]),
    ("x[^n] y[^n]\n\n[^n]: [z]{tlp=red}\n\nq {tlp=red}", ["5:4 T001"]),
)
WRONG: Cases = (
    ("[x]{tlp=rde}", ["1:5 T006"]),
    ("[x]{tlp=}", ["1:5 T006"]),
    ("[x]{tlp=white}", ["1:5 T006"]),
    ("[x]{tlp=red tlp=amber}", ["1:13 T008"]),
    ("# H {tlp=red TLP=red}\n\nx", ["1:14 T008"]),
    ("[a [x]{tlp=green} b]{tlp=red}", ["1:8 T007"]),
    ("# H {tlp=red}\n\n[x]{tlp=amber}\n\n# N\n\n[x]{tlp=green}", ["3:5 T007"]),
    ("- []{tlp=red} x [y]{tlp=green}", ["1:21 T007"]),
    ("| a | b |\n|---|---|\n| []{tlp=red} x | [y]{tlp=green} |", ["3:23 T007"]),
    ("x []{tlp=red} y", ["1:6 T010"]),
    ("[]{tlp=red} x", ["1:4 T010"]),
    ("- **[]{tlp=red}** x", ["1:8 T010"]),
    ("| a | b |\n|---|---|\n| x | []{tlp=red} y |", ["3:10 T010"]),
    ("| []{tlp=red} a | b |\n|---|---|\n| x | y |", ["1:6 T009"]),
)
BROKEN: Cases = (
    ("We met [in May.]{tlp=red} Then we left.", ["1:9 T014"]),
    ("We met [in May.]{tlp=red}", ["1:9 T014"]),
    ("[In May]{tlp=red} we met.", ["1:2 T014"]),
    ("We left. [In May]{tlp=red} we met.", ["1:11 T014"]),
    ("[In May]{tlp=red}, we met.", ["1:2 T014"]),
    ("We met. [In May.]{tlp=red} Then we left.", []),
    ("We met [in May]{tlp=red}. [It was warm.]{tlp=red}", []),
    ("We met [(in May, etc.)]{tlp=red} and left.", []),
    ("- [May]{tlp=red}\n- [in June]{tlp=red} and July", []),
)
LEAKING: Cases = (
    ("::: {tlp=red}\nx[^a]\n\n[^a]: Said inside.\n:::\n\ny[^a]", ["4:1 T011"]),
    ("::: {tlp=red}\n[a]: https://a.no\n\n[x][a]\n:::\n\n[y][a]", ["2:1 T011"]),
    ("x[^q]\n\n# Last {tlp=red}\n\n[^q]: Under it.", ["5:1 T011"]),
    ("x[^q]\n\n# [Last]{tlp=red}\n\n[^q]: Under it.", ["5:1 T011"]),
    ("x[^q]\n\n# Last, [said]{tlp=red}\n\nx\n\n[^q]: Under it.", []),
    ("x[^q]\n\nLast {tlp=red}\n====\n\n[^q]: Under it.", ["6:1 T011"]),
    ("- []{tlp=red} x\n\n    [^i]: In it.\n\ny[^i]", ["3:5 T011"]),
    ("::: {tlp=red}\nx\n:::\n\ny[^a]\n\n[^a]: Below.", []),
    ("# One {tlp=red}\n\nx\n\n# Two\n\ny[^a]\n\n[^a]: Below.", []),
)


@pytest.mark.parametrize("cases", [LOST, WRONG, BROKEN, LEAKING], ids=["lost", "wrong", "broken", "leaking"])
def test_a_marking_that_fails_gives_one_diagnostic(cases: Cases, tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*cases, strict=True)

    assert dict(zip(texts, found_in_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )


def test_a_marking_that_marks_is_left_in_peace(tmp_path: Path) -> None:
    """And so is the word where it marks nothing, in code and in a writer's own notes."""
    assert {
        text: found for text, found in zip(SOUND, found_in_texts(tmp_path, SOUND), strict=True) if found
    } == {}


def test_a_marking_may_not_be_laxer_than_its_contribution(tmp_path: Path) -> None:
    """In the text and in the front matter alike."""
    resume = "contributions/shared/resume-one.md"

    assert found_with(
        tmp_path,
        (resume, "tlp: clear", "tlp: amber"),
        (resume, "  - A plan should name what is there already.", "  - {text: A plan., tlp: green}"),
        (resume, "", "\n[x]{tlp=green}, [y]{tlp=amber}\n"),
        ("editions/book.md", "tlp: clear", "tlp: amber"),
        ("publication.yaml", "country: FI, tlp: clear", "country: FI, tlp: amber"),
    ) == ["resume-one.md:12:26 T007", "resume-one.md:19:5 T007"]


def test_a_running_order_may_be_marked(tmp_path: Path) -> None:
    """Its own text counts as clear; a directive may be marked, and what is wrong is told there too."""
    order = "\n::: {.box tlp=red}\nFor few. [x]{tlp=rde}\n:::\n\ny {tlp=red}\n"

    assert found_with(tmp_path, ("editions/book.md", "", order)) == [
        "book.md:87:14 T006",
        "book.md:90:4 T001",
    ]


@pytest.mark.parametrize("written", ["tpl=red", "lptt=amber", "marking=amber", "secret='TLP:RED'", "tlpp=x"])
def test_a_marking_by_another_name_is_never_to_be_left_out(written: str) -> None:
    """Whoever left it out would publish what was to be withheld."""
    name, _, value = written.replace("'", "").partition("=")
    node = {"t": "Span", "c": [["", [], [[name, value]]], []]}
    (fault,) = check_attributes(0, node, is_contribution=True)

    assert fault.hint == "did you mean `tlp`?"
