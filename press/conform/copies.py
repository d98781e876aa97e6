"""The copies of an edition, one a format, and what is found in them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from press.conform.docx import open_docx
from press.conform.epub import open_epub
from press.conform.pdf import open_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.conform.opened import Opened
    from press.diagnostics import Rule

OPEN = {"epub": open_epub, "docx": open_docx, "pdf": open_pdf}


@dataclass(frozen=True)
class Finding:
    """What keeps a file from a standard: ``text`` says what, of the file of that name.

    ``near`` is a part of the file that a section or a contribution has named, an
    anchor in it, or the words that stand there; the place in the source is found by it.
    """

    rule: Rule
    file: str
    text: str
    near: str = ""


@dataclass(frozen=True)
class Copies:
    """The files of one edition, by format; not every format needs to be there."""

    files: Mapping[str, Path]

    @cached_property
    def opened(self) -> Mapping[str, Opened]:
        """Return what a reader finds in each."""
        return {name: OPEN[name](file) for name, file in self.files.items()}

    def parts(self, name: str) -> dict[str, bytes]:
        """Return the parts of the copy in a format that is a zip; none where there is no such copy."""
        if name not in self.files:
            return {}
        with zipfile.ZipFile(self.files[name]) as archive:
            return {one: archive.read(one) for one in archive.namelist()}
