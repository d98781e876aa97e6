"""One private folder for all temporary files of a run; what a killed run left is removed by the next.

The folders of all runs of one user lie in one that is his alone. Each is locked
as long as its run or a process of it lives, so what is not locked is left over.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from press.errors import SetupError
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "capital-code"
VARIABLE = "TMPDIR"
"""Names the folder of temporary files to the processes that are started (POSIX)."""


@contextmanager
def private_folder() -> Iterator[Path]:
    """Give a folder that is the user's alone, in which all temporary files of this process are made."""
    with writing("the folder for temporary files"):
        home = Path(tempfile.gettempdir()) / f"{NAME}-{os.getuid()}"
        with _alone(home):
            _sweep(home)
            folder = Path(tempfile.mkdtemp(dir=home))  # readable by its owner alone
            lock = os.open(folder, os.O_RDONLY)
            fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        with _temporary_files_in(folder):
            yield folder
    finally:
        remove(folder)
        os.close(lock)


def remove(folder: Path) -> None:
    """Remove the folder of a run, and the one that it lies in if that is the last."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.parent.rmdir()


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    before, named = tempfile.tempdir, os.environ.get(VARIABLE)
    tempfile.tempdir = os.environ[VARIABLE] = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
        os.environ.pop(VARIABLE)
        os.environ.update({VARIABLE: named} if named is not None else {})


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the folder of all runs; one that its last run has just removed is made again."""
    while True:
        with suppress(FileExistsError):
            home.mkdir(mode=0o700)
        with suppress(FileNotFoundError):
            held = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(held, fcntl.LOCK_EX)
                if os.fstat(held).st_ino == home.stat().st_ino:
                    _must_be_ours(os.fstat(held), home)
                    yield
                    return
            finally:
                os.close(held)


def _must_be_ours(state: os.stat_result, home: Path) -> None:
    if state.st_uid != os.getuid() or stat.S_IMODE(state.st_mode) & 0o077:
        message = f"{home} can be opened by others; remove it, or name another folder with {VARIABLE}"
        raise SetupError(message)


def _sweep(home: Path) -> None:
    """Remove the folders of runs that have ended."""
    for folder in home.iterdir():
        with suppress(OSError):
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)
