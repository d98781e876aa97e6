"""A book with something for every pass of a writer, and what the proof says of a file made from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PIL import Image
from PIL.PngImagePlugin import PngInfo

import filters
from press.production import Tables, make_book
from press.prove.proof import faults
from press.render import RENDERERS
from tests.prove import bench, broken
from tests.prove.bench import ORDER, PUBLICATION, STOCK
from tests.prove.passes import IMPRINT, LONG, MORE, PLACED

if TYPE_CHECKING:
    from pathlib import Path

    from press.prove.verdict import Case
    from press.render.book import Book

Bound = tuple["Book", "Case"]
"""A book with its PDF, and what its files are judged by."""


def bind(root: Path, folder: Path) -> Bound:
    """Return a book of a publication in ``root``, its PDF in ``folder``."""
    pictures = root / "sources/images"
    pictures.mkdir(parents=True)
    told = PngInfo()
    told.add_text("Author", "Somebody with a name")
    Image.new("RGB", (900, 600), "navy").save(pictures / "seen.png", pnginfo=told)
    publication = (STOCK / PUBLICATION).read_text("utf-8")
    text, _, rest = (STOCK / ORDER).read_text("utf-8").partition("# Foreword")
    order = f"{text}{IMPRINT}\n# Foreword{rest.replace(IMPRINT, '')}{bench.PLACED}{PLACED}"
    files = {
        ORDER: order,
        PUBLICATION: publication.replace("imprint:", "imprint:\n  series: Small codes") + bench.EVENTS,
    }
    bench.write(root, MORE.replace("{long}", LONG), files=files)
    return _printed(root, folder)


def _printed(root: Path, folder: Path) -> Bound:
    selection, materials, judged = broken.edition(root)
    book = make_book(selection, materials, Tables(filters.SETTLE, filters.ASSEMBLE), is_draft=False)
    return replace(book, printed=RENDERERS["pdf"](book, folder)), judged


def outcome(bound: Bound, form: str, folder: Path) -> set[str]:
    """Return the kinds of faults in a file; whatever ends a build, nothing is published."""
    book, judged = bound
    try:
        return {one.kind for one in faults(judged, RENDERERS[form](book, folder))}
    except Exception:  # noqa: BLE001 - of any sort
        return {broken.STOPPED}
