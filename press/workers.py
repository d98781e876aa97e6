"""A pool of worker processes, none of which outlives the process that began it."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from press import processes

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def workers(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool; what has not begun is not begun any more when something goes wrong."""
    pool = ProcessPoolExecutor(max(1, jobs), initializer=_begin)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown()


def _begin() -> None:
    """End when told to, or when the parent is gone; Ctrl-C is the parent's to hear."""
    processes.RUNNING.clear()  # those are the parent's
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _number, _frame: processes.leave())
    Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        processes.leave()
