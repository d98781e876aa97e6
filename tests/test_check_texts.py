"""A fault in a text is told once, at the word at fault; what is right is not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mistakes import found_in_texts

if TYPE_CHECKING:
    from pathlib import Path

    Cases = tuple[tuple[str, list[str]], ...]

NOTES_TAGS_AND_BOXES: Cases = (
    ("a <!-- b", ["1:3 S009"]),
    ("a <!-- b <!-- c --> d", ["1:3 S009"]),
    ("\\<!-- x -->", []),
    ("`<!-- x` and ``<!-- y -->``", []),
    ('[a](https://x.no "t <!-- u -->")', ["1:21 S009"]),
    ("[a](https://x.no/<!--y-->)", ["1:18 S009"]),
    ('![c](../../images/plan.png){alt="a <!-- b -->"}', ["1:36 S009"]),
    ("<!-- a\n\nb --> c", []),
    ("    <!-- code -->", []),
    ("<!--> x", ["1:1 S009"]),
    ("- a <!-- b\n- c --> d", ["1:5 S009"]),
    ("a <b>x</b> <i>y</i>", ["1:3 S004", "1:12 S004"]),
    ("<div>\n\nx\n\n</div>", ["1:1 S004"]),
    ("> q <br> r", ["1:5 S004"]),
    ("x</p>", ["1:2 S004"]),
    ("<script>a()</script>", ["1:1 S004"]),
    ("a <https://x.no> <a@b.no>", []),
    ("`<b>`\n\n```\n<div>\n```", []),
    ("<?php x ?>", ["1:1 S004"]),
    ("x\n\n    y <b>\n\nz <b>z</b>", ["5:3 S004"]),
    ("- a\n\n  ```bash # b\n  <c>\n  ```", ["3:6 S022"]),
    ("::: box\nx", ["1:1 S001"]),
    (":::\nx", ["1:1 S010"]),
    ("x\n::: box\ny\n:::", ["2:1 S010"]),
    ("x\n\n    ::: box\n    y\n    :::", ["3:5 S010"]),
    ("- a\n\n    ::: box\n    b\n    :::", ["3:5 S010"]),
    ("- a\n\n  ::: box\n  b\n  :::", []),
    ("::: box\na\n:::\n\n- b\n\n    ::: box\n    :::", ["7:5 S010"]),
    ("x\n::: box\na\n:::\n\n::: box\nb\n:::", ["2:1 S010"]),
    ("::: box\n\n::: key-message\nx\n:::\n\ny\n:::", []),
    (":::: box ::::\nx\n::::", []),
    ("::: two words\nx\n:::", ["1:1 S010"]),
    ("> ::: box\n> x\n> :::", []),
    ("```\n::: box\n```", []),
    ("- a\n\n    ::: box\n    b", ["3:5 S001"]),
)
POINTERS: Cases = (
    ("[x](#tabel)", ["1:5 X001"]),
    ("[](#oslo-strategy.levls)", ["1:4 X001"]),
    ("[](#oslo-strategi)", ["1:4 X001"]),
    ("[x]()", ["1:3 X001"]),
    ("[x](other.md)", ["1:5 X012"]),
    ("[](https://x.no)", ["1:4 X010"]),
    ("[x](HTTPS://x.no)", []),
    ("[x](javascript:alert)", ["1:5 X012"]),
    ("[](#results) [](#oslo-strategy.way-forward) [](#oslo-strategy.levels)", []),
    ("[x]{#anc} [](#anc) []{#emp} [](#emp)", ["1:32 X010"]),
    ("::: {#bx .box}\nx\n:::\n\n[](#bx) [x](#bx)", ["5:4 X010"]),
    ("[a]{#a1} [b]{#a1}", ["1:14 X006"]),
    ("[a]{#results}", ["1:5 X006"]),
    ("# Results {#x}", ["1:3 F015"]),
    ("## Results {#results}", ["1:4 F015"]),
    ("[x]{#oslo-strategy}", ["1:5 X008"]),
    ("[x]{#1abc} [y]{#a.b}", ["1:5 X011", "1:16 X011"]),
    ("see[^nope], \\[^no], `[^no]`", ["1:4 X002"]),
    ("[^un]: unused", ["1:1 X003"]),
    ("x[^a]\n\n[^a]: y\n\n[^a]: z", ["5:1 X004"]),
    ("> [^q]: unused", ["1:3 X003"]),
    ("- a[^l]\n\n    [^l]: x\n\n    [^l]: y", ["5:5 X004"]),
    ("[a]: https://x.no\n[a]: https://y.no\n\n[a]", ["2:1 X015"]),
    ("[@oslo2081] @nobody", ["1:2 X005", "1:13 X005"]),
    ("me@x.no", []),
    ("[x][lab]\n\n[lab]: ../x.md", ["3:8 X012"]),
)
IMAGES: Cases = (
    ('![](https://x.no/a.png){alt="x"}', ["1:5 M006"]),
    ("![c](../../images/plan.png)", ["1:6 M003"]),
    ('![c](../../images/plan.png){alt="c"}', ["1:34 M004"]),
    ('![c](../../images/plan.png){alt="d"}\n\n![c](../../images/plan.png)', ["3:6 M003"]),
    ("![c](../../images/plan.png){.decorative}", []),
    ('![c](../../images/plan.png){.decorative alt="x"}', ["1:46 M009"]),
    ("a ![c](../../images/plan.png) b", ["1:8 M003"]),
    ('a ![c](../../images/plan.png){alt="c"} b', []),
    ('![c](../../images/plam.png){alt="x"}', ["1:6 M001"]),
    ('![c](../../../../etc/passwd){alt="x"}', ["1:6 M002"]),
    ('![c](/etc/passwd){alt="x"}', ["1:6 M002"]),
    ('![c](../../publication.yaml){alt="x"}', ["1:6 M005"]),
    ('![c](http://[){alt="x"}', ["1:6 M006"]),
    ('![c](../../images/plan.png){alt="x" width=200px height=3}', ["1:43 S008", "1:49 S003"]),
    ('![c](../../images/plan.png){alt="x" width=60%}', []),
)
CLASSES_AND_HEADINGS: Cases = (
    ("[x]{.smallcaps} [y]{.ul}", ["1:6 S002", "1:22 S002"]),
    ("[x]{.indx} [z]{.index}", ["1:6 S002"]),
    ("::: boxx\nx\n:::", ["1:5 S002"]),
    ("::: cities\n:::", ["1:5 S007"]),
    ('[x]{onclick="a()"}', ["1:5 S003"]),
    ("[x]{lang=english} [y]{Lang=sv} [z]{lang=sv}", ["1:10 L001", "1:23 S003"]),
    ("``` {.python .numberLines startFrom=1}\nx\n```", ["1:15 S002", "1:27 S003"]),
    ("`x`{.python}", ["1:6 S002"]),
    ("| a |\n|---|\n| b |\n\n: Cap {.row-header #t}", ["5:9 S002"]),
    ("## A {-}", ["1:4 S002"]),
    ("### Deep", ["1:5 S005"]),
    ("## \n", ["1:1 S012"]),
    ("## `code`\n\n## {#e}", ["3:1 S012"]),
    ("- ## {#e}", ["1:3 S012"]),
    ("# A title", ["1:3 S011"]),
    ("# Approach", ["1:3 F015"]),
    ("[x](#results){.foo target=_blank}", ["1:16 S002", "1:20 S003"]),
    ("::: {lang=nb}\nx\n:::", []),
)


@pytest.mark.parametrize(
    "cases",
    [NOTES_TAGS_AND_BOXES, POINTERS, IMAGES, CLASSES_AND_HEADINGS],
    ids=["notes, tags and boxes", "pointers", "images", "classes and headings"],
)
def test_one_mistake_in_a_text_gives_one_diagnostic(cases: Cases, tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*cases, strict=True)

    assert dict(zip(texts, found_in_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )
