"""``verify``: prove again what lies in ``output/``, and hold it against the standards that it claims."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from press import conforming, report, summary, verify
from press.arguments import known_editions
from press.commands import CLEAN, FAULTS
from press.commands.asked import root_of
from press.diagnostics import in_order
from press.errors import SetupError
from press.prove import record

if TYPE_CHECKING:
    import argparse

    from press.conforming import Held
    from press.diagnostics import Diagnostic
    from press.prove.library import Library
    from press.verify import Verified


def run(given: argparse.Namespace) -> int:
    """Prove again what lies in ``output/``, and hold it against standards."""
    library = verify.editions_of(root_of(given), given.jobs)
    wanted = known_editions(given.edition, list(library.editions))
    found = [] if given.edition else [*verify.strangers(library)]
    folders = []
    for one in verify.verify(library, wanted, given.jobs, quoting=sys.stdout.isatty()):
        folders.append(one)
        found += one.faults
        _show(one, library, is_private=given.private)
    found += _held(folders, library, given)
    if found:
        looked = report.Looked(len(library.works), len(library.editions))
        print(report.for_people(in_order(found), looked, library.root, sys.stdout, os.environ))
    return FAULTS if found else CLEAN


def _show(one: Verified, library: Library, *, is_private: bool) -> None:
    for line in summary.proved(one.folder, one.proved, library.root):
        print(line)
    for line in (record.recall(library.root, one.name) or ()) if is_private else ():
        print(f"{one.name}: {line}")


def _held(folders: list[Verified], library: Library, given: argparse.Namespace) -> list[Diagnostic]:
    """Return what keeps the proved files from a standard; say what held them, and what did not."""
    able = conforming.here(quick=given.quick)
    held = list(conforming.hold(folders, able, given.jobs))
    for line in summary.held(conforming.said(able), conforming.unrun(able)):
        print(line)
    for one in held if not given.quick else ():
        _record(one)
    return [*conforming.diagnostics(held, library), *(conforming.absent() if given.every else ())]


def _record(one: Held) -> None:
    """Write into a proof what held its files; where that cannot be written, say so and go on."""
    try:
        conforming.record(one)
    except SetupError as error:
        print(f"{one.verified.name}: {error}")
