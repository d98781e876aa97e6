"""What a command is asked to look at: a publication's folder, and files in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from press.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from press.diagnostics import Diagnostic
    from press.materials import Materials


def root_of(given: argparse.Namespace) -> Path:
    """Return the publication's folder.

    Raises:
        UsageError: there is no publication in it.
    """
    if not (given.root / "sources").is_dir():
        message = f"there is no folder `sources` in {given.root}; name the publication's folder with --root"
        raise UsageError(message)
    return Path(given.root).resolve()


def is_asked(given: argparse.Namespace, path: str) -> bool:
    """Return whether faults in a file are asked for: those of all files, where none is named."""
    asked = getattr(given, "path", ())
    file = Path(os.path.normpath(given.root.absolute() / path))  # a link is a file of its own
    named = (Path(os.path.normpath(one.absolute())) for one in asked)
    return not asked or any(file.is_relative_to(one) for one in named)


def shown(found: Sequence[Diagnostic], materials: Materials, given: argparse.Namespace) -> str:
    """Return the report for people, with what was looked at."""
    from press import report

    paths = [[one.path for one in read] for read in (materials.contributions, materials.editions)]
    looked = report.Looked(*(sum(is_asked(given, path) for path in some) for some in paths))
    return report.for_people(found, looked, materials.sources.root, sys.stdout, os.environ)
