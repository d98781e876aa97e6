#!/usr/bin/env python3
"""The command line: read arguments, run the stages, print, exit."""

from __future__ import annotations

import gc
import io
import os
import sys
import time
from typing import TYPE_CHECKING

import filters
from press import explain, report, summary
from press.arguments import read_arguments
from press.builds import Order, build
from press.check.whole import check
from press.errors import SetupError, ToolFailed, UsageError
from press.materials import gather
from press.nearest import did_you_mean
from press.production import Tables
from press.progress import Progress
from press.report.letters import printable_lines
from press.report.page import page_on
from press.report.screen import screen_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from press.check.whole import Verdict
    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.select.selection import Selection

GENERATION = 200_000
"""Objects made before Python looks for unused ones: a tree is millions, and lives to the end (measured)."""
CLEAN, FAULTS, USAGE, FAILED = 0, 1, 2, 3
"""Exit status: clean or warnings only; faults in the sources; wrong usage; a tool failed."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = read_arguments(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(GENERATION)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a letter that a terminal lacks stops nothing
    try:
        status = COMMANDS[given.command](given)
        sys.stdout.flush()
    except (UsageError, SetupError, ToolFailed) as error:
        _complain(str(error))
        return USAGE if isinstance(error, UsageError) else FAILED
    except KeyboardInterrupt:
        print("\nbuild.py: stopped; each output is the one that was there, or whole and new", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read it has read enough
        return FAILED
    return status


def _complain(words: str) -> None:
    print(f"build.py: {printable_lines(words)}", file=sys.stderr)


def _read(given: argparse.Namespace, floor: str | None = None) -> tuple[Materials, Verdict]:
    if not (given.root / "sources").is_dir():
        message = f"there is no folder `sources` in {given.root}; name the publication's folder with --root"
        raise UsageError(message)
    materials = gather(given.root.resolve(), given.jobs)
    return materials, check(materials, given.jobs, floor)


def _check(given: argparse.Namespace) -> int:
    for path in given.path:
        if not path.exists():
            message = f"there is no {path}; name a file or a folder of the publication"
            raise UsageError(message)
    materials, verdict = _read(given)
    found = [one for one in verdict.found if _lies_in(one.place.path, given)]
    shown = (
        _shown(found, materials, given) if given.report == "human" else report.REPORTS[given.report](found)
    )
    if shown:
        print(shown)
    return FAULTS if any(one.is_error for one in found) else CLEAN


def _shown(found: Sequence[Diagnostic], materials: Materials, given: argparse.Namespace) -> str:
    """Return the report for people, with what was looked at."""
    paths = [[one.path for one in read] for read in (materials.contributions, materials.editions)]
    looked = report.Looked(*(sum(_lies_in(path, given) for path in some) for some in paths))
    return report.for_people(found, looked, materials.sources.root, sys.stdout, os.environ)


def _lies_in(path: str, given: argparse.Namespace) -> bool:
    asked = getattr(given, "path", ())
    return not asked or any((given.root / path).resolve().is_relative_to(one.resolve()) for one in asked)


def _build(given: argparse.Namespace) -> int:
    start, progress = time.monotonic(), Progress()
    progress.say("reading and checking the sources")
    materials, verdict = _read(given, given.status)
    wanted = _wanted(given, verdict)
    progress.done()
    if verdict.found:
        print(_shown(verdict.found, materials, given))
    sound = [one for one in wanted if one.edition.id not in verdict.faulty]
    made, failed = _make(sound, materials, given, progress)
    for name in (one.edition.id for one in wanted if one not in sound):
        print(f"{name}: not built, for it takes what is at fault; what was there stays")
    print(summary.last(made, time.monotonic() - start))
    return FAILED if failed else FAULTS if any(one.is_error for one in verdict.found) else CLEAN


def _wanted(given: argparse.Namespace, verdict: Verdict) -> list[Selection]:
    known = [one.edition.id for one in verdict.selections]
    for name in given.edition:
        if name not in known:
            meant = did_you_mean(name, known) or f"there are {', '.join(known)}"
            message = f"there is no edition `{name}`; {meant}"
            raise UsageError(message)
    return [one for one in verdict.selections if not given.edition or one.edition.id in given.edition]


def _make(
    sound: list[Selection], materials: Materials, given: argparse.Namespace, progress: Progress
) -> tuple[list[Path], int]:
    """Build editions, and return what was made and how many formats failed."""
    order = Order(tuple(given.format), given.jobs, is_draft=given.status is not None)
    made, failed = [], 0
    for file, staged in build(
        sound, materials, Tables(filters.SETTLE, filters.ASSEMBLE), order, progress.say
    ):
        progress.done()
        if staged.failure is None:
            made.append(file)
            print(summary.line(file, materials.sources.root), flush=True)
        else:
            failed += 1
            _complain(f"{file.name} was not made; {staged.failure}")
    return made, failed


def _explain(given: argparse.Namespace) -> int:
    page = explain.page(given.code) if given.code else explain.INDEX
    written, screen = page.read_text(encoding="utf-8"), screen_of(sys.stdout, os.environ)
    print(page_on(screen, written) if screen else written.removesuffix("\n"))
    return CLEAN


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "explain": _explain,
}

if __name__ == "__main__":
    sys.exit(main())
