"""Run a program, and measure its time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LIMIT = 1800
"""Seconds after which a program is stopped."""

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in the system's unit of memory: getrusage(2) counts kilobytes, but bytes on macOS."""


class Failed(Exception):  # noqa: N818 - read as "the program failed", not as an error of ours
    """A measured program did not end well."""


@dataclass(frozen=True)
class Cost:
    """What a run took.

    Args:
        seconds: by the clock on the wall.
        megabytes: the most that any one of its processes held, children included.
    """

    seconds: float
    megabytes: float


def measure(command: Sequence[str], cwd: Path, **settings: str) -> Cost:
    """Run a command in a folder, with settings in its environment, and return what it took.

    Raises:
        Failed: its status was not 0; the message holds the end of what it said.
    """
    with tempfile.TemporaryFile() as log:
        env = {**os.environ, **settings}
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env)
        watch = threading.Timer(LIMIT, child.kill)
        watch.start()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise Failed(_failure(command, child.returncode, log))
    return Cost(seconds, usage.ru_maxrss * UNIT / 1e6)


def total(costs: Iterable[Cost]) -> Cost:
    """Return the cost of runs one after another."""
    runs = tuple(costs)
    return Cost(sum(run.seconds for run in runs), max(run.megabytes for run in runs))


def best(costs: Iterable[Cost]) -> Cost:
    """Return the least that a run took, which other work on the machine disturbed least."""
    runs = tuple(costs)
    return Cost(min(run.seconds for run in runs), min(run.megabytes for run in runs))


def _failure(command: Sequence[str], status: int, log: IO[bytes]) -> str:
    log.seek(0)
    said = log.read().decode(errors="replace").splitlines()[-10:]
    return "\n".join([f"`{' '.join(command)[:200]}` ended with status {status}:", *said])
