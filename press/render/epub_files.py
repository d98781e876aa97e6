"""Name the text files of an EPUB after their sections, for pandoc numbers them.

A file keeps its name, and what others link to, whatever stands before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.plain_letters import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CHAPTER = re.compile(r"EPUB/text/(ch\d+)\.xhtml")
LINK = re.compile(rb'(?<=\shref=")((?:text/)?)(ch\d+)(?=\.xhtml)')
SECTION = re.compile(rb'<section\s[^>]*?\bid="([^"]+)"')
GUARD = "id_"
"""Stands before an anchor that begins with ``_``: pandoc's own."""
LONGEST = 60
"""Letters of a file's name: paths have an end, and so have names in a zip."""
TAKEN = ("cover", "title_page")
"""Files that are no section."""


def name(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of an EPUB, in their order, with each text file named in all that lead to it."""
    chapters = [part for part in parts if CHAPTER.fullmatch(part)]
    named = dict(zip(chapters, _unique(_called(parts[one]) for one in chapters), strict=True))
    by_number = {CHAPTER.sub(r"\1", old).encode(): new.encode() for old, new in named.items()}

    def led(link: re.Match[bytes]) -> bytes:
        return link[1] + by_number.get(link[2], link[2])

    texts = {one: LINK.sub(led, part) for one, part in parts.items() if one.endswith((".xhtml", ".opf"))}
    return {
        f"EPUB/text/{named[one]}.xhtml" if one in named else one: texts.get(one, part)
        for one, part in parts.items()
    }


def _called(text: bytes) -> str:
    """Return what the first section's anchor says, without accents."""
    section = SECTION.search(text)
    anchor = section[1].decode().removeprefix(GUARD) if section else ""
    return _short(re.sub(r"[\W_]+", "-", plain(anchor)).strip("-"))


def _short(words: str) -> str:
    """Return the words of a name that have room in it, at least a part of the first."""
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]


def _unique(names: Iterable[str]) -> list[str]:
    """Return names as they are, or numbered where they are taken or empty."""
    taken = list(TAKEN)
    for one in names:
        own, number = one or "section", 1
        while (made := own if number == 1 else f"{own}-{number}") in taken:
            number += 1
        taken.append(made)
    return taken[len(TAKEN) :]
