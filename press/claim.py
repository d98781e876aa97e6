"""Claim ``output/`` for one build at a time, and settle what a build that was killed left there."""

from __future__ import annotations

import fcntl
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from press.edition import DRAFT
from press.publish import settle_folder
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WAITING = "build.py: another build is writing to `output/`; this one waits until that has ended\n"


@contextmanager
def claimed(output: Path) -> Iterator[None]:
    """Hold the folder of all outputs, waiting for whoever holds it now."""
    with writing(f"`{output.name}/`"):
        output.mkdir(exist_ok=True)
        held = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _hold(held)
        with writing(f"`{output.name}/`"):
            for folder in _folders(output):
                settle_folder(folder)
        yield
    finally:
        os.close(held)


def _hold(held: int) -> None:
    """Lock what is open; the system frees it when the process and its workers are gone."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.stderr.write(WAITING)
        sys.stderr.flush()
        fcntl.flock(held, fcntl.LOCK_EX)


def _folders(output: Path) -> list[Path]:
    """Return the folder of each edition, and of each draft."""
    found = (one for home in (output, output / DRAFT) if home.is_dir() for one in home.iterdir())
    return sorted(one for one in found if one.is_dir() and not one.is_symlink() and one != output / DRAFT)
