#!/usr/bin/env python3
"""The command line: read arguments, run a command, exit."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is to be told of before a command is begun

from press.arguments import read_arguments
from press.commands import FAILED, USAGE, complain
from press.errors import SetupError, ToolFailed, UsageError, not_installed
from press.private import private_folder
from press.stopping import stoppable
from press.writing import room

if TYPE_CHECKING:
    import argparse


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = read_arguments(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a letter that a terminal lacks stops nothing
    try:
        with room(), private_folder() as folder, stoppable(folder):
            status = _run(given)
            sys.stdout.flush()
    except (UsageError, SetupError, ToolFailed) as error:
        complain(str(error))
        return USAGE if isinstance(error, UsageError) else FAILED
    except ImportError as error:
        complain(str(not_installed(error)))
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read it has read enough
        return FAILED
    return status


def _run(given: argparse.Namespace) -> int:
    """Run a command, and import no more than it needs; a build takes the filters from here."""
    if given.command != "build":
        return int(import_module(f"press.commands.{given.command}").run(given))
    import filters
    from press.commands import build
    from press.production import Tables

    return build.run(given, Tables(filters.SETTLE, filters.ASSEMBLE))


if __name__ == "__main__":
    gc.disable()  # until filters work: nothing of a tree is unused before
    status = main()
    sys.stderr.flush()
    os._exit(status)  # all is written; to give memory back piece by piece takes longer than some checks
