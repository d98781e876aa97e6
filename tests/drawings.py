"""The specimen's drawings: what each says of itself, and the twin that is drawn of it in pixels."""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from PIL import Image

from press.typesetting import typeset
from tests.built import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAWINGS = sorted((ROOT / "sources" / "images").glob("*.svg"))
PIXELS_A_MM = 12
"""Some 305 an inch, and a whole number for each quarter of a millimetre, which the drawings are made in."""
DPI = PIXELS_A_MM * 25.4
PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg", alt: "It")\n'
COLOURS = 256


def painted(drawing: Path) -> Image.Image:
    """Return a drawing in pixels, as Typst draws it with our fonts, in as few colours as it takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(drawing, folder / "drawing.svg")
        (folder / "page.typ").write_text(PAGE, "utf-8")
        made = typeset(folder / "page.typ", "page.png", {"format": "png", "ppi": DPI}).read_bytes()
    with Image.open(io.BytesIO(made)) as image:
        return image.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT)


def accept(drawing: Path) -> None:
    """Write the twin of a drawing beside it."""
    painted(drawing).save(drawing.with_suffix(".png"), "PNG", optimize=True, dpi=(DPI, DPI))


def across(drawing: Path) -> tuple[float, float]:
    """Return how wide a drawing is: in millimetres, and in the units that it is drawn in."""
    root = etree.parse(drawing).getroot()
    return float(root.get("width", "").removesuffix("mm")), float(root.get("viewBox", "").split()[2])


def said(drawing: Path, *names: str) -> Iterator[str]:
    """Yield what the attributes of some names say in a drawing."""
    root = etree.parse(drawing).getroot()
    yield from (str(one.get(name)) for one in root.iter() for name in names if one.get(name))
