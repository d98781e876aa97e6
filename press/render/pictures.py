"""Choose the form of each picture that a format takes, and lay it bare, under another name.

Names are made here, ``p1.png`` and so on in the order of addresses, so that no
file's own name reaches an output; nor does what is written beside a picture in
its file.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.errors import SetupError
from press.render.bare import BARE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.charts import Drawing
    from press.render.book import Picture

DRAWN = ("svg", "png", "jpeg")
"""For a format whose drawings are set here, in our own fonts."""
SEEN_ELSEWHERE = ("png", "jpeg", "svg")
"""For a format that a reader's device draws: it lacks our fonts, and a drawing's words would not fit.

A chart's letters are outlines, so a chart is an SVG there too."""
PAINTED = ("png", "jpeg")
"""For a format that shows pixels alone."""

MEDIA_TYPE = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}


@dataclass(frozen=True)
class Shown:
    """One picture in one format: its name there, its type, its file, and its width, where that is told."""

    name: str
    media_type: str
    file: Path
    width: str = ""


def shown(pictures: Mapping[str, Picture], forms: tuple[str, ...], folder: Path) -> dict[str, Shown]:
    """Write each picture into a folder, bare, in the first of ``forms`` that it has; return them by address.

    Raises:
        SetupError: a picture has none of them, or is not what its name says.
    """
    numbered = enumerate(sorted(pictures.items()), start=1)
    return {
        address: _chart(picture.chart, number, forms, folder)
        if picture.chart
        else _laid_bare(address, _first(address, picture, number, forms), folder)
        for number, (address, picture) in numbered
    }


def _chart(drawing: Drawing, number: int, forms: tuple[str, ...], folder: Path) -> Shown:
    """Write a chart: as wide as a page for the formats that have one, narrow for screens; it is bare."""
    form, content = {
        DRAWN: ("svg", drawing.wide),
        SEEN_ELSEWHERE: ("svg", drawing.narrow),
        PAINTED: ("png", drawing.pixels),
    }[forms]
    made = folder / f"p{number}.{form}"
    made.write_bytes(content)
    return Shown(made.name, MEDIA_TYPE[form], made)


def _laid_bare(address: str, picture: Shown, folder: Path) -> Shown:
    form = picture.name.rpartition(".")[2]
    try:
        data = BARE[form](picture.file.read_bytes())
    except (ValueError, struct.error) as error:
        message = f"the picture {address} is no {form.upper()} that can be read; save it again"
        raise SetupError(message) from error
    made = folder / picture.name
    made.write_bytes(data)
    return replace(picture, file=made)


def _first(address: str, picture: Picture, number: int, forms: tuple[str, ...]) -> Shown:
    for form in forms:
        file: Path | None = getattr(picture, form)
        if file is not None:
            return Shown(f"p{number}.{form}", MEDIA_TYPE[form], file)
    message = f"the picture {address} has no form that this format takes; add {' or '.join(forms)}"
    raise SetupError(message)
