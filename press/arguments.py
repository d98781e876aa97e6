"""The command line's words: the commands, and what each takes."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from press.contribution import STATUSES
from press.errors import UsageError
from press.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - its only name

SAYS = "Check a publication's sources, and build its editions as EPUB, DOCX and PDF."
FORMATS = ("epub", "docx", "pdf")
REPORTS = ("github", "human", "json")


def read_arguments(words: list[str]) -> argparse.Namespace:
    """Return what was asked; ``command`` says which command, ``build`` where none is named."""
    parser = argparse.ArgumentParser(prog="build.py", description=SAYS)
    commands = parser.add_subparsers(metavar="COMMAND")
    for add in (_add_build, _add_check, _add_explain, _add_trace, _add_verify):
        add(commands)
    is_command = bool(words) and (words[0] in commands.choices or words[0] in ("-h", "--help"))
    return parser.parse_args(words if is_command else ["build", *words])


def _add_build(commands: Commands) -> None:
    command = commands.add_parser("build", help="build editions into output/ (without a command: this)")
    _add_editions(command)
    command.add_argument(
        "--format", action="append", default=[], choices=FORMATS, help="only this; again for more"
    )
    command.add_argument("--status", choices=STATUSES, help="take what has come this far, into output/draft/")
    _add_root(command)
    command.set_defaults(command="build")


def _add_check(commands: Commands) -> None:
    command = commands.add_parser("check", help="check everything, and build nothing")
    command.add_argument("path", nargs="*", type=Path, metavar="PATH", help="show only what lies there")
    command.add_argument("--report", choices=REPORTS, default="human", help="for whom")
    _add_root(command)
    command.set_defaults(command="check")


def _add_explain(commands: Commands) -> None:
    command = commands.add_parser("explain", help="explain a code, such as F002")
    command.add_argument("code", nargs="?", metavar="CODE", help="or its name; without it: list all codes")
    command.set_defaults(command="explain")


def _add_trace(commands: Commands) -> None:
    command = commands.add_parser("trace", help="show what was remarked and changed in a DOCX, by its source")
    command.add_argument("file", type=Path, metavar="FILE", help="the DOCX that came home")
    _add_root(command)
    command.set_defaults(command="trace")


def _add_verify(commands: Commands) -> None:
    command = commands.add_parser(
        "verify", help="prove again what lies in output/, and hold it against standards"
    )
    _add_editions(command)
    command.add_argument(
        "--quick", action="store_true", help="without validators that are programs of others"
    )
    command.add_argument("--every", action="store_true", help="a validator that is not installed is a fault")
    command.add_argument(
        "--private", action="store_true", help="show the editor's record of what is withheld"
    )
    _add_root(command)
    command.set_defaults(command="verify")


def _add_editions(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--edition", action="append", default=[], metavar="ID", help="only this one; again for more"
    )


def _add_root(command: argparse.ArgumentParser) -> None:
    command.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the publication's folder")
    command.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at once"
    )


def known_editions(asked: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return the editions that are asked for, which are all where none is.

    Raises:
        UsageError: there is no such edition.
    """
    for name in asked:
        if name not in known:
            meant = did_you_mean(name, known) or f"there are {', '.join(known)}"
            message = f"there is no edition `{name}`; {meant}"
            raise UsageError(message)
    return [name for name in known if not asked or name in asked]
