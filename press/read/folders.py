"""Find the manuscripts in a publication's folders, and files there that nothing reads."""

from __future__ import annotations

import os
import re
from itertools import chain
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MANUSCRIPT = ".md"
TEXTS = (
    MANUSCRIPT,
    ".markdown",
    ".mdown",
    ".mkd",
    ".txt",
    ".text",
    ".rtf",
    ".doc",
    ".docx",
    ".odt",
    ".pages",
)
"""How the names of files end that a writer may have meant as a contribution."""
STRANGE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters, line breaks among them
    "\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"  # what is not seen
    "\ud800-\udfff\ufffd]"  # bytes that are no letters
)


def files(sources: Path, pattern: str) -> list[str]:
    """Return the paths of manuscripts relative to the root, in order; a strange name is none."""
    named = _below(sources.parent, map(str, sources.glob(pattern)))
    return sorted(path for path in named if not STRANGE.search(path) and not _is_hidden(path))


def lost(sources: Path, *patterns: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each text that lies where none is looked for, or has a name that none has."""
    read = {path for pattern in patterns for path in files(sources, pattern)}
    for pattern in patterns:
        folder = pattern.partition("/")[0]
        found = (f"{at}/{name}" for at, *names in os.walk(sources / folder) for name in chain(*names))
        for path in sorted(_below(sources.parent, found)):
            if path not in read and path.lower().endswith(TEXTS) and not _is_hidden(path):
                yield _lost(path, folder)


def renamed(folder: Path) -> str:
    """Return the remedy for a folder that is not there: the one beside it that is meant, or nothing."""
    beside = [one.name for one in folder.parent.glob("*/")] if folder.parent.is_dir() else []
    near = None if folder.name in beside else nearest(folder.name, beside)
    return f"rename the folder `{near}` to `{folder.name}`" if near else ""


def _below(root: Path, files: Iterable[str]) -> Iterator[str]:
    """Yield the paths of files relative to the root that they lie in."""
    before = str(root / "x")[:-1]
    return (file.removeprefix(before) for file in files)


def _lost(path: str, folder: str) -> Diagnostic:
    if STRANGE.search(path):
        shown = STRANGE.sub("\ufffd", path)
        return Diagnostic(
            Place(shown), rules.STRANGE_NAME, "the file's name has a character that cannot be read"
        )
    if not path.endswith(MANUSCRIPT):
        what = f"the name of a text ends in `{MANUSCRIPT}`, and this is not read"
        return Diagnostic(Place(path), rules.NOT_MARKDOWN, what)
    if folder == "editions":
        what, hint = "an edition here is not read", f"move it to `sources/{folder}/`"
        return Diagnostic(Place(path), rules.MISPLACED, what, hint)
    return Diagnostic(Place(path), rules.MISPLACED, "a contribution here is not read")


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))
