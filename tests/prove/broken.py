"""Editions made with one filter broken, and what the proof says of each of their files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import panflute as pf

import filters
from press.check.whole import check
from press.errors import ToolFailed
from press.materials import gather
from press.production import Tables, make_book
from press.prove.formed import UNPAGED
from press.prove.library import read_library
from press.prove.proof import LOOKS, case, faults
from press.read.sources import read_sources
from press.render import RENDERERS
from tests.prove.bench import EDITION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from press.materials import Materials
    from press.prove.verdict import Case, Fault
    from press.select.selection import Selection

STOPPED = "stopped"
"""What is found where no file was made."""


@dataclass
class Outcome:
    """What was made in each format, and the kinds of faults that the proof finds in it."""

    files: dict[str, Path] = field(default_factory=dict)
    found: dict[str, set[str]] = field(default_factory=dict)


@cache
def edition(root: Path) -> tuple[Selection, Materials, Case]:
    """Return the edition in a folder: what it takes, and what its files are judged by."""
    materials = gather(root)
    selection = next(one for one in check(materials).selections if one.edition.id == EDITION)
    return selection, materials, case(read_library(read_sources(root)[0]), EDITION)


def kinds(found: Iterable[Fault]) -> set[str]:
    """Return the kinds of faults, without what an EPUB lacks that was made without its PDF."""
    return {one.kind for one in found if one.member != UNPAGED}


def made(root: Path, folder: Path, tables: Tables) -> Outcome:
    """Return what becomes of the edition in ``root`` with these filters, its files in ``folder``."""
    selection, materials, judged = edition(root)
    outcome = Outcome()
    try:
        book = make_book(selection, materials, tables, is_draft=False)
    except Exception:  # noqa: BLE001 - whatever ends a build, nothing is published
        return Outcome(found={key: {STOPPED} for key in RENDERERS})
    for form, render in RENDERERS.items():
        (folder / form).mkdir(parents=True)
        try:
            outcome.files[form] = render(book, folder / form)
        except (ToolFailed, OSError):
            outcome.found[form] = {STOPPED}
        else:
            outcome.found[form] = kinds(faults(judged, outcome.files[form]))
    return outcome


def chosen(root: Path, folder: Path) -> set[str]:
    """Return what is found in the EPUB of the edition, chosen anew by whatever select is now."""
    _, materials, judged = edition(root)
    try:
        selection = next(one for one in check(materials).selections if one.edition.id == EDITION)
        tables = Tables(filters.SETTLE, filters.ASSEMBLE)
        book = make_book(selection, materials, tables, is_draft=False)
        return kinds(faults(judged, RENDERERS["epub"](book, folder)))
    except Exception:  # noqa: BLE001 - whatever ends a build, nothing is published
        return {STOPPED}


def attempt(root: Path, folder: Path, how: str, name: str) -> Outcome:
    """Return what becomes of the edition with one filter broken in a way."""
    return made(root, folder / how / name, {"without": without, "half": half}[how](name))


def seen(file: Path) -> list[Any]:
    """Return what a reader of a file sees and follows, and nothing that only a machine does."""
    looked = [look.opens(file) for look in LOOKS[file.suffix[1:]]]
    return [
        [
            [replace(line, member="") for line in one.lines],
            [replace(pointer, member="") for pointer in one.pointers],
            *(
                sorted({(shown.digest, shown.alternative) for shown in some})
                for some in (one.pictures, one.drawings)
            ),
            one.pairs,
        ]
        for one in looked
    ]


def named(main: Callable[..., pf.Doc]) -> str:
    """Return what a filter is called."""
    return main.__module__.removeprefix("filters.")


def without(name: str) -> Tables:
    """Return the filters without one."""
    return Tables(
        *([one for one in table if named(one) != name] for table in (filters.SETTLE, filters.ASSEMBLE))
    )


def half(name: str) -> Tables:
    """Return the filters, of which one does half of its work: on every second text, or half of the tree."""

    def broken(
        table: Sequence[Callable[..., pf.Doc]], cut: Callable[..., Callable[..., pf.Doc]]
    ) -> list[Any]:
        return [cut(one) if named(one) == name else one for one in table]

    return Tables(broken(filters.SETTLE, _every_second), broken(filters.ASSEMBLE, _first_half))


def _every_second(main: Callable[..., pf.Doc]) -> Callable[..., pf.Doc]:
    turns = iter(range(10_000))
    return lambda doc: main(doc) if next(turns) % 2 else doc


def _first_half(main: Callable[..., pf.Doc]) -> Callable[..., pf.Doc]:
    def some(doc: pf.Doc) -> pf.Doc:
        blocks = list(doc.content)
        first = pf.Doc(*blocks[: len(blocks) // 2])
        first.metadata = doc.metadata
        doc.content = [*main(first).content, *blocks[len(blocks) // 2 :]]
        return doc

    return some
