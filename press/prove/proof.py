"""Prove the files of an edition: gather what they are judged by, open them, and judge them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from press.overlay import Overlay
from press.prove.account import account
from press.prove.canon import letters
from press.prove.docx import open_docx
from press.prove.epub import open_epub
from press.prove.exhibits import exhibits, withheld
from press.prove.pdf import open_pdf
from press.prove.verdict import Case, Fault
from press.prove.vocabulary import words_of_styles
from press.terms import load_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from press.prove.library import Library
    from press.prove.opened import Opened

OPENERS: Mapping[str, Callable[[Path], Opened]] = {"epub": open_epub, "docx": open_docx, "pdf": open_pdf}
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
    return Case(made, dict(terms), words_of_styles(styles), exhibits(made, library.root), hidden)


def faults(judged: Case, file: Path) -> tuple[Fault, ...]:
    """Return what is at fault in one file of an edition."""
    name = file.suffix[1:]
    try:
        opened = OPENERS[name](file)
    except Exception as error:  # noqa: BLE001 - whatever keeps a file from being opened, it is not proved
        return (Fault("unproved", words=f"{type(error).__name__}: {error}"),)
    return judged.verdict.on(opened, draws=name in DRAWING)


def content(judged: Case) -> str:
    """Return a digest of all that an edition may carry: of what can be read in it, and of nothing else."""
    one = judged.account
    said = [one_.text for some in (one.passages, one.labels, one.texts) for one_ in some]
    said += [digest for exhibit in judged.exhibits for digest in sorted(exhibit.digests)]
    return hashlib.sha256("\n".join(map(letters, said)).encode()).hexdigest()
