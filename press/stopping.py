"""Stop when asked: end what runs, remove what is private, say what was kept."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from press import processes
from press.private import remove
from press.processes import STOPPED, leave

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess
    from pathlib import Path

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SAID = b"\nbuild.py: stopped; each output is the one that was there, or whole and new\n"
PATIENCE = 2.0
"""Seconds that a worker has to end."""
TRIES = 20
"""So often is the private folder removed: what is being ended may still write."""


@contextmanager
def stoppable(folder: Path) -> Iterator[None]:
    """Heed the signals that ask a process to stop, but those that it was started to ignore."""
    heeded = [one for one in SIGNALS if signal.getsignal(one) is not signal.SIG_IGN]
    stop = partial(_stop, os.getpid(), folder)
    before = {one: signal.signal(one, stop) for one in heeded}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _stop(owner: int, folder: Path, *_: object) -> None:
    """End this process; a worker that has only just begun ends itself alone."""
    for one in SIGNALS:
        signal.signal(one, signal.SIG_IGN)
    if os.getpid() != owner:
        leave()
    _end(_workers())
    _until_gone(folder)
    os.write(2, SAID)
    os._exit(STOPPED)


def _workers() -> list[BaseProcess]:
    """Return the workers that were begun; where there are none, what begins them need not be imported."""
    begun = sys.modules.get("multiprocessing")
    return begun.active_children() if begun else []


def _end(workers: list[BaseProcess]) -> None:
    processes.end_all()
    for one in workers:
        one.terminate()
    end = time.monotonic() + PATIENCE
    for one in workers:
        one.join(max(0.0, end - time.monotonic()))
        one.kill()


def _until_gone(folder: Path) -> None:
    for _ in range(TRIES):
        remove(folder)
        processes.end_all()
        if not folder.exists():
            return
        time.sleep(PATIENCE / TRIES)
