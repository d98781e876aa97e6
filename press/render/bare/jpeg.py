"""JPEG with its picture alone.

A camera writes where and when a picture was taken, and a smaller copy of it.
Of these only the way it was held is kept, for without that it would lie on its
side.

Source: ITU-T T.81, annex B; T.871 (JFIF); CIPA DC-008 (Exif 2.3), section 4.6.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = 0xFF
"""Begins each marker; as many as there are before one count as one."""
START, END, SCAN = 0xD8, 0xD9, 0xDA
APP0, APP1, APP2, APP14, APP15, COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
STANDING_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers that no length follows; RST0 to RST7 stand in a scan."""
JFIF, EXIF, PROFILE, ADOBE = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
JFIF_HEAD = 12
"""Bytes of JFIF's segment before its small copy of the picture; two more say how large that is."""
ORIENTATION, SHORT = 0x0112, 3
TIFF_HEAD = 8
HELD = range(2, 9)
"""The ways of holding a camera that turn or mirror a picture."""


def bare_jpeg(data: bytes) -> bytes:
    """Return a JPEG with the segments that are seen, and nothing behind its end.

    Raises:
        ValueError: it is no JPEG.
    """
    if not data.startswith(bytes((0xFF, START))):
        message = "this is no JPEG"
        raise ValueError(message)
    return bytes((0xFF, START)) + b"".join(_seen(mark, part) for mark, part in _segments(data))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker and what follows it, its length and its scan with it, to the end of the picture."""
    at, mark = 2, 0
    while mark != END and at + 2 <= len(data):
        mark = data[at + 1]
        end = at + 2 if mark == END else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == SCAN:
            end = _end_of_scan(data, end)
        if data[at] != MARKER or end <= at:
            message = "a segment of this JPEG cannot be read"
            raise ValueError(message)
        yield mark, data[at + 2 : end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands that is no part of a scan."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        follows = data[at + 1]
        if follows == MARKER:
            at += 1
        elif follows and follows not in STANDING_ALONE:
            return at
        else:
            at += 2


def _seen(mark: int, part: bytes) -> bytes:
    """Return a segment as it is kept; nothing of one that is not seen."""
    body = part[2:]
    if mark == APP0:
        kept = body[:JFIF_HEAD] + b"\0\0" if body.startswith(JFIF) else b""
    elif mark == APP1:
        kept = _held(body) if body.startswith(EXIF) else b""
    elif APP2 <= mark <= APP15 or mark == COMMENT:
        is_seen = (mark == APP2 and body.startswith(PROFILE)) or (mark == APP14 and body.startswith(ADOBE))
        kept = body if is_seen else b""
    else:
        return bytes((0xFF, mark)) + part
    return bytes((0xFF, mark)) + struct.pack(">H", len(kept) + 2) + kept if kept else b""


def _held(exif: bytes) -> bytes:
    """Return Exif with one field, how the camera was held; nothing where that turns nothing."""
    orientation = _orientation(exif.removeprefix(EXIF))
    if orientation not in HELD:
        return b""
    field = struct.pack(">HHIHH", ORIENTATION, SHORT, 1, orientation, 0)
    return EXIF + b"MM\0*" + struct.pack(">IH", 8, 1) + field + struct.pack(">I", 0)


def _orientation(tiff: bytes) -> int:
    """Return the field of that name in the first directory, or 0."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < TIFF_HEAD:
        return 0
    (at,) = struct.unpack_from(f"{order}I", tiff, 4)
    if at + 2 > len(tiff):
        return 0
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for entry in range(at + 2, min(at + 2 + 12 * count, len(tiff) - 11), 12):
        name, kind = struct.unpack_from(f"{order}HH", tiff, entry)
        if (name, kind) == (ORIENTATION, SHORT):
            return int(struct.unpack_from(f"{order}H", tiff, entry + 8)[0])
    return 0
