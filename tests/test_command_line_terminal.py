"""What the command line shows on a terminal: lines with their faults marked, pages laid out, progress."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import written
from tests.built import PROGRAM, build_py
from tests.test_command_line import CLEAN, FAULTY, SUMMARY, A, B

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small publication without a fault."""
    return written.write(tmp_path, CLEAN)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A small publication with a contribution of a status that there is not."""
    return written.write(tmp_path, CLEAN | FAULTY)


def test_explain_lays_a_page_out_on_a_terminal() -> None:
    """With its headings bold."""
    shown = on_a_terminal("explain", "F002", TERM="xterm")

    assert shown.startswith("\x1b[1mF002 unknown-value\x1b[0m\n\nSome fields")
    assert "```" not in shown


def test_a_terminal_shows_the_line_with_the_fault_marked(faulty: Path) -> None:
    """In colours, unless these are not wanted."""
    shown = on_a_terminal("check", "--root", str(faulty), TERM="xterm")
    plain = on_a_terminal("check", "--root", str(faulty), TERM="xterm", NO_COLOR="1")

    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == plain
    assert "\x1b[1;31merror F002:" in shown
    assert f"╭─ {A}:7:9\n 7 │  status: aproved\n   │          ^^^^^^^\n" in plain


def test_a_terminal_is_told_that_all_is_well(root: Path) -> None:
    """And what was looked at."""
    settings = {"TERM": "dumb", "COLUMNS": "80"}
    shown = [
        on_a_terminal("check", *paths, folder=root, **settings) for paths in ([], [A], ["sources/editions"])
    ]

    assert shown == [
        "nothing to mend: 2 contributions and 1 edition are sound\n",
        "nothing to mend: 1 contribution is sound\n",
        "nothing to mend: 1 edition is sound\n",
    ]


@pytest.mark.parametrize("report", ["human", "json", "github"])
def test_a_writer_steers_no_terminal(root: Path, report: str) -> None:
    """Neither by a text nor by the name of a file."""
    steering = "\x1b[31m\u202e\u009b2J"
    text = written.contribution_text("b", f"[](#{steering}) # <x{steering}>", title=f'"\\e[31m{steering}"')
    written.write(root, {B: text, "sources/contributions/shared/b\x1b[1m.md": text})
    shown = [build_py("check", "--root", str(root), "--report", report).out]
    shown += [on_a_terminal("check", "--root", str(root), "--report", report, TERM="dumb")]

    assert [one for one in shown if re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", one)] == []
    assert all(one.strip() for one in shown)


def on_a_terminal(*args: str, folder: Path | None = None, **settings: str) -> str:
    """Run build.py with its output on a terminal, and return what was shown there."""
    leader, follower = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    asked = [sys.executable, str(PROGRAM), *args]
    with subprocess.Popen(asked, stdout=follower, cwd=folder, env=kept | {"COLUMNS": "80"} | settings):
        os.close(follower)
        return read_all(leader).replace("\r\n", "\n")


def test_progress_is_shown_on_a_terminal(root: Path) -> None:
    """For each edition and format, on one line that is empty in the end; the summary stays apart."""
    leader, follower = pty.openpty()
    asked = [sys.executable, str(PROGRAM), "--root", str(root)]
    done = subprocess.run(
        asked, stdout=subprocess.PIPE, stderr=follower, encoding="utf-8", check=False, timeout=120
    )
    os.close(follower)
    shown = read_all(leader)

    assert done.returncode == 0
    assert SUMMARY.fullmatch(done.stdout), done.stdout
    assert "book: assembling" in shown
    assert re.search(r"book: making epub, docx, pdf", shown)
    assert "\n" not in shown
    assert shown.endswith("\r")


def read_all(leader: int) -> str:
    """Return what was written to a terminal."""
    parts = []
    try:
        while part := os.read(leader, 65536):
            parts.append(part)
    except OSError:  # how Linux says that nobody writes any more
        pass
    os.close(leader)
    return b"".join(parts).decode()
