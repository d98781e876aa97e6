"""``check``: report every fault, and build nothing."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from press.commands import CLEAN, FAULTS
from press.commands.asked import is_asked, root_of, shown
from press.errors import UsageError
from press.overview import look_over

if TYPE_CHECKING:
    import argparse


def run(given: argparse.Namespace) -> int:
    """Report what is wrong with a publication, or with some files of it, and build nothing."""
    for path in given.path:
        if not os.path.lexists(path):
            message = f"there is no {path}; name a file or a folder of the publication"
            raise UsageError(message)
    materials, verdict = look_over(root_of(given), given.jobs, partial(is_asked, given))
    found = [one for one in verdict.found if is_asked(given, one.place.path)]
    from press import report

    is_human = given.report == "human"
    written = shown(found, materials, given) if is_human else report.REPORTS[given.report](found)
    if written:
        print(written)
    return FAULTS if any(one.is_error for one in found) else CLEAN
