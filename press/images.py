"""Images: where an address leads, what a file is, and which twin a format takes."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lxml import etree

from press import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Rule

SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
TYPES = (*SIGNATURES, ".svg")
BYTES = 20_000_000
SVG = "{http://www.w3.org/2000/svg}"
DRAWING = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "title",
        "desc",
    ]
)
"""The elements of SVG 1.1 that draw, and neither run, fetch, style nor embed."""


def find(root: Path, folder: PurePosixPath, address: str) -> Path | None:
    """Return the file that an address leads to, there or not; None where it leads out of ``sources/``.

    Args:
        root: the publication's folder.
        folder: the folder of the file that has the address, relative to it.
        address: a path relative to that folder.
    """
    sources = (root / "sources").resolve()
    try:
        real = (root / folder / address).resolve()
    except (OSError, RuntimeError, ValueError):
        return None
    is_inside = real.is_relative_to(sources) and not PurePosixPath(address).is_absolute()
    return real if is_inside else None


def fault_in(file: Path) -> Iterator[tuple[Rule, str]]:
    """Yield the rule that a file breaks and what it is, if it is no image that we take."""
    ending = file.suffix.lower()
    if ending not in TYPES:
        yield rules.UNKNOWN_IMAGE, "is neither a PNG nor a JPEG nor an SVG"
    elif file.stat().st_size > BYTES:
        yield rules.UNKNOWN_IMAGE, f"has more than {BYTES:,} bytes"
    elif ending == ".svg":
        yield from _fault_in_drawing(file)
    elif not file.read_bytes().startswith(SIGNATURES[ending]):
        yield rules.UNKNOWN_IMAGE, f"is not what its ending `{ending}` says"


def _fault_in_drawing(file: Path) -> Iterator[tuple[Rule, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(file, parser)
    except (etree.XMLSyntaxError, OSError):
        yield rules.UNKNOWN_IMAGE, "is no SVG that can be read"
        return
    if tree.docinfo.doctype or any(_is_unsafe(element) for element in tree.iter()):
        yield rules.UNSAFE_IMAGE, "holds more than a drawing"


def _is_unsafe(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return not isinstance(element, etree._Comment)  # noqa: SLF001 - lxml's only name for it
    if element.tag.removeprefix(SVG) not in DRAWING:
        return True
    return any(_leads_out(str(name), str(value)) for name, value in element.attrib.items())


def _leads_out(name: str, value: str) -> bool:
    is_local = not value.replace(" ", "").casefold().startswith("url(") or "url(#" in value.replace(" ", "")
    return name.startswith("on") or "href" in name or name == "style" or not is_local


def twins(file: Path) -> dict[str, Path]:
    """Return the same picture in each of the forms that lie beside the file: ``png``, ``jpeg``, ``svg``."""
    found = {file.suffix.lower(): file}
    for ending in TYPES:
        twin = file.with_suffix(ending)
        if twin.is_file() and not any(True for _ in fault_in(twin)):
            found.setdefault(ending, twin)
    return {{".jpg": "jpeg"}.get(ending, ending[1:]): one for ending, one in found.items()}
