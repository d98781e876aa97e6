"""``build``: check a publication, and build its editions."""

from __future__ import annotations

import gc
import sys
import time
from typing import TYPE_CHECKING

from press import summary
from press.arguments import known_editions
from press.builds import Order, build
from press.check.whole import check
from press.commands import CLEAN, FAILED, FAULTS, complain
from press.commands.asked import root_of, shown
from press.diagnostics import in_order
from press.materials import gather
from press.progress import Progress

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from press.check.whole import Verdict
    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.production import Staged, Tables
    from press.select.selection import Selection

GENERATION = 200_000
"""Objects made before Python looks for unused ones: a tree is millions, and lives to the end (measured)."""


def run(given: argparse.Namespace, tables: Tables) -> int:
    """Build the editions that are asked for, and are not at fault."""
    start, progress = time.monotonic(), Progress()
    progress.say("reading and checking the sources")
    materials = gather(root_of(given), given.jobs)
    verdict = check(materials, given.jobs, given.status)
    wanted = _wanted(given, verdict)
    progress.done()
    if verdict.found:
        print(shown(verdict.found, materials, given))
    sound = [one for one in wanted if one.edition.id not in verdict.faulty]
    made, failed, unproved = _make(sound, materials, given, tables, progress)
    if unproved:
        print(shown(unproved, materials, given))
    for name in (one.edition.id for one in wanted if one not in sound):
        print(f"{name}: not built, for it takes what is at fault; what was there stays")
    print(
        *summary.mixed({file.parent for file in made}), summary.last(made, time.monotonic() - start), sep="\n"
    )
    return FAILED if failed else FAULTS if any(one.is_error for one in (*verdict.found, *unproved)) else CLEAN


def _wanted(given: argparse.Namespace, verdict: Verdict) -> list[Selection]:
    wanted = known_editions(given.edition, [one.edition.id for one in verdict.selections])
    return [one for one in verdict.selections if one.edition.id in wanted]


def _make(
    sound: list[Selection],
    materials: Materials,
    given: argparse.Namespace,
    tables: Tables,
    progress: Progress,
) -> tuple[list[Path], int, tuple[Diagnostic, ...]]:
    """Build editions, and return what was made, how many formats failed, and what was not proved."""
    gc.set_threshold(GENERATION)
    gc.enable()
    order = Order(tuple(given.format), given.jobs, given.status, quoting=sys.stdout.isatty())
    made: list[Path] = []
    found: list[Diagnostic] = []
    failures: dict[str, str] = {}
    failed = 0
    for file, staged in build(sound, materials, tables, order, progress.say):
        progress.done()
        found += staged.found
        if staged.failure is not None:
            failed += 1
            complain(_unmade(file, staged, failures))
        elif staged.found:
            complain(f"{file.name} was not published, for it could not be proved; what was there stays")
        else:
            made.append(file)
            print(summary.line(file, materials.sources.root), flush=True)
    return made, failed, in_order(found)


def _unmade(file: Path, staged: Staged, failures: dict[str, str]) -> str:
    """Return that a file was not made, and why; what failed another one too is told once."""
    failure = str(staged.failure)
    other = failures.setdefault(failure, file.name)
    if other == file.name:
        return f"{file.name} was not made; {failure}"
    if staged.for_want_of and other == file.with_suffix(f".{staged.for_want_of}").name:
        return f"{file.name} was not made, for it tells the pages of {other}"
    return f"{file.name} was not made, as {other} was not"
