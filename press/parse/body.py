"""A body as pandoc reads it: blocks without raw elements, and what the reader said."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from press.diagnostics import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node

RAW = frozenset({"RawBlock", "RawInline"})


@dataclass(frozen=True)
class Message:
    """What pandoc's reader said: its type, such as ``DuplicateIdentifier``, its words, and where."""

    type: str
    words: str
    line: int
    column: int


@dataclass(frozen=True)
class Body:
    """A body, parsed unless ``is_parsed`` says that it still has to be.

    ``blocks`` hold no raw element: an HTML comment is the writer's own note and
    is dropped; of any other the source is kept in ``raw`` for a diagnostic.
    """

    path: str
    text: str
    line: int
    blocks: tuple[Node, ...] = ()
    raw: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()
    is_readable: bool = True
    is_parsed: bool = True

    def place(self, offset: int) -> Place:
        """Return the place of a character of the text in its file."""
        above = bisect_left(_ends(self.text), offset)
        start = _ends(self.text)[above - 1] + 1 if above else 0
        return Place(self.path, self.line + above, offset - start + 1)


@lru_cache(maxsize=4)
def _ends(text: str) -> tuple[int, ...]:
    """Return where the lines of a text end, and remember it: many faults in a row ask for the same."""
    return tuple(match.start() for match in re.finditer("\n", text))


DEPTH = 240
"""How deep parts of a tree may stand in each other; a list in a list takes eight."""
WRITTEN = 254
"""How deep orjson writes."""
RAW_WRITTEN = b'"t":"Raw'
"""How the type of a raw element looks in JSON, and no text does."""


class TooDeep(Exception):  # noqa: N818 - reads as a fact
    """A tree is deeper than anybody writes."""


def without_raw(blocks: Sequence[Node]) -> tuple[tuple[Node, ...], tuple[str, ...]]:
    """Return the blocks without raw elements, and the source of each of these.

    Raises:
        TooDeep: more than ``DEPTH`` parts stand in each other.
    """
    raw: list[str] = []
    if RAW_WRITTEN not in _written(blocks):
        return tuple(blocks), ()
    return tuple(_clean(list(blocks), raw)), tuple(raw)


def _written(blocks: Sequence[Node]) -> bytes:
    """Return a tree as JSON; one too deep, with so many lists around it, is more than orjson writes."""
    wrapped: list[Any] = list(blocks)
    for _ in range(WRITTEN - DEPTH):
        wrapped = [wrapped]
    try:
        return orjson.dumps(wrapped)
    except orjson.JSONEncodeError:
        raise TooDeep from None


def _clean(content: Any, raw: list[str]) -> Any:  # noqa: ANN401 - any part of a tree
    if isinstance(content, list):
        kept = [_clean(part, raw) for part in content if not _is_raw(part, raw)]
        return kept if len(kept) == len(content) else _close_gaps(kept)
    if isinstance(content, dict):
        return {key: _clean(part, raw) for key, part in content.items()}
    return content


def _is_raw(part: Any, raw: list[str]) -> bool:  # noqa: ANN401
    if isinstance(part, dict) and part.get("t") in RAW:
        raw.append(part["c"][1])
        return True
    return False


def _close_gaps(parts: list[Any]) -> list[Any]:
    """Return the parts without the second of two spaces, and without one at either end."""
    kept: list[Any] = []
    for part in parts:
        if not (_is_space(part) and (not kept or _is_space(kept[-1]))):
            kept.append(part)
    while kept and _is_space(kept[-1]):
        kept.pop()
    return kept


def _is_space(part: Any) -> bool:  # noqa: ANN401
    return isinstance(part, dict) and part.get("t") in ("Space", "SoftBreak")
