"""What a terminal can show: how wide it is, whether in colour, and with which signs."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

NARROWEST = 30
"""Columns: what has fewer is taken to have these."""
READABLE = 100
"""How many columns a line of a paragraph takes at most."""
COLOURS = {
    "error": "1;31",
    "warning": "1;35",
    "well": "1;32",
    "strong": "1",
    "aside": "36",
}
"""What each is shown in, as terminals number it; words say the same (ECMA-48, 8.3.117)."""


@dataclass(frozen=True)
class Signs:
    """The signs that a diagnostic is drawn with."""

    top: str = "╭─"
    side: str = "│"
    branch: str = "├─"
    end: str = "╰─"
    cut: str = "…"


PLAIN_SIGNS = Signs("--", "|", "--", "--", "...")
"""For a terminal that does not write UTF-8."""


@dataclass(frozen=True)
class Screen:
    """A terminal: its columns, and whether it shows colours."""

    width: int = 80
    is_coloured: bool = False
    signs: Signs = Signs()

    @property
    def column(self) -> int:
        """Return how many columns a paragraph takes."""
        return min(self.width, READABLE)

    def paint(self, text: str, colour: str) -> str:
        """Return a text in a colour, by the name that ``COLOURS`` has of it."""
        return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m" if self.is_coloured and text else text


def screen_of(stream: TextIO, environ: Mapping[str, str]) -> Screen | None:
    """Return the terminal that a stream leads to, or None where it leads into a pipe.

    ``FORCE_COLOR`` makes a pipe a terminal, for a pager or a log in colour;
    ``NO_COLOR`` and a terminal called ``dumb`` take the colour away.
    """
    is_forced = environ.get("FORCE_COLOR", "") not in ("", "0")
    if not stream.isatty() and not is_forced:
        return None
    is_plain = bool(environ.get("NO_COLOR")) or (environ.get("TERM") == "dumb" and not is_forced)
    width = shutil.get_terminal_size().columns
    signs = Signs() if _can_write("".join(vars(Signs()).values()), stream) else PLAIN_SIGNS
    return Screen(max(width, NARROWEST), not is_plain, signs)


def _can_write(text: str, stream: TextIO) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
