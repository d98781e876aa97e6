"""Prove the files of an edition: gather what they are judged by, open them, and judge them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.charts.look import read
from press.overlay import Overlay
from press.prove.account import account
from press.prove.canon import words
from press.prove.covered import covered
from press.prove.docx import open_docx
from press.prove.epub import open_epub
from press.prove.exhibits import charts, exhibits, withheld
from press.prove.pdf import open_objects, open_text
from press.prove.verdict import Case, Fault
from press.prove.vocabulary import words_of_styles
from press.terms import load_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from press.prove.library import Library
    from press.prove.opened import Opened
    from press.prove.verdict import Verdict


@dataclass(frozen=True)
class Look:
    """A look into a file: what opens it, and whether its text is judged, or all else, or both."""

    opens: Callable[[Path], Opened]
    at_text: bool = True
    at_the_rest: bool = True


LOOKS: Mapping[str, tuple[Look, ...]] = {
    "epub": (Look(open_epub),),
    "docx": (Look(open_docx),),
    "pdf": (Look(open_text, at_the_rest=False), Look(open_objects, at_text=False)),
}
"""The looks that a file takes, by format; each may be taken in a process of its own."""
EXAMINED: Mapping[str, tuple[str, ...]] = {
    "epub": ("text", "notes", "tables", "contents", "package", "attributes", "names", "links",
             "styles", "comments", "pictures", "archive"),
    "docx": ("text", "notes", "tables", "heads and feet", "properties", "attributes", "names", "links",
             "styles", "comments", "pictures", "archive"),
    "pdf": ("text", "notes", "tables", "heads and feet", "outline", "tags", "metadata", "names", "links",
            "strings", "streams", "pictures", "attachments"),
}  # fmt: skip
"""The kinds of places that are looked into, by format."""
DRAWING = frozenset({"pdf"})
"""Formats that show a drawing where a picture has one."""
COVERED = frozenset({"epub"})
"""Formats whose cover is a picture."""


def case(library: Library, edition: str, floor: str | None = None) -> Case:
    """Return what files of an edition are judged by.

    Args:
        library: the publication's sources.
        edition: its id.
        floor: the least finished status that was asked for, where it is not the edition's own.
    """
    work, styles = library.editions[edition], Overlay.of("styles", library.root)
    terms = load_terms(styles, str(work.fields.get("language", "en")))
    made = account(library, work, terms, floor)
    hidden = tuple(withheld(made.secrets, library.root))
    shown = (*exhibits(made, library.root), *(charts(made, read(styles)) if made.plates else ()))
    cover = covered(made, library, terms, is_draft=bool(floor))
    return Case(made, dict(terms), words_of_styles(styles), shown, hidden, cover)


def faults(judged: Case, file: Path) -> tuple[Fault, ...]:
    """Return what is at fault in one file of an edition."""
    return together(faults_at(judged, file, number) for number in range(looks(file)))


def looks(file: Path) -> int:
    """Return how many looks a file takes."""
    return len(LOOKS[_format(file)])


def faults_at(judged: Case, file: Path, number: int) -> tuple[Fault, ...]:
    """Return what one look into a file finds at fault."""
    look = LOOKS[_format(file)][number]
    try:
        opened = look.opens(file)
    except Exception as error:  # noqa: BLE001 - whatever keeps a file from being opened, it is not proved
        return (Fault("unproved", words=f"{type(error).__name__}: {error}"),)
    return tuple(_judged(judged.verdict, opened, look, _format(file)))


def together(found: Iterable[tuple[Fault, ...]]) -> tuple[Fault, ...]:
    """Return what all looks into a file found, each fault once; that it cannot be opened says enough."""
    every = dict.fromkeys(fault for some in found for fault in some)
    return next(((one,) for one in every if one.kind == "unproved"), tuple(every))


def _format(file: Path) -> str:
    return file.suffix[1:]


def _judged(verdict: Verdict, opened: Opened, look: Look, form: str) -> Iterator[Fault]:
    if look.at_text:
        yield from verdict.on_text(opened, form)
    if look.at_the_rest:
        yield from verdict.on_properties(opened, form)
        yield from verdict.on_the_rest(opened, draws=form in DRAWING, covers=form in COVERED)


def content(judged: Case) -> str:
    """Return a digest of all that an edition may carry: of the words that can be read in it alone.

    Of marks none is told, for those beside something withheld may be there or not.
    """
    one = judged.account
    said = [one_.text for some in (one.passages, one.labels, one.texts) for one_ in some]
    said += [digest for exhibit in judged.exhibits for digest in sorted(exhibit.digests)]
    return hashlib.sha256("\n".join("".join(words(one)) for one in said).encode()).hexdigest()
