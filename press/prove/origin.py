"""Find the source that words of a file most likely come from, when nothing accounts for them as they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from press.diagnostics import Place
from press.prove.canon import grams, words

if TYPE_CHECKING:
    from press.prove.library import Library

SIZE = 3
"""So many words in a row tell one text from another."""
PART = 3
"""At least one in so many rows of words stands in the source."""
DATA = ("publication", "references", "glossary")


class Origins:
    """Looks words up in all sources of a publication, which are read when first asked for."""

    def __init__(self, library: Library) -> None:
        """Take where the sources lie."""
        self._root, self._paths = library.root, [f"sources/{name}.yaml" for name in DATA]
        self._paths += library.by_path

    @cached_property
    def _texts(self) -> dict[str, str]:
        files = {path: self._root / path for path in self._paths}
        return {path: file.read_text("utf-8", "replace") for path, file in files.items() if file.is_file()}

    @cached_property
    def _where(self) -> dict[tuple[str, ...], set[str]]:
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for path, text in self._texts.items():
            for gram in grams(words(text), SIZE):
                found[gram].add(path)
        return found

    def of(self, said: str) -> Place | None:
        """Return where words stand; nothing where no source has enough of them, or two have as many."""
        rows = list(dict.fromkeys(grams(words(said), SIZE)))
        shared = Counter(path for row in rows for path in self._where.get(row, ()))
        first, second = (*shared.most_common(2), ("", 0), ("", 0))[:2]
        if first[1] == second[1] or first[1] * PART < len(rows):
            return None
        row = next(row for row in rows if first[0] in self._where.get(row, ()))
        found = re.search(r"[\W_]+".join(map(re.escape, row)), self._texts[first[0]], re.IGNORECASE)
        return Place(first[0], 1 + self._texts[first[0]].count("\n", 0, found.start())) if found else None
