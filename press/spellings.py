"""The glossary: where each spelling of a term leads, and how it is found in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.plain_letters import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Glossary:
    """A pattern that finds every spelling of every term, and the anchor that each spelling leads to."""

    pattern: re.Pattern[str]
    anchors: Mapping[str, str]

    def find(self, text: str, wanted: Iterable[str]) -> Iterator[tuple[re.Match[str], str]]:
        """Yield each use of a term whose anchor is wanted."""
        for match in self.pattern.finditer(text):
            anchor = self.anchors[_plain(match[0])]
            if anchor in wanted:
                yield match, anchor


def anchored(entries: Iterable[Entry], start: str) -> dict[str, Entry]:
    """Return the entries by their anchors, which begin with ``start`` and no two of which are the same."""
    found: dict[str, Entry] = {}
    for entry in entries:
        anchor = f"{start}{_slug(entry['term'])}"
        while anchor in found:
            anchor += "-"
        found[anchor] = entry
    return found


def _slug(term: str) -> str:
    """Return a term's letters and digits, without accents, with hyphens between the words."""
    return re.sub(r"[\W_]+", "-", plain(term)).strip("-")


def glossary(entries: Mapping[str, Entry]) -> Glossary:
    """Return what finds the terms of entries, by their anchors."""
    anchors: dict[str, str] = {}
    for anchor, entry in entries.items():
        for spelling in _spellings(entry):
            anchors.setdefault(spelling, anchor)
    longest_first = sorted(anchors, key=len, reverse=True)
    choice = "|".join(r"\s".join(map(re.escape, spelling.split())) for spelling in longest_first)
    return Glossary(re.compile(rf"(?<![\w-])(?:{choice})(?![\w-])"), anchors)


def _spellings(entry: Entry) -> Iterator[str]:
    for spelling in map(_plain, (entry["term"], *entry.get("forms", ()), entry.get("short", ""))):
        if spelling:
            yield spelling
            yield spelling[0].upper() + spelling[1:]


def _plain(spelling: str) -> str:
    return " ".join(spelling.split())
