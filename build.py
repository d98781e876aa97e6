#!/usr/bin/env python3
"""The command line: read arguments, run the stages, print, exit."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is to be told of before a command is begun

from press import explain, report
from press.arguments import known_editions, read_arguments
from press.check.whole import check
from press.diagnostics import in_order
from press.errors import SetupError, ToolFailed, UsageError
from press.materials import gather
from press.overview import look_over
from press.private import private_folder
from press.progress import Progress
from press.report.letters import printable_lines
from press.report.page import page_on
from press.report.screen import screen_of
from press.stopping import stoppable
from press.writing import room

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence

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
        with room(), private_folder() as folder, stoppable(folder):
            status = COMMANDS[given.command](given)
            sys.stdout.flush()
    except (UsageError, SetupError, ToolFailed) as error:
        _complain(str(error))
        return USAGE if isinstance(error, UsageError) else FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read it has read enough
        return FAILED
    return status


def _complain(words: str) -> None:
    print(f"build.py: {printable_lines(words)}", file=sys.stderr)


def _root(given: argparse.Namespace) -> Path:
    if not (given.root / "sources").is_dir():
        message = f"there is no folder `sources` in {given.root}; name the publication's folder with --root"
        raise UsageError(message)
    return Path(given.root).resolve()


def _check(given: argparse.Namespace) -> int:
    for path in given.path:
        if not os.path.lexists(path):
            message = f"there is no {path}; name a file or a folder of the publication"
            raise UsageError(message)
    materials, verdict = look_over(_root(given), given.jobs, partial(_is_asked, given))
    found = [one for one in verdict.found if _is_asked(given, one.place.path)]
    shown = (
        _shown(found, materials, given) if given.report == "human" else report.REPORTS[given.report](found)
    )
    if shown:
        print(shown)
    return FAULTS if any(one.is_error for one in found) else CLEAN


def _shown(found: Sequence[Diagnostic], materials: Materials, given: argparse.Namespace) -> str:
    """Return the report for people, with what was looked at."""
    paths = [[one.path for one in read] for read in (materials.contributions, materials.editions)]
    looked = report.Looked(*(sum(_is_asked(given, path) for path in some) for some in paths))
    return report.for_people(found, looked, materials.sources.root, sys.stdout, os.environ)


def _is_asked(given: argparse.Namespace, path: str) -> bool:
    """Return whether faults in a file are asked for: those of all files, where none is named."""
    asked = getattr(given, "path", ())
    file = Path(os.path.normpath(given.root.absolute() / path))  # a link is a file of its own
    named = (Path(os.path.normpath(one.absolute())) for one in asked)
    return not asked or any(file.is_relative_to(one) for one in named)


def _build(given: argparse.Namespace) -> int:
    from press import summary

    start, progress = time.monotonic(), Progress()
    progress.say("reading and checking the sources")
    materials = gather(_root(given), given.jobs)
    verdict = check(materials, given.jobs, given.status)
    wanted = _wanted(given, verdict)
    progress.done()
    if verdict.found:
        print(_shown(verdict.found, materials, given))
    sound = [one for one in wanted if one.edition.id not in verdict.faulty]
    made, failed, unproved = _make(sound, materials, given, progress)
    if unproved:
        print(_shown(unproved, materials, given))
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
    sound: list[Selection], materials: Materials, given: argparse.Namespace, progress: Progress
) -> tuple[list[Path], int, tuple[Diagnostic, ...]]:
    """Build editions, and return what was made, how many formats failed, and what was not proved."""
    import filters
    from press import summary
    from press.builds import Order, build
    from press.production import Tables

    order = Order(tuple(given.format), given.jobs, given.status, quoting=sys.stdout.isatty())
    made: list[Path] = []
    found: list[Diagnostic] = []
    failed = 0
    for file, staged in build(
        sound, materials, Tables(filters.SETTLE, filters.ASSEMBLE), order, progress.say
    ):
        progress.done()
        found += staged.found
        if staged.failure is not None:
            failed += 1
            _complain(f"{file.name} was not made; {staged.failure}")
        elif staged.found:
            _complain(f"{file.name} was not published, for it could not be proved; what was there stays")
        else:
            made.append(file)
            print(summary.line(file, materials.sources.root), flush=True)
    return made, failed, in_order(found)


def _verify(given: argparse.Namespace) -> int:
    from press import summary, verify
    from press.prove import record

    library = verify.editions_of(_root(given), given.jobs)
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


def _explain(given: argparse.Namespace) -> int:
    page = explain.page(given.code) if given.code else explain.INDEX
    written, screen = page.read_text(encoding="utf-8"), screen_of(sys.stdout, os.environ)
    print(page_on(screen, written) if screen else written.removesuffix("\n"))
    return CLEAN


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "explain": _explain,
    "verify": _verify,
}

if __name__ == "__main__":
    sys.exit(main())
