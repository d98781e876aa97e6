"""``verify``: prove again what lies in ``output/``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from press import report, summary, verify
from press.arguments import known_editions
from press.commands import CLEAN, FAULTS
from press.commands.asked import root_of
from press.diagnostics import in_order
from press.prove import record

if TYPE_CHECKING:
    import argparse


def run(given: argparse.Namespace) -> int:
    """Prove again what lies in ``output/``."""
    library = verify.editions_of(root_of(given), given.jobs)
    wanted = known_editions(given.edition, list(library.editions))
    found = [] if given.edition else [*verify.strangers(library)]
    for one in verify.verify(library, wanted, given.jobs, quoting=sys.stdout.isatty()):
        found += one.faults
        for line in summary.proved(one.folder, one.proved, library.root):
            print(line)
        for line in (record.recall(library.root, one.name) or ()) if given.private else ():
            print(f"{one.name}: {line}")
    if found:
        looked = report.Looked(len(library.works), len(library.editions))
        print(report.for_people(in_order(found), looked, library.root, sys.stdout, os.environ))
    return FAULTS if found else CLEAN
