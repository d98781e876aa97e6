"""A publication on somebody's desk: built again and again, and stopped in between."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from press.publish import INCOMING
from tests.built import PROGRAM, ROOT, build_py
from tests.written import edition_text

if TYPE_CHECKING:
    from collections.abc import Iterator

ORDER = "::: {.contributions kind=foreword}\n:::"
TITLES = ("The Small Code", "The Other Code")


class Desk:
    """A copy of a publication, whose builds have a folder of their own for temporary files."""

    def __init__(self, folder: Path) -> None:
        """Copy the publication, and build it once."""
        self.root, self.temporary = folder / "publication", folder / "temporary"
        self.temporary.mkdir()
        shutil.copytree(ROOT / "tests" / "editions" / "stock", self.root)
        self.folder = self.root / "output" / "book"
        self.edition = self.root / "sources" / "editions" / "book.md"
        self.edition.write_text(edition_text("book", ORDER, title=TITLES[0]), encoding="utf-8")
        self.seconds = 0.0
        self.build()

    def retitle(self, title: str) -> None:
        """Give the edition another title, so that each of its files is another."""
        text = self.edition.read_text(encoding="utf-8")
        for one in TITLES:
            text = text.replace(one, title)
        self.edition.write_text(text, encoding="utf-8")

    def build(self) -> dict[str, bytes]:
        """Build to the end, and return the outputs."""
        begin = time.monotonic()
        run = build_py("--root", str(self.root), settings=self.settings)
        self.seconds = time.monotonic() - begin
        assert run.status == 0, run.out + run.err
        return self.outputs()

    def begin(self) -> subprocess.Popen[str]:
        """Begin a build; its children carry a mark by which they are found."""
        return subprocess.Popen(
            [sys.executable, str(PROGRAM), "--root", str(self.root), "--jobs", "2"],
            env=os.environ | self.settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def settings(self) -> dict[str, str]:
        """Return the environment of a build."""
        return {"TMPDIR": str(self.temporary)}

    def outputs(self) -> dict[str, bytes]:
        """Return what lies in the edition's folder and is an output."""
        named = sorted(self.folder.iterdir())
        return {one.name: one.read_bytes() for one in named if not one.name.startswith((INCOMING, "proof"))}

    def running(self) -> list[str]:
        """Return the command lines that name a file of this publication or its temporary folder."""
        return [line for line in commands() if str(self.temporary.parent) in line]


def commands(program: str = "") -> Iterator[str]:
    """Yield the command line and the folder of each process that runs, of one program where it is named."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            if words.startswith(program):
                yield f"{words} {(process / 'cwd').readlink()}"
        except OSError:
            continue
