"""Read what the marks around an object of text say: its language, and its words instead of its glyphs."""

from __future__ import annotations

import ctypes
from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""Bytes of the longest value that is read: a language tag, or the words of a few glyphs."""


class Actual:
    """Gives the words that stand instead of glyphs, each once however many objects they stand for.

    pdfium leaves some out where words of that sort follow each other.
    """

    def __init__(self) -> None:
        """Begin a page."""
        self._last = 0

    def of(self, item: Any, said: str) -> str:  # noqa: ANN401 - pypdfium2 has no types
        """Return what pdfium says of an object, or the words of its mark, if another had not these."""
        own = next(((mark, words) for mark in marks(item) if (words := value_of(mark, b"ActualText"))), None)
        if own is None:
            return said
        address = int(ctypes.cast(own[0], ctypes.c_void_p).value or 0)
        is_new, self._last = address != self._last, address
        return own[1] if is_new and not said.strip() else said


def marks(item: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the marks around an object, the innermost first."""
    for number in reversed(range(raw.FPDFPageObj_CountMarks(item))):
        yield raw.FPDFPageObj_GetMark(item, number)


def value_of(mark: Any, name: bytes) -> str:  # noqa: ANN401
    """Return what a mark says under a name, or nothing (ISO 32000-1, 7.9.2.2)."""
    written, size = (ctypes.c_ubyte * LONGEST)(), ctypes.c_ulong()
    if not raw.FPDFPageObjMark_GetParamBlobValue(mark, name, written, LONGEST, size):
        return ""
    said = bytes(written)[: min(size.value, LONGEST)]
    if said.startswith(BOM_UTF16_BE):
        return said.removeprefix(BOM_UTF16_BE).decode("utf-16-be", "replace")
    return said.decode("latin-1")
