"""Find two versions of a passage that a tool for versions left side by side."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENS = "<<<<<<<"
BOTH = re.compile(
    r"^<{7}(?: .*)?\n(?:(?!<{7}|>{7}).*\n)*?={7}\n(?:(?!<{7}).*\n)*?>{7}(?: .*)?$", re.MULTILINE
)
"""The lines between which `git merge` leaves both versions (git-merge, How conflicts are presented)."""


def conflict(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the first passage of a file of which two versions stand in it; code may show one."""
    if OPENS not in text:
        return
    for match in islice(BOTH.finditer(visible(text)), 1):
        line, (first, *others) = text.count("\n", 0, match.start()) + 1, match[0].split("\n")
        what = f"two versions of one passage stand here, down to line {line + len(others)}"
        yield Diagnostic(Place(path, line, length=len(first)), rules.MERGE_CONFLICT, what)
