"""A page of the documentation, laid out for a terminal: headings bold, code moved in, paragraphs broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.report.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.report.screen import Screen

BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<says>[^\n]*)\n(?P<code>.*?)^(?P=fence)$"
    r"|^#+ (?P<heading>[^\n]+)$"
    r"|^- (?P<item>[^\n]+)$"
    r"|^(?P<text>[^\n]+(?:\n(?![-#`])[^\n]+)*)$",
    re.MULTILINE | re.DOTALL,
)
FILE = re.compile(r'file="([^"]+)"')
GONE = "where=gone"
LINK = re.compile(r"(`[^`]+`)|\[([^\]]+)\]\([^)]+\)")
"""A link, and code, in which there is none."""
INLINE = re.compile(r"(?P<code>`[^`]+`)|\*\*(?P<strong>[^*]+)\*\*")
INDENT = "    "


def page_on(screen: Screen, written: str) -> str:
    """Return a page of Markdown as a terminal shows it; only what our pages use is known."""
    parts: list[str] = []
    last = ""
    for match in BLOCK.finditer(written):
        is_close = match.lastgroup == "item" == last
        last = match.lastgroup or ""
        parts += ["" if not parts else "\n" if is_close else "\n\n", "\n".join(_block(match, screen))]
    return "".join(parts)


def _block(match: re.Match[str], screen: Screen) -> Iterator[str]:
    if match["heading"]:
        yield screen.paint(match["heading"], "strong")
    elif match["fence"]:
        file = FILE.search(match["says"])
        is_gone = GONE in match["says"]
        if file:
            yield screen.paint(f"{file[1]}{' is not there' if is_gone else ':'}", "aside")
        yield from _code(match["code"].splitlines(), screen, is_told="diagnostic" in match["says"])
    elif match["item"]:
        yield _inline("\n".join(wrapped(f"- {_plain(match['item'])}", screen.column)), screen)
    else:
        lines = _plain(match["text"]).split("\n")
        parts = (part for line in lines for part in wrapped(line, screen.column, 0))
        yield _inline("\n".join(parts), screen)


def _code(lines: Iterable[str], screen: Screen, *, is_told: bool) -> Iterator[str]:
    """Yield the lines of a block; those of what the check tells are broken where they are long."""
    for line in lines:
        lead = INDENT + " " * (len(line) - len(line.lstrip()))
        parts = wrapped(line, screen.column - len(lead)) if is_told else [line.lstrip()]
        yield from (f"{lead}{part}".rstrip() for part in parts)


def _plain(text: str) -> str:
    return LINK.sub(r"\1\2", text)


def _inline(text: str, screen: Screen) -> str:
    def painted(match: re.Match[str]) -> str:
        colour = "aside" if match["code"] else "strong"
        return "\n".join(
            screen.paint(line, colour) for line in (match["code"] or match["strong"]).split("\n")
        )

    return INLINE.sub(painted, text)
