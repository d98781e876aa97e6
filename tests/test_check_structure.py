"""What pandoc would print as text is told of once, at its place; what is meant as text is not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mistakes import CONTRIBUTION, LINES, found_in_texts, found_with

if TYPE_CHECKING:
    from pathlib import Path

    Cases = tuple[tuple[str, list[str]], ...]

GRID = "+-----+---+\n| a   | b |\n+=====+===+\n{}\n+-----+---+"
TABLES: Cases = (
    ("| a | b |\n|---|---|\n| x | y | z |", ["3:11 S013"]),
    ("| a | b |\n|---|---|\n| x | y | |", []),
    ("| a | b |\n|---|---|\n| x |", ["3:1 S014"]),
    ("| a | b |\n|---|\n| x | y |", ["2:1 S013"]),
    ("| a | b |\n|---|---|\n| x \\| y | `z | z` |", []),
    ("a | b\n--|--\nx | y", []),
    ("- | a | b |\n  |---|---|\n  | x | y |\n- | c |\n  |---|\n  | z |", []),
    ("1. > | a | b |\n   > |---|---|\n   > | x | y | z |", ["3:16 S013"]),
    ("Word\n\n:   | a | b |\n    |---|---|\n    | x | y |", []),
    ("| a | b |\n| x | y |", ["1:1 S015"]),
    ("| a | b |\n|—|—|\n| x | y |", ["1:1 S015"]),
    ("|---|---|\n| x | y |", ["1:1 S015"]),
    ("text\n| a | b |\n|---|---|\n| x | y |", ["2:1 S015"]),
    ("| a | b |\n|---|---|\n| x | y |\n\n| c | d |", ["5:1 S015"]),
    ("| a verse\n| in two lines", []),
    ("cmd | less\nfoo | bar", []),
    (GRID.format("| x   | y |"), []),
    (GRID.format("| x | y |"), ["4:10 S017"]),
    (GRID.format("| x  | y  |"), ["4:6 S017"]),
    (GRID.format("| x       |"), []),
    ("a\n\n:   " + GRID.format("| x   | y |").replace("\n", "\n    "), []),
    ("- " + GRID.format("| x | y |").replace("\n", "\n  "), ["4:12 S017"]),
    (GRID.format("| 漢  | y |"), []),
    (GRID.format("| # H | y |"), ["4:5 S026"]),
    (GRID.format("| x   | y |")[:47], ["4:1 S017"]),
    ("text\n" + GRID.format("| x   | y |"), ["2:1 S015"]),
    ("  a   b\n---  ---\nxxxxxx  y\nz    w", ["3:1 S016"]),
    ("  a   b\n---  ---\nx    y\nz    w", []),
    ("text\n  a   b\n---  ---\nx    y", ["2:3 S015"]),
    ("---------\n a    b\n---  ---\nx    y\n\nzzzzzz w\n---------", ["6:1 S016"]),
)
OVERLINES: Cases = (
    ("text\n\n-----\ntext below,\nso\n\nmore words\n\nH\n---\nI", ["3:1 S029"]),
    ("text\n\n-----\nOne.\nTwo.\n-----", ["3:1 S029"]),
    ("------\nA\n------\n\ntext\n\n------\nB\n------", ["1:1 S029", "7:1 S029"]),
    ("- a\n\n  ----\n  **b**\n  ----", ["3:3 S029"]),
    ("> ----\n> [a](https://a.no) b\n>\n> c\n> ----", ["1:3 S029"]),
    ("1. ----\n   a\n\n   ----", ["1:4 S029"]),
    ("---\na\n\n::: box\nb\n:::\n\n---", ["1:1 S029"]),
    ("----\na so\n\n# H\n```\n\nb\n---\nc\n```", ["1:1 S029"]),
    ("----\na", []),
    ("a\n\n---\n\nb\n\n---\n\nc", []),
    ("----\na\n----\nb\n----\n\n: Caption", []),
    ("| a |\n|---|\n| b |\n\n---\nb", []),
)
LISTS: Cases = (
    ("text\n- a\n- b", ["2:1 S018"]),
    ("text:\n- a", ["2:1 S018"]),
    ("text\n- a\n  - b\n- c", ["2:1 S018"]),
    ("text  \n- a\n\n- b", ["2:1 S018"]),
    ("text  \n- a\n\nb", []),
    ("text\n* a\n\n**b**", []),
    ("text\n- a, he said", []),
    ("text\n1. a\n2. b", ["2:1 S018"]),
    ("> text\n> - a\n> - b", ["2:3 S018"]),
    ("in\n2019. Then", []),
    ("- a\n-b\n- c", ["2:1 S018"]),
    ("-\u00a0a\n-\u00a0b", ["1:1 S018"]),
    ("1.\u00a0a\n2.\u00a0b", ["1:1 S018"]),
    ("In\n1.\u00a0mars", []),
    ("–\u00a0Hei.\n–\u00a0Ja.", []),
    ("1.a\n2.b", ["1:1 S018"]),
    ("-5 degrees\n-7 degrees", []),
    ("• a\n\n• b", ["1:1 S018"]),
    ("said:\n– a\n– b", ["2:1 S018"]),
    ("– Hei.\n– Ja.", []),
    ("text  \n- a\n- b", []),
    ("# Heading\n- a\n- b", []),
    ("- a\n- b:\n  - c", []),
    ("- a\nlazy\n- b", []),
    ("```\ntext\n- a\n- b\n```", []),
    ("1. a\n  - b\n  - c", ["2:3 S019"]),
    ("1. a\n   - b\n   - c", []),
    ("1. a\n\n  text\n\n2. b", ["3:3 S019"]),
    ("10. a\n   - b", ["2:4 S019"]),
    ("- a\n - b", []),
    (" 9. a\n10. b", []),
)
CAPTIONS_AND_CODE: Cases = (
    ("two\nlines\n\n: Caption", ["4:1 S020"]),
    ("Table: Caption", ["1:1 S020"]),
    ("Table: the numbers are below.", []),
    ("| a | b |\n| c | d |\n\n: Caption {#t .row-headers}", ["1:1 S015"]),
    ("Table: Caption {#t}\n\ntext\n| a |\n|---|\n| x |", ["4:1 S015"]),
    ("text\n| a |\n|---|\n| x |\n\ntext\n\n[x] {#t}", ["2:1 S015", "8:5 S023"]),
    ("two\nlines\n\n: Caption {#t}", ["4:1 S020"]),
    ("> two\n> lines\n>\n> Table: Caption {#t}", ["4:3 S020"]),
    ("Table: One.\n\nText.\n\n| a |\n|---|\n| x |", ["1:1 S020"]),
    ("| a |\n|---|\n| x |\n\n: One\n\n: Two", ["7:1 S020"]),
    ("| a |\n|---|\n| x |\n\n: One\n\n| a |\n|---|\n| x |\n\n: Two", []),
    ("A sentence of words.\n\n: Caption", ["3:1 S020"]),
    ("term\n\n: meaning\n\nterm\n:   one\n:   two", []),
    ("```\nx", ["1:1 S021"]),
    ("~~~\nx\n\n# H", ["1:1 S021"]),
    ("```text\nx\n```text", ["3:1 S021"]),
    ("```\nx\n```.", ["3:1 S021"]),
    ("```text\na\n```\n\n```\nb", ["5:1 S021"]),
    ("`````\n```\n`````", []),
    ("    ```\n    x", []),
    ("<!--\n```\n--> a", []),
    ("```python foo\nx\n```", ["1:4 S022"]),
    ("text\n~~~\nx\n~~~", ["2:1 S022"]),
    ("text\n```\nx\n```", []),
    ("```one line```", []),
    ("```{code} shell\n:x: 9\n\n$ npm\n```", ["1:4 S022"]),
    ("- [ ] a:\n     ```\n     b\n\n     c\n     ```", ["2:6 S022"]),
    ("- a\n    ```\n    b\n    c\n    ```\n\n```\nd\n```", ["2:5 S022"]),
    ("```{code} yaml\n:b: the `c` d\n\ne\n```", ["1:4 S022"]),
    ("a ```bash\nb\nc\n```", ["1:3 S022"]),
    ("a ```b``` c ```d\ne``` f", []),
    ("a\n:   ```\n    b\n\n    c\n    ```", []),
    ("- a\n\n      ```\n      b\n      ```\n\n      ```\n      c\n      ```", []),
)
HEADINGS_AND_BOXES: Cases = (
    ("##Heading", ["1:1 S024"]),
    ("#Heading", ["1:1 S024"]),
    ("#MeToo", []),
    ("#ibelong is a campaign", []),
    ("text\n# Heading", ["2:1 S024"]),
    ("text\n# sign", []),
    ("## Heading\n----------", ["1:1 S024"]),
    ("text\n## Heading\n----------", ["2:1 S024"]),
    ("issue\n#5", []),
    ("text\nHeading\n=======", ["2:1 S024"]),
    ("said:\n> a\n> b", ["2:1 S025"]),
    ("the age is\n> 18", []),
    (":: cities", ["1:1 S010"]),
    ("::: {cities}\n:::", ["1:5 S007"]),
    ("::: {key-message}\nx\n:::", ["1:5 S002"]),
    ("::: {.contributions kind=foreword}\n:::", ["1:7 S007"]),
    ("# Lesons", ["1:3 S028"]),
    ("## Lesons", []),
)


@pytest.mark.parametrize(
    "cases",
    [TABLES, OVERLINES, LISTS, CAPTIONS_AND_CODE, HEADINGS_AND_BOXES],
    ids=["tables", "lines of dashes", "lists", "captions and code", "headings and boxes"],
)
def test_what_is_read_as_text_is_told_of_once(cases: Cases, tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*cases, strict=True)

    assert dict(zip(texts, found_in_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )


@pytest.mark.parametrize("heading", ["# Aproach", "# The approach", "# Our way {#aproach}"])
def test_a_heading_that_is_nearly_a_section_is_told_of_in_its_stead(heading: str, tmp_path: Path) -> None:
    """The section is missing, and here is what was meant to be it."""
    text = CONTRIBUTION.format(id="t0").replace("# Approach", heading)
    line = text[: text.index(heading)].count("\n") + 1
    path = "contributions/oslo/t0.md"

    assert line < LINES
    assert found_with(tmp_path, (path, "", text))[0] == f"t0.md:{line}:3 F011"
