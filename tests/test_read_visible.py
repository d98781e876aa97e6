"""Code and a writer's own notes are told from text."""

from __future__ import annotations

import time

import pytest

from press.read.visible import visible


@pytest.mark.parametrize(
    "written",
    [
        "a `X` b",
        "a ``X ` X`` b",
        "`` X\nX ``",
        "```\nX\n```\n",
        "~~~ {.python}\nX\n\nX\n~~~~\n",
        "> ```\n> X\n> ```\n",
        "- ```\n  X\n  ```\n",
        "a <!-- X --> b",
        "<!-- X\n\nX --> b",
        "<!-- ` X --> `X`",
    ],
)
def test_code_and_notes_are_blanked_out(written: str) -> None:
    """Letter by letter, so that places stay."""
    shown = visible(written)

    assert "X" not in shown
    assert len(shown) == len(written)
    assert shown.count("\n") == written.count("\n")


@pytest.mark.parametrize(
    "written",
    ["a X b", "\\`X`", "`X\n\n`", "`` X `", "```\nX\n", "<!-- X", "\\<!-- X -->", "<!--> X -->", "    X"],
)
def test_what_is_not_closed_is_text(written: str) -> None:
    """So is what was escaped, and code that is only indented."""
    assert "X" in visible(written)


@pytest.mark.parametrize(
    "written",
    [
        "`" * 1000 + "a ` `` a " * 50_000,
        "<!-- " * 200_000,
        "```\n~~~\n" * 50_000,
        "\\`" * 200_000,
        "``` a\n" * 100_000,
    ],
)
def test_a_long_text_takes_no_long_time(written: str) -> None:
    """One pass, whatever is opened and not closed."""
    start = time.process_time()
    visible(written)

    assert time.process_time() - start < 10
