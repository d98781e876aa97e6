"""Tell in words what keeps files from a standard, each at its place in the sources where it has one."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.conform.copies import Finding
    from press.prove.library import Library

WORDS = re.compile(r"\w+")
FEWEST, MOST = 3, 6
"""So many words that follow each other are found in a source."""


def told(found: Iterable[Finding], library: Library, edition: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each finding; what has no place in a text has that of its edition."""
    for one in found:
        yield Diagnostic(_place(one.near, library, edition), one.rule, f"`{one.file}`: {one.text}")


def _place(near: str, library: Library, edition: str) -> Place:
    """Return the place of a contribution that is named, or of the words; what is not whole is not sought."""
    for named in (PurePosixPath(near).stem, near.partition(".")[0]):
        if named in library.works:
            return Place(library.works[named].path)
    words = WORDS.findall(near)[:MOST]
    pattern = re.compile(r"[\W_]*".join(words), re.IGNORECASE)
    for work in library.works.values() if len(words) >= FEWEST else ():
        found = pattern.search(work.manuscript.body)
        if found:
            before = work.manuscript.body.count("\n", 0, found.start())
            return Place(work.path, work.manuscript.body_line + before)
    return Place(library.editions[edition].path)
