"""Addresses and words of pictures: a fault is told once, at the word at fault, with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pictures import stock_with_pictures, told

if TYPE_CHECKING:
    from pathlib import Path

    Cases = tuple[tuple[str, str], ...]

ALT = '{alt="Four boxes."}'
OF_AN_ADDRESS: Cases = (
    (f"![c](../../images/Photo.png){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../images/photo.PNG){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../Images/photo.png){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../images/fotos.png){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../images/photo){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../images/deep.png){ALT}", "1:6 M001 | did you mean `../../images/inner/deep.png`?"),
    (f"![c](images/photo.png){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../images/xyzzy.png){ALT}", "1:6 M001 | put the file there, or mend the address"),
    (
        f"![c](../../images/50%20.png){ALT}",
        "1:6 M001 | rename the file `50%20.png` without `%`, and write its new name here",
    ),
    (f"![c](){ALT}", "1:4 M001 | write the address of its file between the round brackets"),
    (f"![c](..\\..\\images\\photo.png){ALT}", "1:6 M001 | did you mean `../../images/photo.png`?"),
    (f"- a\n\n  > ![c](../../images/fotos.png){ALT}", "3:10 M001 | did you mean `../../images/photo.png`?"),
    (f"![c][p]\n\n[p]: ../../images/fotos.png {ALT}", "3:6 M001 | did you mean `../../images/photo.png`?"),
    (f"![c](../../../photo.png){ALT}", "1:6 M002 | did you mean `../../images/photo.png`?"),
    (f"![c](%2e%2e/%2e%2e/%2e%2e/etc/passwd){ALT}", "1:6 M002 | put the image into `sources/images/`"),
    (f"![c](/etc/passwd){ALT}", "1:6 M002 | put the image into `sources/images/`"),
    (f"![c](C:\\x\\photo.png){ALT}", "1:6 M002 | did you mean `../../images/photo.png`?"),
    (f"![c](file:///x/photo.png){ALT}", "1:6 M002 | did you mean `../../images/photo.png`?"),
    (f"![c](https://x.no/a.png){ALT}", "1:6 M006 | put a copy into `sources/images/`"),
    (f"![c](//x.no/a.png){ALT}", "1:6 M006 | put a copy into `sources/images/`"),
    (
        f"![c](data:image/png;base64,AAAA){ALT}",
        "1:6 M006 | save it as a file in `sources/images/`, and give its address",
    ),
    ("`![c](../../images/fotos.png)`", ""),
)
ALONE = "put the picture in a paragraph of its own"
EMPTY = "or leave the square brackets empty"
GRID = """\
+------------------------------------------------------+----+
| ![C d.](../../images/photo.png){alt="Four boxes."}   | {} |
+------------------------------------------------------+----+"""
OF_PLACES: Cases = (
    (f"a ![C d.](../../images/photo.png){ALT} b", f"1:11 M017 | {ALONE}, {EMPTY}"),
    (f"- ![C d.](../../images/photo.png){ALT}\n- b", ""),
    (f"[![C d.](../../images/photo.png){ALT}](https://a.no)", f"1:10 M017 | {ALONE}, {EMPTY}"),
    ("a ![C d.](../../images/photo.png){.decorative} b", f"1:11 M017 | {ALONE}, {EMPTY}"),
    (
        f"| a | b |\n|---|---|\n| x | ![C d.](../../images/photo.png){ALT} |",
        f"3:15 M017 | {ALONE} above the table, {EMPTY}",
    ),
    (GRID.replace("{}", "b "), f"2:11 M017 | {ALONE} above the table, {EMPTY}"),
    (
        f"a[^n]\n\n[^n]: b\n\n    ![C d.](../../images/photo.png){ALT}",
        f"5:13 M017 | {ALONE} in the text, {EMPTY}",
    ),
    (
        f"a ![C d.](../../images/photo.png){{#f {ALT[1:]} b. See [](#f).",
        f"1:11 M017 | {ALONE}, {EMPTY}",
    ),
    (f"a ![](../../images/photo.png){ALT} b", ""),
    (f"a ![Four boxes.](../../images/photo.png){ALT} b", ""),
    (f"| a |\n|---|\n| ![](../../images/photo.png){ALT} |", ""),
    (f"- ![C d.](../../images/photo.png){ALT}\n\n- b", ""),
    (f"> ![C d.](../../images/photo.png){ALT}", ""),
    (
        "a ![C d.](../../images/photo.png) b",
        '1:11 M003 | write it as `![](…){alt="C d."}`, if this is what is to be seen',
    ),
)
MORE = "use a picture that is at least"
OF_WORDS: Cases = (
    (
        '![c](../../images/photo.png "A title"){alt="d e"}',
        "1:30 M015 | put the words into the caption, or leave them out",
    ),
    ('![c](../../images/photo.png){alt="photo"}', "1:35 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/photo.png){alt="Photo.png"}', "1:35 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/photo-1.png){alt="photo 1"}', "1:37 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/photo.png){alt="Bild 3"}', "1:35 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/photo.png){alt="kuva"}', "1:35 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/photo.png){alt="…"}', "1:35 M014 | say in `alt` what is to be seen"),
    ('a ![c](../../images/photo.png){alt="image"} b', "1:37 M014 | say in `alt` what is to be seen"),
    ('![c](../../images/city-hall.png){alt="City hall"}', ""),
    ('![c](../../images/photo.png){alt="A picture of two boxes"}', ""),
    (
        '![A cat.](../../images/photo.png){alt="a cat"}',
        "1:40 M004 | say in `alt` what is to be seen, and in the caption what it means",
    ),
    (
        '![c](../../images/photo.png){alt=""}',
        '1:6 M003 | add `{alt="what is to be seen"}`, or `{.decorative}` if it carries no meaning',
    ),
    (f"![c](../../images/small.png){ALT}", f"1:6 M013 | {MORE} 863 pixels wide, or write `width=67mm`"),
    (
        '![c](../../images/small.png){alt="d e" width=8cm}',
        f"1:6 M013 | {MORE} 473 pixels wide, or write `width=67mm`",
    ),
    (
        '![c](../../images/small.png){alt="d e" width=60%}',
        f"1:6 M013 | {MORE} 518 pixels wide, or write `width=67mm`",
    ),
    ('![c](../../images/small.png){alt="d e" width=67mm}', ""),
    (f"a ![](../../images/small.png){ALT} b", ""),
    (f"![c](../../images/plan.png){ALT}", ""),
)


@pytest.mark.parametrize("cases", [OF_AN_ADDRESS, OF_WORDS, OF_PLACES], ids=["addresses", "words", "places"])
def test_one_mistake_with_a_picture_gives_one_diagnostic(cases: Cases, tmp_path: Path) -> None:
    """At the address, the alternative text or the title, with what mends it."""
    texts, wanted = zip(*cases, strict=True)
    found = [
        [f"{' '.join(one.split(' ')[:2])} | {one.partition(' | ')[2]}" for one in each]
        for each in told(stock_with_pictures(tmp_path), texts)
    ]

    assert dict(zip(texts, found, strict=True)) == {
        text: [one] if one else [] for text, one in zip(texts, wanted, strict=True)
    }
