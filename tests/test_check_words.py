"""What is said of a fault in a text, where the same code has more than one remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diagnostic_pages import found_in
from tests.mistakes import said_of_texts, stock

if TYPE_CHECKING:
    from pathlib import Path

SAID: tuple[tuple[str, list[str]], ...] = (
    (
        "So it is [see @nobody, p. 3].",
        [
            (
                "X005 `@nobody` is not among the references"
                " / add the reference to `sources/references.yaml`, or mend the key"
            )
        ],
    ),
    (
        "So it is, see @oslo2081.",
        ["X005 `@oslo2081` is not among the references / did you mean `@oslo2018`?"],
    ),
    (
        "Thanks to @rvagg for it.",
        ["X005 `@rvagg` is not among the references / write `\\@rvagg` if it is a name and no citation"],
    ),
    (
        "[@osloby](https://example.org)",
        ["X005 `@osloby` is not among the references / write `\\@osloby` if it is a name and no citation"],
    ),
    (
        "See https://example.org/@oslo/x now.",
        ["X005 `@oslo/x` is not among the references / put the address in `<` and `>`"],
    ),
    (
        "::: box So it is\nSo.\n:::",
        ["S010 a line of `:::` is read as text / name the box in one word, and put its heading below it"],
    ),
    (
        '::: { .box lang = "sv" }\nSo.\n:::',
        ["S010 a line of `:::` is read as text / write it as `::: {.box lang=sv}`"],
    ),
    (
        "::: {box lang=sv}\nSo.\n:::",
        ["S010 a line of `:::` is read as text / write it as `::: {.box lang=sv}`"],
    ),
    ("So.\n::: box\nSo.\n:::", ["S010 a line of `:::` is read as text / put an empty line above it"]),
    ("So <b>it</b> is.", ["S004 `<b>` is an HTML tag / write `**words**` instead of the two tags"]),
    ("So <EM>it</EM> is.", ["S004 `<EM>` is an HTML tag / write `*words*` instead of the two tags"]),
    ("H<sub>2</sub>O", ["S004 `<sub>` is an HTML tag / write `~words~` instead of the two tags"]),
    (
        "So<br/>it is.",
        [
            (
                "S004 `<br>` is an HTML tag"
                " / end the line with a backslash instead, or leave it out in a cell of a table"
            )
        ],
    ),
    (
        'So <a href="https://example.org">it</a> is.',
        ["S004 `<a>` is an HTML tag / write `[text](address)` instead of the two tags"],
    ),
    ("So it</i> is.", ["S004 `</i>` is an HTML tag / leave it out; no tag is open that it would close"]),
    (
        "Write <name> here.",
        [
            (
                "S004 `<name>` is read as an HTML tag"
                " / put a backslash before the `<` if it is to be read, or leave the tag out"
            )
        ],
    ),
    ("Thanks to \\@rvagg, see <https://example.org/@oslo>.", []),
)

OF_A_DIRECTIVE = (
    ("index-of kind=practice city=oslo", ["use `by`, or leave it out"]),
    ("index-of kind=practice by=theme city=oslo", ["leave it out"]),
    ("index-of kind=practice kinds=strategy", ["leave it out; `kind` is there already"]),
    ("index-of kinds=strategy", ["did you mean `kind`?"]),
    ("glossary kind=practice", ["leave it out"]),
)


@pytest.mark.parametrize(("written", "mend"), OF_A_DIRECTIVE)
def test_an_attribute_that_a_directive_has_is_not_offered_again(
    written: str, mend: list[str], tmp_path: Path
) -> None:
    """Only what it has not got yet."""
    with (stock(tmp_path) / "sources/editions/book.md").open("a", encoding="utf-8") as file:
        file.write(f"\n::: {{.{written}}}\n:::\n")

    assert [one.remedy for one in found_in(tmp_path)] == mend


def test_a_remedy_fits_what_was_written(tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*SAID, strict=True)

    assert dict(zip(texts, said_of_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )
