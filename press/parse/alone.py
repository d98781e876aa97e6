"""Read texts one by one, so that the one that pandoc does not come through is known."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from press import pandoc
from press.errors import ToolFailed
from press.parse.formats import FORMAT
from press.parse.read import HEAP, Read, message_of

if TYPE_CHECKING:
    from collections.abc import Sequence

READER = Path(__file__).with_name("reader.lua")
SECONDS = 15
"""How long a process may take, and a second more for so many bytes; pandoc reads ten times as many."""
BYTES_A_SECOND = 50_000


def read_alone(texts: Sequence[str]) -> list[Read | None]:
    """Return each text as it was read, up to the first that pandoc did not come through.

    One whose tree is too deep to be read back is None.
    """
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        files = [Path(folder, f"{number}.md") for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        with suppress(ToolFailed):
            _run(folder, [file.name for file in files], sum(map(len, texts)))
        made = [Path(f"{file}.json") for file in files]
        return [_read(file.read_bytes()) for file in made if file.exists()]


def _run(folder: str, names: Sequence[str], size: int) -> None:
    listed = "\n".join((FORMAT, *names, ""))
    seconds = SECONDS + size / BYTES_A_SECOND
    pandoc.run([*HEAP, "lua", os.fspath(READER)], listed, cwd=Path(folder), seconds=seconds)


def _read(written: bytes) -> Read | None:
    said, _, tree = written.partition(b"\t")
    try:
        blocks = orjson.loads(tree)["blocks"]
    except orjson.JSONDecodeError:
        return None
    return Read(blocks, [message_of(one) for one in orjson.loads(said)])


def probe() -> None:
    """Read an empty text.

    Raises:
        ToolFailed: pandoc cannot even do that.
    """
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        Path(folder, "0.md").touch()
        _run(folder, ["0.md"], 0)
