"""Read many texts in one pandoc that starts once, each as a document of its own.

Pandoc's file scope does: it reads file by file, so that no note or label of one
meets those of another, and puts the name of its file before each identifier and
internal link. The names begin with a letter that no source may contain, so they
are told from what a writer wrote, and taken off again. A file with that letter
alone parts the texts.
"""

from __future__ import annotations

import os
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
PREFIX = re.compile(NAME.pattern.encode())
PLACE = re.compile(f"{LETTER}[0-9]+ ")
PARTING = {"t": "Para", "c": [{"t": "Str", "c": LETTER}]}
WRITTEN, SAID = "written", "said"
"""The files that pandoc writes: trees, and its messages."""
OPTIONS = (
    "--file-scope", "--sandbox", "--quiet", f"--log={SAID}",
    "--preserve-tabs", "--columns=80", "--abbreviations=none",
)  # fmt: skip
"""The last three read as pandoc's Lua does, whatever lists of abbreviations a machine has."""
SECONDS = 2
"""How long a process may take, and a second more for so many bytes; what takes longer is read one by one."""
BYTES_A_SECOND = 50_000


class Unplaced(Exception):  # noqa: N818 - reads as a fact
    """The reader said something that names no text."""


class Joined:
    """Texts laid out for one pandoc, which reads them while other work goes on.

    Args:
        texts: what is read.
        reader: pandoc's name of the format.
    """

    def __init__(self, texts: Sequence[str], reader: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="capital-code-")
        self._reader, self._count, self._size = reader, len(texts), sum(map(len, texts))
        self._names = [f"{LETTER}{number}" for number in range(len(texts))]
        for name, text in zip((*self._names, LETTER, "none"), (*texts, LETTER, ""), strict=True):
            _write(os.path.join(self._folder.name, name), text.encode())  # noqa: PTH118 - of many

    def run(self) -> bool:
        """Have pandoc read the texts, and return whether it came through them all; nothing else is done."""
        files = [file for name in self._names for file in (name, LETTER)]
        args = [*HEAP, "-f", self._reader, "-t", "json", "-o", WRITTEN, *OPTIONS, *files]
        with suppress(ToolFailed):
            pandoc.run(args, cwd=self._file("."), seconds=SECONDS + self._size / BYTES_A_SECOND)
            return True
        return False

    def take(self) -> list[Read] | None:
        """Return each text as it was read, or None where that cannot be told; nothing is left behind."""
        with self._folder, suppress(OSError, orjson.JSONDecodeError, Unplaced):
            blocks = orjson.loads(PREFIX.sub(b"", self._file(WRITTEN).read_bytes()))["blocks"]
            said = _by_text(orjson.loads(self._file(SAID).read_bytes()), self._count)
            return [Read(*one) for one in zip(_parted(blocks), said, strict=True)]
        return None

    def _file(self, name: str) -> Path:
        return Path(self._folder.name, name)


def _write(file: str, written: bytes) -> None:
    """Write a file with no more ado than it takes: there are hundreds."""
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        while written:
            written = written[os.write(number, written) :]
    finally:
        os.close(number)


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
