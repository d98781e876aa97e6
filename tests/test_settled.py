"""What Typst is asked of a file that is set, and what follows where it fails at that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from press.errors import ToolFailed
from press.typesetting import typeset

if TYPE_CHECKING:
    from pathlib import Path

FOUND = """\
#let settled = json("settled.json")
#let torn = if settled.ends.len() < 3 {{ ("7",) }} else {{ () }}
#metadata((torn: torn, ends: settled.ends + if torn != () {{ (1.5,) }} else {{ () }}))<unsettled>
{}
"""
FAILS = "#if settled.ends.len() == 2 { panic(settled.torn) }"
NOTHING: dict[str, object] = {"torn": {}, "ends": []}


def _set(folder: Path, end: str, rounds: int) -> object:
    main = folder / "main.typ"
    main.write_text(FOUND.format(end), "utf-8")
    assert typeset(main, "set.pdf", {}, rounds=rounds).read_bytes().startswith(b"%PDF")
    return json.loads((folder / "settled.json").read_text("utf-8"))


def test_it_is_asked_until_it_finds_nothing_new(tmp_path: Path) -> None:
    """What it finds torn is counted twice at most."""
    assert _set(tmp_path, "", 9) == {"torn": {"7": 2}, "ends": [1.5] * 3}


@pytest.mark.parametrize("rounds", [0, 1])
def test_it_is_not_asked_more_often_than_it_may_be(tmp_path: Path, rounds: int) -> None:
    """As a book of very many notes is not at all."""
    assert _set(tmp_path, "", rounds) == ({"torn": {"7": 1}, "ends": [1.5]} if rounds else NOTHING)


def test_what_fails_when_it_is_settled_is_set_by_itself(tmp_path: Path) -> None:
    """So no book is lost for a line that stands alone."""
    assert _set(tmp_path, FAILS, 2) == NOTHING


def test_what_fails_by_itself_is_told(tmp_path: Path) -> None:
    """With Typst's own words."""
    with pytest.raises(ToolFailed, match="panicked"):
        _set(tmp_path, "#panic(1)", 2)
