"""The parts of a DOCX, opened as XML, and how its rules look into them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Element = Any
    Parts = Mapping[str, Element]

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
    "c": "http://schemas.openxmlformats.org/package/2006/content-types",
}
W = f"{{{SPACES['w']}}}"
PICTURES = "word/media/"
"""Where the parts are that are no XML."""


def xml_parts(file: Path) -> dict[str, Element]:
    """Return the parts of a DOCX that are XML."""
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if not name.startswith(PICTURES)]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def find(holder: Element, path: str) -> Any:  # noqa: ANN401 - elements, or texts
    """Return what a path finds."""
    return holder.xpath(path, namespaces=SPACES)
