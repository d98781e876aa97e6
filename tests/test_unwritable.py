"""What cannot be written is told of in one sentence, and what was there stays."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import build as program
from press import publish
from press.errors import SetupError
from press.private import private_folder
from tests import written
from tests.built import PROGRAM, build_py, files_in
from tests.test_publish import A, change, first, pamphlet, publication

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.built import Built

__all__ = ["first", "pamphlet"]
SMALL = 4_000
"""Bytes: less than any output, more than its parts."""


@pytest.fixture
def changed(first: Built) -> Path:
    """A publication that was built, and then changed."""
    return change(first.root, A, written.contribution_text("a", "Snow."))


def fails(number: int) -> Callable[..., None]:
    """Return what fails as the system does."""

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk can be read only"),
        (errno.EACCES, "you may not write there"),
    ],
)
def test_an_output_that_cannot_be_written(
    changed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    reason: str,
) -> None:
    """One sentence, status 3, and every older file."""
    before = files_in(changed / "output")
    monkeypatch.setattr(publish, "write", fails(number))
    status = program.main(["build", "--root", str(changed)])

    assert status == 3
    assert capsys.readouterr().err == (
        f"build.py: `output/book/` cannot be written, for {reason}; what was there stays\n"
    )
    assert files_in(changed / "output") == before


def test_a_disk_that_fills_up_between_two_files(changed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file takes its place before all are written; what is on its way is removed."""
    before = files_in(changed / "output")
    write, fail = publish.write, fails(errno.ENOSPC)
    monkeypatch.setattr(
        publish, "write", lambda file, content: (fail if file.suffix == ".docx" else write)(file, content)
    )

    assert program.main(["build", "--root", str(changed)]) == 3
    assert files_in(changed / "output") == before


def test_no_room_for_temporary_files(changed: Path) -> None:
    """As a limit of the system has it: no file may be larger."""
    before = files_in(changed / "output")
    run = subprocess.run(
        [sys.executable, str(PROGRAM), "--root", str(changed)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 3, run.stdout
    assert "Traceback" not in run.stderr
    assert "build.py: " in run.stderr
    assert files_in(changed / "output") == before


def test_an_output_that_is_a_file(tmp_path: Path) -> None:
    """Where the folder should be; the file stays."""
    publication(tmp_path)
    (tmp_path / "output").write_text("mine")
    run = build_py("--root", str(tmp_path))

    assert run.status == 3
    assert run.err == (
        "build.py: `output/` cannot be written, for a file stands where a folder is needed;"
        " what was there stays\n"
    )
    assert (tmp_path / "output").read_text() == "mine"


def test_an_edition_whose_folder_is_a_file(tmp_path: Path) -> None:
    """And nothing is written beside it."""
    publication(tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "book").write_text("mine")
    run = build_py("--root", str(tmp_path))

    assert run.status == 3
    assert "a file stands where a folder is needed" in run.err
    assert files_in(tmp_path / "output") == {"book": b"mine"}


def test_temporary_files_are_the_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one folder, removed at the end; what a run left that was killed is removed by the next."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with private_folder() as folder:
        left = folder.parent / "left"
        left.mkdir()
        (left / "secret.txt").write_text("left")
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        with private_folder() as other:
            assert not left.exists()
            assert folder.is_dir()
            assert {one.stat().st_mode & 0o777 for one in (folder, folder.parent, other)} == {0o700}

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_others_can_open_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone else may have made it first."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    home = tmp_path / f"capital-code-{os.getuid()}"
    home.mkdir()
    home.chmod(0o755)
    with pytest.raises(SetupError, match="can be opened by others"), private_folder():
        pass
