"""What the command line shows in a pipe: reports for people and for programs, and codes explained."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import written
from tests.built import PROGRAM, ROOT, build_py
from tests.test_command_line import BOOK, CLEAN, A, B

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
    assert (first["path"], first["line"], first["code"]) == (A, 7, "F002")
    assert (first["column"], first["end_column"]) == (9, 16)


def test_a_report_for_github_annotates_lines(faulty: Path) -> None:
    """One command a fault."""
    run = build_py("check", "--root", str(faulty), "--report", "github")

    assert run.status == 1
    assert run.out.startswith(f"::error file={A},line=7,endLine=7,col=9,endColumn=16,title=F002 ")


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


@pytest.mark.parametrize(
    ("word", "name"),
    [("F002", "F002-unknown-value"), ("unknown-value", "F002-unknown-value"), (None, "README")],
)
def test_explain_prints_a_page_as_it_is(word: str | None, name: str) -> None:
    """That of a code or of a name; without one, the page that lists them."""
    page = (ROOT / "docs" / "diagnostics" / f"{name}.md").read_text(encoding="utf-8")

    assert build_py("explain", *([word] if word else [])).out == page


def test_explain_knows_no_other_code() -> None:
    """It names the nearest."""
    run = build_py("explain", "F02")

    assert (run.status, run.out) == (2, "")
    assert "there is no code `F02`; did you mean `F0" in run.err


def test_a_letter_that_the_output_lacks_stops_nothing(root: Path) -> None:
    """It is written by its number."""
    written.write(root, {A: written.contribution_text("a", status="日本")})
    run = build_py("check", "--root", str(root), settings={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})

    assert (run.status, run.err) == (1, "")
    assert "the status is `\\u65e5\\u672c`" in run.out


def test_a_reader_that_has_read_enough_is_no_fault(root: Path) -> None:
    """`build.py check | head -1` shows no trace of the program."""
    written.write(root, {A: written.contribution_text("a", "[](#x) " * 5000)})
    for reader in ("head -1", "true"):
        asked = f"{sys.executable} {PROGRAM} check --root {root} | {reader}"
        done = subprocess.run(
            ["sh", "-c", asked], capture_output=True, encoding="utf-8", check=False, timeout=120
        )

        assert done.stderr == ""
