"""Read many texts in one pandoc that starts once, each as a document of its own.

Pandoc's file scope does: it reads file by file, so that no note or label of one
meets those of another, and puts the name of its file before each identifier and
internal link. The names begin with a letter that no source may contain, so they
are told from what a writer wrote, and taken off again. A file with that letter
alone parts the texts.
"""

from __future__ import annotations

import re
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from press import pandoc
from press.errors import ToolFailed
from press.parse.read import HEAP, Read, message_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.body import Message
    from press.parse.tree import Node

LETTER = "\ua4d1"
"""Lisu letter PA: a letter to pandoc, and refused in a source."""
NAME = re.compile(f"{LETTER}([0-9]+)(?:__)?")
PLACE = re.compile(f"{LETTER}[0-9]+ ")
PARTING = {"t": "Para", "c": [{"t": "Str", "c": LETTER}]}
OPTIONS = (
    "--file-scope", "--sandbox", "--quiet", "--log=said",
    "--preserve-tabs", "--columns=80", "--abbreviations=none",
)  # fmt: skip
"""The last three read as pandoc's Lua does, whatever lists of abbreviations a machine has."""
SECONDS = 2
"""How long a process may take, and a second more for so many bytes; what takes longer is read one by one."""
BYTES_A_SECOND = 50_000


class Unplaced(Exception):  # noqa: N818 - reads as a fact
    """The reader said something that names no text."""


def read_joined(texts: Sequence[str], reader: str) -> list[Read] | None:
    """Return each text as it was read, or None where pandoc does not come through them all.

    Args:
        texts: what is read.
        reader: pandoc's name of the format.
    """
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        names = [f"{LETTER}{number}" for number in range(len(texts))]
        for name, text in zip((*names, LETTER, "none"), (*texts, LETTER, ""), strict=True):
            Path(folder, name).write_text(text, encoding="utf-8", newline="")
        with suppress(ToolFailed, orjson.JSONDecodeError, Unplaced):
            written = _run(folder, names, reader, sum(map(len, texts)))
            blocks = orjson.loads(NAME.sub("", written))["blocks"]
            said = _by_text(orjson.loads(Path(folder, "said").read_bytes()), len(texts))
            return [Read(*one) for one in zip(_parted(blocks), said, strict=True)]
    return None


def _run(folder: str, names: Sequence[str], reader: str, size: int) -> str:
    files = [file for name in names for file in (name, LETTER)]
    args = [*HEAP, "-f", reader, "-t", "json", *OPTIONS, *files]
    return pandoc.run(args, cwd=Path(folder), seconds=SECONDS + size / BYTES_A_SECOND)


def _parted(blocks: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield what stands before each parting."""
    part: list[Node] = []
    for block in blocks:
        if block == PARTING:
            yield part
            part = []
        else:
            part.append(block)


def _by_text(said: Sequence[dict[str, Any]], count: int) -> list[list[Message]]:
    """Return the messages of each text, by the name in their place."""
    found: list[list[Message]] = [[] for _ in range(count)]
    for message in said:
        name = NAME.search(message["pretty"])
        if name is None:
            raise Unplaced
        words = message_of(message)
        found[int(name[1])].append(replace(words, words=PLACE.sub("", words.words)))
    return found
