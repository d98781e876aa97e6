"""What the command line shows: reports for people and for programs, codes explained, progress."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import written
from tests.built import PROGRAM, ROOT, build_py
from tests.test_command_line import BOOK, CLEAN, SUMMARY, A, B

if TYPE_CHECKING:
    from pathlib import Path

WORD = "Lodjur"
"""A word of a writer's, which no log may hold."""
FAULTY = {A: written.contribution_text("a", f"[](#{WORD}) and <b>{WORD}</b>", title=WORD, status="aproved")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small publication without a fault."""
    return written.write(tmp_path, CLEAN)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A small publication with a contribution that is full of faults."""
    return written.write(tmp_path, CLEAN | FAULTY)


def test_a_report_for_programs_has_places_and_codes(faulty: Path) -> None:
    """In the order of the human one, and of a known version."""
    run = build_py("check", "--root", str(faulty), "--report", "json")
    report = json.loads(run.out)
    first = report["diagnostics"][0]

    assert (run.status, report["version"]) == (1, 1)
    assert set(first) == {"path", "line", "column", "severity", "code", "name"}
    assert (first["path"], first["line"], first["code"]) == (A, 7, "F002")


def test_a_report_for_github_annotates_lines(faulty: Path) -> None:
    """One command a fault."""
    run = build_py("check", "--root", str(faulty), "--report", "github")

    assert run.status == 1
    assert run.out.startswith(f"::error file={A},line=7,col=9,title=F002 unknown-value::")


@pytest.mark.parametrize("report", ["json", "github"])
def test_a_report_for_machines_quotes_nobody(faulty: Path, report: str) -> None:
    """Logs are read by others."""
    run = build_py("check", "--root", str(faulty), "--report", report)

    assert WORD.casefold() not in (run.out + run.err).casefold()


def test_check_shows_only_what_lies_there(faulty: Path) -> None:
    """And the status is of what is shown."""
    written.write(faulty, {B: written.contribution_text("b", "[](#nowhere)")})
    whole, one, folder, clean = (
        build_py("check", *paths, folder=faulty)
        for paths in ([], [B], ["sources/contributions/shared"], [BOOK])
    )

    assert f"{A}:" in whole.out
    assert {line.split(":")[0] for line in one.out.splitlines() if ": error " in line} == {B}
    assert f"{A}:" in folder.out
    assert (one.status, clean.status, clean.out) == (1, 0, "nothing to mend\n")


def test_check_builds_nothing(root: Path) -> None:
    """It says that all is well."""
    run = build_py("check", "--root", str(root))

    assert (run.status, run.out) == (0, "nothing to mend\n")
    assert not (root / "output").exists()


def test_explain_prints_the_page_of_a_code() -> None:
    """Written in small letters or capitals."""
    page = (ROOT / "docs" / "diagnostics" / "F002-unknown-value.md").read_text(encoding="utf-8")

    assert (build_py("explain", "F002").out, build_py("explain", "f002").out) == (page, page)


def test_explain_knows_no_other_code() -> None:
    """It names the nearest."""
    run = build_py("explain", "F02")

    assert (run.status, run.out) == (2, "")
    assert "there is no code `F02`; did you mean `F0" in run.err


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


def test_a_reader_that_has_read_enough_is_no_fault(root: Path) -> None:
    """`build.py check | head -1` shows no trace of the program."""
    written.write(root, {A: written.contribution_text("a", "[](#x) " * 5000)})
    asked = f"{sys.executable} {PROGRAM} check --root {root} | head -1"
    done = subprocess.run(
        ["sh", "-c", asked], capture_output=True, encoding="utf-8", check=False, timeout=120
    )

    assert "Traceback" not in done.stderr
