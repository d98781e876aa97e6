"""Files of pictures, whole and faulty, of our kinds and of others."""

from __future__ import annotations

import io
import os
import struct
import zlib
from typing import TYPE_CHECKING

from PIL import Image

from tests.diagnostic_pages import found_in
from tests.mistakes import CONTRIBUTION, LINES, stock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEIC = b"\0\0\0\x18ftypheic"


def picture(form: str, width: int = 1000, height: int = 400) -> bytes:
    """Return a picture of so many grey pixels, no two rows of which are the same."""
    made = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).save(made, form)
    return made.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def claiming(width: int, height: int) -> bytes:
    """Return a PNG that says that it has so many pixels, and has a thousand."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return SIGNATURE + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


PNG, JPEG = picture("PNG"), picture("JPEG")
FILES: Mapping[str, bytes] = {
    "photo.png": PNG,
    "Upper.PNG": PNG,
    "photo-1.png": PNG,
    "city-hall.png": PNG,
    "my photo.png": PNG,
    "Malmo\u0308.png": PNG,
    "50%20.png": PNG,
    "small.png": picture("PNG", 400, 160),
    "inner/deep.png": PNG,
    "jpeg.png": JPEG,
    "png.jpg": PNG,
    "png.svg": PNG,
    "photo.jfif": JPEG,
    "bare": PNG,
    "half.png": PNG[: len(PNG) // 2],
    "endless.png": PNG[:-8],
    "short.png": claiming(1000, 1000),
    "half.jpg": JPEG[: len(JPEG) // 2],
    "empty.png": b"",
    "half.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"',
    "other.svg": b"<other/>",
    "styled.svg": b'<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "bomb.png": claiming(30_000, 30_000),
    "many.png": claiming(10_000, 6_000),
    "a.gif": picture("GIF"),
    "a.webp": b"RIFF\0\0\0\0WEBPVP8 ",
    "a.tif": picture("TIFF"),
    "a.pdf": b"%PDF-1.4\n",
    "a.heic": HEIC,
    "heic.jpg": HEIC,
    "text.png": b"This is a text.",
    "page.png": b"<!DOCTYPE html><html>",
}
"""What lies in the folder of pictures, beside links and a pipe."""


def stock_with_pictures(parent: Path) -> Path:
    """Return a copy of the stock publication with all these in it, and links, and a pipe."""
    found = stock(parent)
    folder = found / "sources" / "images"
    (folder / "inner").mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    os.mkfifo(folder / "pipe.png")
    for name, other in (("fine", "photo.png"), ("lost", "gone.png"), ("out", "/etc/passwd")):
        (folder / f"{name}.png").symlink_to(other)
    (folder / "outer").symlink_to("/etc")
    return found


def told(root: Path, texts: Sequence[str]) -> list[list[str]]:
    """Return what is found for each text, a contribution of its own: place, code, words and remedy."""
    found: dict[str, list[str]] = {f"t{number}.md": [] for number in range(len(texts))}
    for name, text in zip(found, texts, strict=True):
        file = root / "sources" / "contributions" / "oslo" / name
        file.write_text(CONTRIBUTION.format(id=name[:-3]) + text + "\n", encoding="utf-8")
    for one in found_in(root):
        place, name = one.place, one.place.path.rpartition("/")[2]
        if name in found:
            found[name].append(
                f"{place.line - LINES}:{place.column} {one.rule.code} {one.text} | {one.remedy}"
            )
    return list(found.values())
