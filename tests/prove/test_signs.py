"""Letters that bear signs, such as Arabic vowels and Hebrew points, are read once each from a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.prove.pdf_signs import Signs
from tests import written
from tests.built import build_py

if TYPE_CHECKING:
    from pathlib import Path

SAID = {
    "ar": "والباب لا يُغلق من الداخل، وكُتُبٌ مُفِيدَةٌ لِلأطفالِ.",
    "he": "שָׁלוֹם בַּלַּיְלָה",
}
TEXT = "sources/contributions/shared/a.md"
BOOK = {
    "sources/editions/book.md": written.edition_text("book", "::: {.contributions kind=section}\n:::", "pdf")
}


def text_in(language: str, said: str) -> str:
    """Return a contribution that says something in a language."""
    return written.contribution_text("a", f"::: {{lang={language}}}\n{said}\n:::")


@pytest.mark.parametrize("language", SAID)
def test_a_letter_with_its_sign_is_no_loss(language: str, tmp_path: Path) -> None:
    """It is drawn in two glyphs, and each of them stands for both characters."""
    root = written.write(tmp_path, BOOK | {TEXT: text_in(language, SAID[language])})

    run = build_py("--root", str(root))

    assert (run.status, run.err) == (0, "")


def test_one_that_should_stand_twice_is_missed(tmp_path: Path) -> None:
    """The file is as it was, and its source says one syllable more."""
    root = written.write(tmp_path, BOOK | {TEXT: text_in("ar", SAID["ar"])})
    assert build_py("--root", str(root)).status == 0
    written.write(root, {TEXT: text_in("ar", SAID["ar"].replace("كُتُبٌ", "كُتُتُبٌ"))})

    run = build_py("verify", "--quick", "--root", str(root))

    assert run.status == 1
    assert "P00" in run.out


@pytest.mark.parametrize(
    ("objects", "told"),
    [
        ([("تُ", (10, 12)), ("ُت", (10, 16))], "تُ"),
        ([("تُ", (10, 12)), ("ُت", (10, 16)), ("تُ", (18, 20)), ("ُت", (17, 23))], "تُتُ"),
        ([("كتُ", (10, 22)), ("تُ ", (11, 13))], "كتُ "),
        ([("تُ", (11, 13)), ("كتُ", (10, 22))], "تُك"),
        ([("ee", (10, 12)), ("ee", (10, 12))], "eeee"),
    ],
)
def test_what_lies_over_the_same_is_told_once(
    objects: list[tuple[str, tuple[float, float]]], told: str
) -> None:
    """What stands beside it, or bears no sign, is told again."""
    signs = Signs()

    assert "".join(signs.once(*one) for one in objects) == told
