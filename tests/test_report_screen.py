"""What a report is shown on, and the lines that it shows."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from press.diagnostics import Place
from press.report.lines import Lines
from press.report.screen import screen_of
from tests import written

if TYPE_CHECKING:
    from pathlib import Path


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "settings", "wanted"),
    [
        (io.StringIO(), {}, None),
        (io.StringIO(), {"FORCE_COLOR": "0"}, None),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (_Terminal(), {}, True),
        (_Terminal(), {"NO_COLOR": ""}, True),
        (_Terminal(), {"NO_COLOR": "1"}, False),
        (_Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (_Terminal(), {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_shown_where_they_are_wanted(
    stream: io.StringIO, settings: dict[str, str], *, wanted: bool | None
) -> None:
    """And in a pipe none, and no lines of the sources, unless they are asked for."""
    screen = screen_of(stream, settings)

    assert (screen and screen.is_coloured) == wanted


@pytest.mark.parametrize(
    ("saved", "line"),
    [
        ("a\r\nbé\n".encode(), "bé"),
        ("a\rbe\u0301".encode(), "bé"),
        ("\ufeffa\nb".encode(), "b"),
        (b"a\nb\xe9", "b\ufffd"),
        (b"a", None),
        ("a\nb".encode("utf-16"), None),
        (b"a\nb" + b" " * 2_000_000, None),
    ],
)
def test_a_line_is_the_one_that_was_read(tmp_path: Path, saved: bytes, line: str | None) -> None:
    """With composed letters, whatever ends it; and none of what is not read."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.md").write_bytes(saved)

    assert Lines(tmp_path).at(Place("sources/a.md", 2)) == line


def test_no_line_is_read_elsewhere(tmp_path: Path) -> None:
    """A folder has none, and what leads out of the sources is not opened."""
    written.write(tmp_path, {"secret.txt": "secret", "sources/a.md": "open"})
    (tmp_path / "sources" / "b.md").symlink_to(tmp_path / "secret.txt")
    lines = Lines(tmp_path)

    assert [lines.at(Place(path)) for path in ("sources", "sources/b.md", "sources/c.md")] == [None] * 3
    assert lines.at(Place("sources/a.md")) == "open"
