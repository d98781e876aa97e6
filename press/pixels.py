"""Decode a PNG or a JPEG to see that it is whole; Pillow does it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("PNG", "JPEG")
PIXELS = 50_000_000
"""The most that are decoded: a camera's largest picture, and less than Pillow itself fears."""


def measure(file: Path) -> tuple[int, int] | None:
    """Return how many pixels a picture has across and down: (0, 0) for too many, None where it is broken."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(file, formats=FORMATS) as picture:
                picture.verify()  # a PNG that lacks its end can be decoded by some, and not by others
            with Image.open(file, formats=FORMATS) as picture:
                if picture.width * picture.height > PIXELS:
                    return 0, 0
                size = picture.size
                # A JPEG is decoded at an eighth of its size: quicker, and read to its end all the same.
                picture.draft("L", (1, 1))
                picture.load()
                return size
        except Image.DecompressionBombError:
            return 0, 0
        except Exception:  # noqa: BLE001 - a decoder raises whatever the bytes lead it to
            return None
