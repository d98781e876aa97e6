"""Account for a line: as a passage, as a passage with its holes filled, or as a row of known units."""

from __future__ import annotations

import functools
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from press.prove.canon import letters
from press.prove.nouns import Hole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from press.prove.canon import Spelled
    from press.prove.nouns import Passage

TRIES = 60
"""How many ends of a hole are tried."""
OPENING = 4
"""Letters by which units and passages are found."""
Key = tuple[str | Hole, ...]
"""A passage's parts, spelled: passages of the same key cannot be told from each other."""
Match = tuple[Key, tuple[str, ...]]
"""A passage, and what fills its holes."""


@functools.lru_cache(maxsize=65_536)
def key_of(passage: Passage) -> Key:
    """Return a passage's parts as letters, holes that stand side by side joined."""
    key: list[str | Hole] = []
    for part in passage.parts:
        spelled = letters(part) if isinstance(part, str) else part
        last = key[-1] if key else None
        if isinstance(spelled, str) and isinstance(last, str):
            key[-1] = last + spelled
        elif isinstance(spelled, Hole) and isinstance(last, Hole):
            kind = last.kind if last.kind == spelled.kind else f"{last.kind} {spelled.kind}"
            key[-1] = Hole(kind, last.words | spelled.words)
        elif spelled:
            key.append(spelled)
    return tuple(key)


class Units:
    """Words and phrases, each of which may stand beside any other."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take texts; each is spelled."""
        self._units: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Take one more."""
        spelled = letters(text)
        if spelled:
            self._units[spelled[:OPENING]].add(spelled)

    def ends(self, line: str, start: int) -> Iterator[int]:
        """Yield where units end that begin at an offset of a line."""
        for size in range(1, OPENING + 1):
            for unit in self._units.get(line[start : start + size], ()):
                if (size == OPENING or len(unit) == size) and line.startswith(unit, start):
                    yield start + len(unit)

    def cover(self, line: Spelled, also: Sequence[Units] = ()) -> bool:
        """Return whether a line is a row of units, each of which begins and ends at an edge."""
        reached, waiting = {0}, [0]
        while waiting:
            start = waiting.pop()
            for units in (self, *also):
                for end in units.ends(line.letters, start):
                    if end not in reached and end in line.edges:
                        reached.add(end)
                        waiting.append(end)
        return len(line.letters) in reached


class Passages:
    """Passages, found by what their lines begin with."""

    def __init__(self, passages: Iterable[Passage], fills: Callable[[Hole, Spelled], bool]) -> None:
        """Take passages, and what says whether a hole may be filled so."""
        self._fills = fills
        self._keys = dict.fromkeys(map(key_of, passages))
        self._exact: dict[str, Key] = {key[0]: key for key in self._keys if _is_exact(key)}  # type: ignore[misc]
        self._open: dict[str, list[Key]] = defaultdict(list)
        for key in self._keys:
            if not _is_exact(key) and key:
                self._open[key[0][:OPENING] if isinstance(key[0], str) else ""].append(key)

    @cached_property
    def units(self) -> Units:
        """Return those without holes, as units that may stand beside each other."""
        return Units(self._exact)

    def find(self, line: Spelled) -> Match | None:
        """Return the passage that a line is, if it is one, with what fills its holes."""
        if line.letters in self._exact:
            return self._exact[line.letters], ()
        openings = {line.letters[:size] for size in range(OPENING + 1)}
        candidates = (key for opening in openings for key in self._open.get(opening, ()))
        likely = (
            key for key in candidates if all(one in line.letters for one in key if isinstance(one, str))
        )
        found = ((key, self._filled(key, line, 0)) for key in likely)
        return next(((key, filled) for key, filled in found if filled is not None), None)

    def _filled(self, key: Key, line: Spelled, start: int) -> tuple[str, ...] | None:
        """Return what fills the holes of a key whose parts a line is from an offset on."""
        if not key:
            return () if start == len(line.letters) else None
        first, *rest = key
        if isinstance(first, str):
            is_there = line.letters.startswith(first, start)
            return self._filled(tuple(rest), line, start + len(first)) if is_there else None
        for end in _ends(rest, line.letters, start):
            fill = line.part(start, end)
            after = self._filled(tuple(rest), line, end) if self._fills(first, fill) else None
            if after is not None:
                return (fill.letters, *after)
        return None

    def inside(self, line: Spelled) -> Iterator[Key]:
        """Yield the keys of the passages without holes that a line is a row of, each once."""
        ends = ((start, end) for start in sorted(line.edges) for end in self.units.ends(line.letters, start))
        said = dict.fromkeys(line.letters[start:end] for start, end in ends if end in line.edges)
        yield from (self._exact[one] for one in said)


def _is_exact(key: Key) -> bool:
    return len(key) == 1 and isinstance(key[0], str)


def _ends(rest: Sequence[str | Hole], line: str, start: int) -> Iterator[int]:
    """Yield where a hole may end that begins at an offset and has these parts behind it."""
    if not rest:
        yield len(line)
        return
    end = line.find(str(rest[0]), start)
    for _ in range(TRIES):
        if end < 0:
            return
        yield end
        end = line.find(str(rest[0]), end + 1)
