"""What is said of a fault in a text, where the same code has more than one remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mistakes import said_of_texts

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
    ("So.\n::: box\nSo.\n:::", ["S010 a line of `:::` is read as text / put an empty line above it"]),
    ("Thanks to \\@rvagg, see <https://example.org/@oslo>.", []),
)


def test_a_remedy_fits_what_was_written(tmp_path: Path) -> None:
    """Each text stands in a contribution of its own, in one publication."""
    texts, wanted = zip(*SAID, strict=True)

    assert dict(zip(texts, said_of_texts(tmp_path, texts), strict=True)) == dict(
        zip(texts, wanted, strict=True)
    )
