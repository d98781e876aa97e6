"""Split a Markdown file into front matter and body, keeping line numbers."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.limits import tangled
from press.read.text import read_text
from press.read.yaml_text import read_record

if TYPE_CHECKING:
    from pathlib import Path

    from press.read.record import Record

FENCE = "---"


@dataclass(frozen=True)
class Manuscript:
    """One Markdown file as it was written.

    ``front`` is None where the file could not be read; the file's stem still
    names it then, so that one fault does not raise a dozen.
    """

    path: str
    front: Record | None
    body: str = ""
    body_line: int = 1

    @property
    def stem(self) -> str:
        """Return the file's name without its ending, in composed letters."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 1)[-1].removesuffix(".md"))

    @property
    def folder(self) -> str:
        """Return the name of the folder that it lies in, in composed letters."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 2)[-2])

    @property
    def start(self) -> Place:
        """Return the first line of the file."""
        return Place(self.path)


def read_manuscript(root: Path, path: str) -> tuple[Manuscript, list[Diagnostic]]:
    """Return a file's front matter and body, and all that is wrong with them."""
    text, found = read_text(root, path)
    if text is None:
        return Manuscript(path, None), found
    manuscript, faults = split(text, path)
    return manuscript, found + faults


def split(text: str, path: str) -> tuple[Manuscript, list[Diagnostic]]:
    """Return the front matter, between two lines `---`, and the body below it."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        what = "the file does not begin with front matter"
        return Manuscript(path, None, text), [Diagnostic(Place(path), rules.NO_FRONT_MATTER, what)]
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        what = "the front matter begins here and has no end"
        return Manuscript(path, None), [Diagnostic(Place(path), rules.OPEN_FRONT_MATTER, what)]
    front, found = read_record("\n".join(lines[1:end]) + "\n", path, 2)
    body = "\n".join(lines[end + 1 :])
    knotted = list(tangled(body, path, end + 2))
    return Manuscript(path, None if knotted else front, body, end + 2), found + knotted
