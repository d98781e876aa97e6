"""A pool of worker processes, none of which outlives the process that began it."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from press import processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

First = TypeVar("First")
Then = TypeVar("Then")


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


def afterwards(first: Future[First], begin: Callable[[First], Future[Then]]) -> Future[Then]:
    """Return what becomes of work that begins with what other work gives."""
    awaited: Future[Then] = Future()

    def ended(done: Future[Then]) -> None:
        error = done.exception()
        if error is None:
            awaited.set_result(done.result())
        else:
            awaited.set_exception(error)

    def given(done: Future[First]) -> None:
        try:
            begin(done.result()).add_done_callback(ended)
        except BaseException as error:  # noqa: BLE001 - whoever waits is told of it
            awaited.set_exception(error)

    first.add_done_callback(given)
    return awaited


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
