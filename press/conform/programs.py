"""Validators that are programs of their own: whether they are here, and how they are run."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from press import processes
from press.errors import ToolFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from press.conform.copies import Finding

HOMES = ("bin", "validators/python/bin", "validators/node_modules/.bin")
"""Where `make` and `make validators` put programs, below the folder of our Python."""
SECONDS = 300


@dataclass(frozen=True)
class Validator:
    """A program that holds files of one format against a standard.

    ``wants`` are the programs that it needs, each by any of its names, and what
    installs it; ``version`` is asked where all of them are there.
    """

    name: str
    format: str
    wants: Mapping[tuple[str, ...], str]
    version: Callable[[], str]
    finds: Callable[[Path, Path], Iterator[Finding]]
    """Takes the file, and an empty folder to work in."""

    def missing(self) -> list[str]:
        """Return what installs the programs that are not here."""
        return [install for names, install in self.wants.items() if not found(*names)]


def found(*names: str) -> str:
    """Return where the first of these programs lies, or nothing."""
    homes = [str(Path(sys.prefix) / home) for home in HOMES]
    path = os.pathsep.join([*homes, os.environ.get("PATH", os.defpath)])
    return next((where for name in names if (where := shutil.which(name, path=path))), "")


def run(args: Sequence[str], folder: Path, **settings: str) -> str:
    """Return what a program writes to its standard output; it may write in ``folder`` alone.

    A validator that finds something ends with another status than 0: what it
    found stands in its report, which whoever runs it reads.
    """
    path = os.pathsep.join((str(Path(args[0]).parent), os.environ.get("PATH", os.defpath)))
    own = {"PATH": path, "HOME": str(folder), "TMPDIR": tempfile.gettempdir(), "LANG": "C.UTF-8"}
    with suppress(ToolFailed):
        out, _ = processes.run(args, env=own | settings, cwd=folder, seconds=SECONDS)
        return out.decode("utf-8", "replace")
    return ""


def report(file: Path, tool: str) -> str:
    """Return what a validator wrote.

    Raises:
        ToolFailed: it wrote nothing.
    """
    with suppress(OSError):
        return file.read_text("utf-8")
    raise ToolFailed((tool,), "it wrote no report")
