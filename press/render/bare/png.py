"""PNG with its picture alone.

Source: Portable Network Graphics (PNG) Specification, Third Edition, sections 5.3 and 11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SEEN = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs".split())
"""The chunks that say what is seen, and how large; any other is text, time, or a second picture."""
LENGTH, TYPE, SUM = 4, 4, 4
"""Bytes of a chunk's length, of its type, and of its checksum."""


def bare_png(data: bytes) -> bytes:
    """Return a PNG with the chunks that are seen, and nothing behind its end.

    Raises:
        ValueError: it is no PNG.
    """
    if not data.startswith(SIGNATURE):
        message = "this is no PNG"
        raise ValueError(message)
    return SIGNATURE + b"".join(chunk for name, chunk in _chunks(data) if name in SEEN)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the type of each chunk and the whole of it, to the last."""
    at, name = len(SIGNATURE), b""
    while name != b"IEND" and at + LENGTH + TYPE <= len(data):
        size = int.from_bytes(data[at : at + LENGTH], "big")
        name = data[at + LENGTH : at + LENGTH + TYPE]
        end = at + LENGTH + TYPE + size + SUM
        yield name, data[at:end]
        at = end
