"""Run a child process with limits of time and memory, in an empty environment."""

from __future__ import annotations

import fcntl
import os
import resource
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from press.errors import SetupError, ToolFailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

SECONDS = 600
MEGABYTES = 12_000
STOPPED = 3
"""The status of a process that was ended."""
SAID = 2_000
"""How many characters of a tool's own words are kept: the last ones."""
RUNNING: set[int] = set()
"""The children that run now, each the first of a group of processes."""


def run(  # noqa: PLR0913 - a process has that many sides
    args: Sequence[str],
    data: bytes = b"",
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> tuple[bytes, str]:
    """Return what the command wrote: its standard output and standard error.

    The child has a session of its own, so that a time-out ends its children
    too, and no environment but ``env``.

    Raises:
        SetupError: there is no such program.
        ToolFailed: it ended with another status than 0, or took too long.
    """
    with _life() as line:
        child = _start(args, line, cwd=cwd, env=env or {}, megabytes=megabytes)
        try:
            out, err = child.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise ToolFailed(args, f"it was still running after {seconds:g} seconds") from None
        finally:
            _end(child)
    said = err.decode("utf-8", "replace")
    if child.returncode != 0:
        raise ToolFailed(args, said[-SAID:] or f"it ended with status {child.returncode}")
    return out, said


def end_all() -> None:
    """End all children at once, and what they started."""
    for pid in tuple(RUNNING):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


def leave() -> None:
    """End this process at once, with all that it runs."""
    end_all()
    os._exit(STOPPED)


@contextmanager
def _life() -> Iterator[int]:
    """Give the end of a pipe, of which the other closes when this process ends, however it does."""
    theirs, ours = os.pipe()
    try:
        yield theirs
    finally:
        os.close(theirs)
        os.close(ours)


def _start(
    args: Sequence[str], line: int, *, cwd: Path | None, env: Mapping[str, str], megabytes: int
) -> subprocess.Popen[bytes]:
    try:
        child = subprocess.Popen(  # noqa: S603 - our own arguments, never a shell
            list(args),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=dict(env),
            pass_fds=(line,),
            start_new_session=True,
        )
    except FileNotFoundError as error:
        message = f"there is no program {args[0]}; run `make` to set everything up"
        raise SetupError(message) from error
    RUNNING.add(child.pid)
    _limit(child, megabytes)
    _tie(child, line)
    return child


def _tie(child: subprocess.Popen[bytes], line: int) -> None:
    """Have the system kill a child, and what it started, when the other end of its line closes (fcntl(2)).

    So nothing outlives this process, even if that is killed and can end nothing.
    A child that is not tied yet finds nothing to read then, and ends by itself.
    """
    if hasattr(fcntl, "F_SETSIG"):
        with suppress(ProcessLookupError):
            fcntl.fcntl(line, fcntl.F_SETOWN, -child.pid)
            fcntl.fcntl(line, fcntl.F_SETSIG, signal.SIGKILL)
            fcntl.fcntl(line, fcntl.F_SETFL, fcntl.fcntl(line, fcntl.F_GETFL) | os.O_ASYNC)


def _limit(child: subprocess.Popen[bytes], megabytes: int) -> None:
    """Hold a child's memory to a limit, where the system can do so from outside."""
    size = megabytes * 1024 * 1024
    if hasattr(resource, "prlimit"):
        with suppress(ProcessLookupError):
            resource.prlimit(child.pid, resource.RLIMIT_DATA, (size, size))


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child and everything that it started, if any of it still runs."""
    if child.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
    RUNNING.discard(child.pid)
