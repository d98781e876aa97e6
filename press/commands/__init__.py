"""The commands of ``build.py``, a module each: the status that each ends with, and how it complains."""

from __future__ import annotations

import sys

CLEAN, FAULTS, USAGE, FAILED = 0, 1, 2, 3
"""Exit status: clean or warnings only; faults in the sources; wrong usage; a tool failed."""


def complain(words: str) -> None:
    """Say on standard error why something was not done."""
    from press.report.letters import printable_lines

    print(f"build.py: {printable_lines(words)}", file=sys.stderr)
