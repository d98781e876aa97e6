"""A code is explained by its page: as it is in a pipe, laid out on a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from press import rules
from press.errors import UsageError
from press.explain import INDEX, PAGES, page
from press.report.letters import width
from press.report.page import page_on
from press.report.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

NARROW, WIDE = Screen(40), Screen(80)
PAGE = """\
# F002 unknown-value

Some fields take [one of a few](README.md) words. **Not** `all of them`, and a
second line.

- one that is so long that it does not fit into the line
- two

````  markdown {.wrong file="sources/a.md" replaces="x"}
# No heading

::: box
````

## Mended
"""


@pytest.mark.parametrize("word", ["F001", "f001", "missing-field", "Missing-Field"])
def test_a_code_and_a_name_lead_to_a_page(word: str) -> None:
    """In letters of any size."""
    assert page(word) == PAGES / "F001-missing-field.md"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("F0022", "there is no code `F0022`; did you mean `F002"),
        ("f02", "there is no code `f02`; did you mean `F0"),
        ("Z7", "there is no code `Z7`; a code looks like F002"),
        ("missing-feld", "there is no code or name `missing-feld`; did you mean `missing-field`?"),
        ("?", "there is no code or name `?`; a code looks like F002"),
    ],
)
def test_the_nearest_is_named(word: str, said: str) -> None:
    """Of a code or a name that there is not."""
    with pytest.raises(UsageError, match=re.escape(said)):
        page(word)


def test_the_family_is_listed() -> None:
    """Of a code that begins with its letter, with all its codes and no other."""
    with pytest.raises(UsageError) as raised:
        page("S99")
    codes = re.findall(r"^  ([A-Z]\d{3}) ", str(raised.value), re.MULTILINE)

    assert codes == [rule.code for rule in rules.RULES if rule.code[0] == "S"]


def test_the_families_are_listed() -> None:
    """Where none can be told from the word."""
    with pytest.raises(UsageError) as raised:
        page("Z7")
    letters = re.findall(r"^  ([A-Z])  .", str(raised.value), re.MULTILINE)

    assert letters == list(dict.fromkeys(rule.code[0] for rule in rules.RULES))


def test_a_page_is_laid_out() -> None:
    """Without the signs of Markdown, code moved in, and no line of a paragraph too long."""
    assert page_on(NARROW, PAGE).split("\n") == [
        "F002 unknown-value",
        "",
        "Some fields take one of a few words.",
        "Not `all of them`, and a",
        "second line.",
        "",
        "- one that is so long that it does not",
        "  fit into the line",
        "- two",
        "",
        "sources/a.md:",
        "    # No heading",
        "",
        "    ::: box",
        "",
        "Mended",
    ]


def test_colours_say_nothing_that_words_do_not() -> None:
    """A page in colour is the page without, and colours."""
    coloured = page_on(Screen(40, is_coloured=True), PAGE)

    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == page_on(NARROW, PAGE)
    assert coloured.startswith("\x1b[1mF002 unknown-value\x1b[0m\n")


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: str(path.stem))
def test_every_page_can_be_laid_out(path: Path) -> None:
    """Nothing of it is lost but Markdown's own signs, and only code is wider than the terminal."""
    written = re.sub(r"^`{3,}.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    shown = page_on(WIDE, path.read_text(encoding="utf-8"))
    rest = iter(words(shown))

    assert [word for word in words(written) if word not in rest] == []
    assert [line for line in shown.split("\n") if width(line) > WIDE.width and line[:4] != "    "] == []


def words(text: str) -> list[str]:
    """Return the words of a page without the signs of Markdown, and without where its links lead."""
    return re.sub(r"[#*\[]", " ", re.sub(r"\]\([^)\s]+\)", "", text)).split()


def test_the_index_is_a_page() -> None:
    """And lists every rule."""
    shown = page_on(WIDE, INDEX.read_text(encoding="utf-8"))

    assert [rule.code for rule in rules.RULES if f"- {rule.code} {rule.name}: " not in shown] == []
