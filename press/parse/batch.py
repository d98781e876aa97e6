"""Parse many bodies in few pandoc processes."""

from __future__ import annotations

import json
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from press import pandoc
from press.errors import ToolFailed
from press.parse.body import Body, Message, TooDeep, without_raw
from press.parse.marks import Offsets, marked

if TYPE_CHECKING:
    from collections.abc import Sequence

OFF = (
    "raw_tex", "raw_attribute", "latex_macros", "tex_math_dollars", "markdown_in_html_blocks", "native_divs",
    "native_spans", "yaml_metadata_block", "pandoc_title_block", "auto_identifiers", "implicit_header_references",
    "example_lists",
)  # fmt: skip
FORMAT = "markdown" + "".join(f"-{extension}" for extension in OFF)
"""Pandoc's Markdown without what runs, what obeys, and what numbers or names while parsing."""
READER = Path(__file__).with_name("reader.lua")
SECONDS = 20
"""How long one process may take for a batch; a thousand bodies take about five."""


def parse(bodies: Sequence[Body], jobs: int = 1) -> tuple[Body, ...]:
    """Return the bodies with their blocks, in the same order.

    A body that crashes pandoc, or keeps it too long, is found by halving the
    batch, and comes back as not readable.
    """
    size = max(1, -(-len(bodies) // max(1, jobs)))
    batches = [bodies[start : start + size] for start in range(0, len(bodies), size)]
    with ThreadPoolExecutor(max(1, len(batches))) as pool:
        return tuple(body for batch in pool.map(_parse_batch, batches) for body in batch)


def _parse_batch(batch: Sequence[Body]) -> list[Body]:
    try:
        lines = _read([body.text for body in batch])
    except ToolFailed:
        if len(batch) == 1:
            return [_unreadable(batch[0])]
        half = len(batch) // 2
        return _parse_batch(batch[:half]) + _parse_batch(batch[half:])
    return [_body(body, line) for body, line in zip(batch, lines, strict=True)]


def _read(texts: Sequence[str]) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        names = [f"{number}.md" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            (Path(folder) / name).write_text(text, encoding="utf-8", newline="")
        listed = "\n".join((FORMAT, *names, ""))
        written = pandoc.run(
            [*pandoc.HEAP, "lua", os.fspath(READER)], listed, cwd=Path(folder), seconds=SECONDS
        )
    return written.splitlines()


def _body(body: Body, line: str) -> Body:
    said, tree = line.split("\t", 1)
    try:
        blocks, raw = without_raw(json.loads(tree)["blocks"])
    except (TooDeep, RecursionError):
        return _unreadable(body)
    messages = tuple(
        Message(one["type"], one["pretty"], one.get("line", 1), one.get("column", 1)) for one in json.loads(said)
    )
    return Body(body.path, body.text, body.line, blocks, raw, messages)


def _unreadable(body: Body) -> Body:
    return Body(body.path, body.text, body.line, is_readable=False)


def offsets(bodies: Sequence[Body], jobs: int = 1) -> tuple[Offsets, ...]:
    """Return where the elements of bodies were written, by a marked parse of each."""
    texts = [marked(body.text) for body in bodies]
    read = parse([Body(body.path, text, body.line) for body, (text, _) in zip(bodies, texts, strict=True)], jobs)
    return tuple(
        Offsets(body, again.blocks, starts) for body, again, (_, starts) in zip(bodies, read, texts, strict=True)
    )
