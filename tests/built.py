"""Run build.py as a user does, as a process, and look at what it leaves."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.conform.docx import open_docx
from press.conform.epub import open_epub
from press.conform.pdf import open_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.conform.opened import Opened

ROOT = Path(__file__).parent.parent
PROGRAM = ROOT / "build.py"
SECONDS = 300
OPEN = {"epub": open_epub, "docx": open_docx, "pdf": open_pdf}


@dataclass(frozen=True)
class Run:
    """How a run of build.py ended, and what it wrote."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Built:
    """A publication that was built in a folder of its own."""

    root: Path
    run: Run

    def folder(self, edition: str) -> Path:
        """Return where an edition's outputs lie."""
        return self.root / "output" / edition

    def files(self) -> dict[str, bytes]:
        """Return every file in ``output/`` by its path there."""
        return files_in(self.root / "output")

    def file(self, edition: str, ending: str) -> Path:
        """Return an edition's output in one format."""
        (found,) = self.folder(edition).glob(f"*.{ending}")
        return found

    def open(self, edition: str) -> dict[str, Opened]:
        """Return what an edition says in each of its formats."""
        return {ending: look(self.file(edition, ending)) for ending in OPEN}

    def proof(self, edition: str) -> dict[str, Any]:
        """Return an edition's proof."""
        return dict(json.loads((self.folder(edition) / "proof.json").read_text(encoding="utf-8")))


def build_py(*args: str, settings: Mapping[str, str] | None = None, folder: Path | None = None) -> Run:
    """Run build.py with arguments, environment variables and a current folder."""
    done = subprocess.run(
        [sys.executable, str(PROGRAM), *args],
        env=os.environ | dict(settings or {}),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def build_copy(sources: Path, root: Path, *args: str, settings: Mapping[str, str] | None = None) -> Built:
    """Build a copy of a publication in a new folder ``root``; what was built before is not copied."""
    for name in ("sources", "schemas", "styles"):
        if ((sources / name).is_dir() and sources != ROOT) or name == "sources":
            shutil.copytree(sources / name, root / name)
    return Built(root, build_py("--root", str(root), *args, settings=settings))


def build_once(sources: Path, root: Path, *args: str) -> Built:
    """Return a copy of a publication in ``root``, built by the first process that asks for it.

    The others wait for it. It is not to be changed, for all tests that want it have the same.
    """
    kept = root.with_suffix(".json")
    with root.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_text(json.dumps(asdict(build_copy(sources, root, *args).run)), encoding="utf-8")
    return Built(root, Run(**json.loads(kept.read_text(encoding="utf-8"))))


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def look(file: Path) -> Opened:
    """Open an output by its ending."""
    return OPEN[file.suffix[1:]](file)
