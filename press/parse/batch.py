"""Parse many bodies in few pandoc processes."""

from __future__ import annotations

import json
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from press import pandoc
from press.errors import ToolFailed
from press.parse.body import Body, Message, TooDeep, without_raw
from press.parse.marks import marked
from press.parse.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Sequence

OFF = (
    "raw_tex", "raw_attribute", "latex_macros", "tex_math_dollars", "markdown_in_html_blocks",
    "native_divs", "native_spans", "yaml_metadata_block", "pandoc_title_block", "auto_identifiers",
    "implicit_header_references", "example_lists",
)  # fmt: skip
FORMAT = "markdown" + "".join(f"-{extension}" for extension in OFF)
"""Pandoc's Markdown without what runs, what obeys, and what numbers or names while parsing."""
READER = Path(__file__).with_name("reader.lua")
HEAP = ("+RTS", "-A64m", "-M2g", "-RTS")
"""A larger allocation area is faster; a body that needs two gigabytes is not read."""
SECONDS = 15
"""How long a process may take, and a second more for so many bytes; pandoc reads ten times as many."""
BYTES_A_SECOND = 50_000


def parse(bodies: Sequence[Body], jobs: int = 1) -> tuple[Body, ...]:
    """Return the bodies with their blocks, in the same order.

    A body that crashes pandoc, or keeps it too long, comes back as not readable.

    Raises:
        ToolFailed: pandoc cannot even read an empty text.
    """
    size = max(1, -(-len(bodies) // max(1, jobs)))
    batches = [bodies[start : start + size] for start in range(0, len(bodies), size)]
    with ThreadPoolExecutor(max(1, len(batches))) as pool:
        return tuple(body for batch in pool.map(_parse_batch, batches) for body in batch)


def _parse_batch(batch: Sequence[Body]) -> list[Body]:
    """Return a batch's bodies; the first that pandoc gives nothing for is tried again alone."""
    parsed: list[Body] = []
    while len(parsed) < len(batch):
        rest = batch[len(parsed) :]
        read = _read([body.text for body in rest]) or _read([rest[0].text])
        parsed += [_body(body, line) for body, line in zip(rest, read, strict=False)]
        if not read:
            _probe()
            parsed.append(_unreadable(rest[0]))
    return parsed


def _read(texts: Sequence[str]) -> list[str]:
    """Return the messages and the tree of each text, up to the first that pandoc did not come through."""
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        files = [Path(folder, f"{number}.md") for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        with suppress(ToolFailed):
            _run(folder, [file.name for file in files], sum(map(len, texts)))
        made = [Path(f"{file}.json") for file in files]
        return [file.read_text(encoding="utf-8") for file in made if file.exists()]


def _run(folder: str, names: Sequence[str], size: int) -> None:
    listed = "\n".join((FORMAT, *names, ""))
    seconds = SECONDS + size / BYTES_A_SECOND
    pandoc.run([*HEAP, "lua", os.fspath(READER)], listed, cwd=Path(folder), seconds=seconds)


def _probe() -> None:
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        Path(folder, "0.md").touch()
        _run(folder, ["0.md"], 0)


def _body(body: Body, line: str) -> Body:
    said, tree = line.split("\t", 1)
    try:
        blocks, raw = without_raw(json.loads(tree)["blocks"])
    except (TooDeep, RecursionError):
        return _unreadable(body)
    messages = tuple(
        Message(one["type"], one["pretty"], one.get("line", 1), one.get("column", 1))
        for one in json.loads(said)
    )
    return Body(body.path, body.text, body.line, blocks, raw, messages)


def _unreadable(body: Body) -> Body:
    return Body(body.path, body.text, body.line, is_readable=False)


def offsets(bodies: Sequence[Body], jobs: int = 1) -> tuple[Offsets, ...]:
    """Return where the elements of bodies were written, by a marked parse of each."""
    texts = [marked(body.text) for body in bodies]
    read = parse(
        [Body(body.path, text, body.line) for body, (text, _) in zip(bodies, texts, strict=True)], jobs
    )
    return tuple(
        Offsets(body, again.blocks, starts)
        for body, again, (_, starts) in zip(bodies, read, texts, strict=True)
    )
