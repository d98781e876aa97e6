"""Kinds of image: what an ending says, and what the first bytes of a file say."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDINGS: Mapping[str, str] = MappingProxyType(
    {".png": "a PNG", ".jpg": "a JPEG", ".jpeg": "a JPEG", ".svg": "an SVG"}
)
"""The endings that are taken, with the kind that each stands for."""
OTHERS: Mapping[str, str] = MappingProxyType(
    {
        ".gif": "a GIF",
        ".webp": "a WebP",
        ".tif": "a TIFF",
        ".tiff": "a TIFF",
        ".bmp": "a BMP",
        ".heic": "a HEIC, as phones take them",
        ".heif": "a HEIC, as phones take them",
        ".avif": "an AVIF",
        ".pdf": "a PDF",
        ".eps": "an EPS",
        ".ai": "an Illustrator file",
        ".psd": "a Photoshop file",
        ".svgz": "a compressed SVG",
        ".docx": "a Word file",
        ".pptx": "a PowerPoint file",
        ".emf": "an EMF",
        ".wmf": "a WMF",
    }
)
STARTS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", ENDINGS[".png"]),
    (0, b"\xff\xd8\xff", ENDINGS[".jpg"]),
    (0, b"GIF8", OTHERS[".gif"]),
    (8, b"WEBP", OTHERS[".webp"]),
    (0, b"II*\0", OTHERS[".tif"]),
    (0, b"MM\0*", OTHERS[".tif"]),
    (4, b"ftypavif", OTHERS[".avif"]),
    (4, b"ftyphei", OTHERS[".heic"]),
    (4, b"ftyphevc", OTHERS[".heic"]),
    (4, b"ftypmif1", OTHERS[".heic"]),
    (0, b"%PDF-", OTHERS[".pdf"]),
    (0, b"%!PS", OTHERS[".eps"]),
    (0, b"8BPS", OTHERS[".psd"]),
    (0, b"BM", OTHERS[".bmp"]),
)
"""What stands where in a file of a kind, as the kinds' own standards have it."""
PAGE = (b"<html", b"<!doctype html")


def kind_of(head: bytes) -> str | None:
    """Return the kind that the first bytes of a file tell, or None where they tell none."""
    for at, start, kind in STARTS:
        if head[at:].startswith(start):
            return kind
    written = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if written.startswith(PAGE):
        return "a page of the web"
    return ENDINGS[".svg"] if b"<svg" in written and written.startswith(b"<") else None


def kind_by_name(ending: str) -> str:
    """Return the kind that an ending stands for which is not taken."""
    return OTHERS.get(ending, "neither a PNG nor a JPEG nor an SVG")
