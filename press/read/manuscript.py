"""Split a Markdown file into front matter and body, keeping line numbers."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from press.diagnostics import Place
from press.read.fences import closing, opening, second
from press.read.limits import tangled
from press.read.yaml_text import read_record

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.read.record import Record

EDITIONS = "sources/editions/"
"""The folder of editions."""


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

    @cached_property
    def stem(self) -> str:
        """Return the file's name without its ending, in composed letters."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 1)[-1].removesuffix(".md"))

    @property
    def folder(self) -> str:
        """Return the name of the folder that it lies in, in composed letters."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 2)[-2])

    @property
    def is_edition(self) -> bool:
        """Return whether it is an edition's."""
        return is_edition(self.path)

    @property
    def start(self) -> Place:
        """Return the first line of the file."""
        return Place(self.path)


def is_edition(path: str) -> bool:
    """Return whether a manuscript with this path is an edition's."""
    return path.startswith(EDITIONS)


def split(text: str, path: str) -> tuple[Manuscript, list[Diagnostic]]:
    """Return the front matter, between two lines `---`, and the body below it."""
    lines = text.split("\n")
    fault = opening(lines, path)
    if fault:
        return Manuscript(path, None, text), [fault]
    end, fault = closing(lines, path)
    if end is None:
        return Manuscript(path, None), [fault] if fault else []
    front, found = read_record("\n".join(lines[1:end]) + "\n", path, 2)
    body = "\n".join(lines[end + 1 :])
    knotted = list(tangled(body, path, end + 2))
    again = second(body, path, end + 2, front.values if front else ())
    found += [*knotted, *([again] if again else [])]
    return Manuscript(path, None if knotted or again else front, body, end + 2), found
