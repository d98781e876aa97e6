"""A small publication with one of everything, its outputs, and what the proof says of them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from press.prove.library import read_library
from press.prove.proof import case, faults
from press.prove.told import told
from press.read.sources import read_sources
from tests.built import ROOT, build_py

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.diagnostics import Diagnostic
    from press.prove.library import Library
    from press.prove.verdict import Case

HERE = Path(__file__).parent
STOCK = ROOT / "tests/editions/stock"
EDITION = "book"
ZOO = "sources/contributions/shared/zoo.md"
ORDER = "sources/editions/book.md"
PUBLICATION = "sources/publication.yaml"
FORMATS = ("docx", "epub", "pdf")
WITHHELD = "sources/contributions/oslo/quiet-matter.md"
HIDDEN = """---
id: quiet-matter
kind: practice
title: The Zyxtrova affair
city: oslo
language: en
themes: [early-prevention]
status: approved
tlp: red
authors: [{name: Ingeborg Qvale, organisation: Bureau of Zyxtrova}]
as_of: 2019-03
target_group: Nobody at all
organisation: City of Oslo
contact_body: Room 4711
---
# Approach

The harbour master went home before the young people of the district came to the table.[^who]

# Results

The coordinators' office has met every month.

There is more of it.

[^who]: His name was Qvale.
"""
PLACED = """
# The zoo

::: {.contributions ids=zoo}
:::

# Index

::: index
:::

# Figures

::: figure-of
:::

::: {.figure-of form=overview}
:::

::: {.figure-of form=coverage}
:::

::: {.figure-of form=recommendations}
:::

::: timeline
:::

::: figure-data
:::
"""
EVENTS = """
events:
  - {id: plan, label: The first plan of Oslo, from: 2018, source: oslo2018}
  - {id: room, label: A room in Helsinki, from: 2019-02-28, to: 2019-03-01}
  - {id: party, label: A party for the mayors, from: 2020-01, planned: true}
"""

Judging = tuple["Library", "Case"]
"""The sources of a publication, and what the files of its edition are judged by."""


@dataclass(frozen=True)
class Bench:
    """A publication in a folder, and the files that were built from it."""

    root: Path
    files: Mapping[str, Path]

    @cached_property
    def whole(self) -> Judging:
        """What files are judged by where no source was changed after the build."""
        return self._read()

    def _read(self) -> Judging:
        library = read_library(read_sources(self.root)[0])
        return library, case(library, EDITION)

    def proved(
        self, edits: Iterable[tuple[str, str, str]] = (), files: Mapping[str, Path] | None = None
    ) -> tuple[Diagnostic, ...]:
        """Return what the proof says of files, by sources in which texts were replaced after the build."""
        changed = [(self.root / path, before, after) for path, before, after in edits]
        kept = {file: file.read_text("utf-8") for file, _, _ in changed}
        try:
            for file, before, after in changed:
                text = file.read_text("utf-8")
                assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times"
                file.write_text(text.replace(before, after), "utf-8")
            library, judged = self._read() if changed else self.whole
            found = {file.name: faults(judged, file) for file in (files or self.files).values()}
            return told(found, library, EDITION, quoting=True)
        finally:
            for file, text in kept.items():
                file.write_text(text, "utf-8")


def build(root: Path, more: str = "") -> Bench:
    """Return a bench with a publication in ``root`` that was built without a fault; ``more`` as ``write``."""
    write(root, more)
    run = build_py("--root", str(root))
    assert run.status == 0, run.out + run.err
    folder = root / "output" / EDITION
    return Bench(root, {name: next(folder.glob(f"*.{name}")) for name in FORMATS})


def write(
    root: Path, more: str = "", events: str = "", placed: str = "", files: Mapping[str, str] | None = None
) -> None:
    """Write a publication in ``root``.

    ``more`` stands in its text, ``events`` among its events, ``placed`` in its running order, and
    ``files`` are more of its sources.
    """
    shutil.copytree(STOCK, root, dirs_exist_ok=True)
    shutil.copyfile(HERE / "everything.md", root / ZOO)
    with (root / ZOO).open("a", encoding="utf-8") as zoo:
        zoo.write(f"\n\n{more}\n" if more else "")
    (root / WITHHELD).write_text(HIDDEN, "utf-8")
    with (root / ORDER).open("a", encoding="utf-8") as order:
        order.write(PLACED + placed)
    with (root / PUBLICATION).open("a", encoding="utf-8") as publication:
        publication.write(EVENTS.rstrip() + (events or "\n"))
    for path, text in (files or {}).items():
        (root / path).write_text(text, "utf-8")
