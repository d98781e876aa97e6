"""Say in a sentence why something cannot be written."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from press.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_ROOM = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "it is larger than a file may be here",
    errno.EROFS: "the disk can be read only",
}
"""What can happen wherever a file is written, by the system's number."""
NO_WAY = {
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EISDIR: "a folder stands where a file is needed",
}


@contextmanager
def writing(what: str) -> Iterator[None]:
    """Write ``what``, or raise one sentence that says why it cannot be.

    Raises:
        SetupError: the system refused.
    """
    try:
        yield
    except OSError as error:
        raise SetupError(_refused(what, error)) from error


@contextmanager
def room() -> Iterator[None]:
    """Run something that writes temporary files, or raise one sentence where there is no room for them.

    Raises:
        SetupError: there is no room.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        raise SetupError(_refused("a temporary file", error)) from error


def _refused(what: str, error: OSError) -> str:
    """Return the sentence on what could not be written."""
    reasons = NO_ROOM | NO_WAY
    reason = reasons.get(error.errno or 0) or (error.strerror or str(error)).lower()
    return f"{what} cannot be written, for {reason}; what was there stays"
