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


@dataclass(frozen=True)
class Cut:
    """A file cut in two: the text of its front matter, None where there is none to read, and its body."""

    path: str
    front: str | None
    body: str = ""
    body_line: int = 1
    found: tuple[Diagnostic, ...] = ()


def cut(text: str, path: str) -> Cut:
    """Return the front matter, between two lines `---`, and the body below it."""
    lines = text.split("\n")
    fault = opening(lines, path)
    if fault:
        return Cut(path, None, text, found=(fault,))
    end, fault = closing(lines, path)
    if end is None:
        return Cut(path, None, found=(fault,) if fault else ())
    front, body = "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :])
    return Cut(path, front, body, end + 2, tuple(tangled(body, path, end + 2)))


def read(one: Cut) -> tuple[Manuscript, list[Diagnostic]]:
    """Return a manuscript with its front matter read, and what is wrong with its form."""
    if one.front is None:
        return Manuscript(one.path, None, one.body), list(one.found)
    front, found = read_record(one.front, one.path, 2)
    again = second(one.body, one.path, one.body_line, front.values if front else ())
    found += [*one.found, *([again] if again else [])]
    is_clear = not one.found and not again
    return Manuscript(one.path, front if is_clear else None, one.body, one.body_line), found


def split(text: str, path: str) -> tuple[Manuscript, list[Diagnostic]]:
    """Return a manuscript by its text, and what is wrong with its form."""
    return read(cut(text, path))
