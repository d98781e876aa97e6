"""Tell drawings in a PDF by the lines that they are drawn with, wherever they stand on a page.

A drawing is a piece of marked content with an alternative text (ISO 32000-1,
14.9.3). Where it stands and how large it is, is said by matrices; what is drawn
between them is the same for the same drawing.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf

from press import processes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BEGINS, ENDS = frozenset({"BDC", "BMC"}), "EMC"
SAVES, RESTORES, MOVES = "q", "Q", "cm"
CHILD = Path(__file__).with_name("drawings_child.py")


def drawings(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Yield the alternative text of each drawing, and a digest of its lines."""
    for page in pdf.pages:
        content = page.get("/Contents")
        if content is None or b"/Alt" not in _bytes(content):
            continue
        yield from _on(page)


def _bytes(content: Any) -> bytes:  # noqa: ANN401 - pikepdf's own
    parts = content if isinstance(content, pikepdf.Array) else [content]
    return b"".join(part.read_bytes() for part in parts)


def _on(page: pikepdf.Page) -> Iterator[tuple[str, str]]:
    depth, said, alternative, moved = 0, hashlib.sha256(), "", [False]
    for one in pikepdf.parse_content_stream(page):
        operands, name = one.operands, str(one.operator)
        if name in BEGINS and depth:
            depth += 1
        elif name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/Alt" in operands[1]:
            depth, said, alternative, moved = 1, hashlib.sha256(), str(operands[1]["/Alt"]), [False]
        elif name == ENDS and depth:
            depth -= 1
            if not depth:
                yield alternative, said.hexdigest()
        elif depth:
            _tell(name, operands, moved, said)


def _tell(name: str, operands: Any, moved: list[bool], said: Any) -> None:  # noqa: ANN401
    """Take one operator into a digest, if it draws or colours what a matrix has put in its place."""
    if name == SAVES:
        moved.append(moved[-1])
    elif name == RESTORES and len(moved) > 1:
        moved.pop()
    elif name == MOVES:
        moved[-1] = True
    elif moved[-1]:
        told = [str(one) for one in operands if not isinstance(one, (pikepdf.Name, pikepdf.Dictionary))]
        said.update(f"{name} {told}".encode())


def digests(svgs: Sequence[bytes]) -> list[str]:
    """Return the digest that each of some drawings has in a PDF that Typst makes.

    Raises:
        ToolFailed: Typst failed.
    """
    asked = json.dumps([svg.decode() for svg in svgs]).encode()
    made, _ = processes.run((sys.executable, "-I", str(CHILD)), asked)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        found = dict(drawings(pdf))
    return [found[str(number)] for number, _ in enumerate(svgs)]
