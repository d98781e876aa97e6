"""What a stranger may send as a file is told of within seconds, and neither read on nor shown."""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from press.image_files import look
from tests.diagnostic_pages import found_in
from tests.hostile import FILE, PICTURE, add, codes, stock_beside_secrets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The stock publication, with a secret beside its sources."""
    return stock_beside_secrets(tmp_path)


def fifo(file: Path, _: Path) -> None:
    """Make a pipe."""
    os.mkfifo(file)


def device(file: Path, _: Path) -> None:
    """Lead to a device without end."""
    file.symlink_to("/dev/zero")


def sparse(file: Path, _: Path) -> None:
    """Make a file of many bytes that are nowhere."""
    with file.open("wb") as opened:
        opened.truncate(10_000_000_000)


def elsewhere(file: Path, root: Path) -> None:
    """Lead out of the publication."""
    file.symlink_to(root.parent / ("secret.png" if file.suffix == ".png" else "secret.txt"))


def bomb(file: Path, _: Path) -> None:
    """Make a picture of few bytes and of more pixels than fit into memory."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(20_000_000))),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


@pytest.mark.parametrize(
    ("make", "in_text", "in_picture"),
    [
        (fifo, "R015", "M011"),
        (device, "R015", "M002"),
        (sparse, "R013", "M012"),
        (elsewhere, "R015", "M002"),
        (bomb, "R002", "M012"),
    ],
)
def test_what_is_no_plain_file_is_told(
    root: Path, make: Callable[[Path, Path], None], in_text: str, in_picture: str
) -> None:
    """As a text and as a picture."""
    make(root / "sources" / "contributions" / "oslo" / "so.md", root)
    make(root / "sources" / "images" / "so.png", root)
    add(root, PICTURE.format("../../images/so.png"))
    found = codes(root)

    assert {in_text, in_picture} <= found


@pytest.mark.parametrize("name", ["so\nit.md", "so\u200bit.md", "so\u202eit.md", "so\x1b[2J.md"])
def test_a_name_of_more_than_letters_is_told(root: Path, name: str) -> None:
    """And shown without what is in it."""
    shutil.copyfile(root / "sources" / FILE, root / "sources" / "contributions" / "oslo" / name)

    assert "R021" in codes(root)
    assert not any(name in one.place.path for one in found_in(root))


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        '<image href="https://example.org/a.png"/>',
        '<image href="file:///etc/passwd"/>',
        "<style>@import url(https://example.org/a.css);</style>",
        "<foreignObject><p>So.</p></foreignObject>",
        '<rect onclick="alert(1)"/>',
        '<rect fill="url(https://example.org/a)"/>',
        '<rect fill="red;url(https://example.org/a)"/>',
        '<rect fill=" URL( https://example.org/a#x )"/>',
        '<rect fill="url(#a) url(https://example.org/a)"/>',
        '<rect filter="u\\72l(https://example.org/a)"/>',
        '<rect style="fill: red"/>',
        '<rect OnLoad="alert(1)"/>',
        '<g xml:base="https://example.org/"/>',
    ],
)
def test_a_drawing_that_does_more_is_told(root: Path, inner: str) -> None:
    """It runs, fetches, styles or embeds."""
    drawing = root / "sources" / "images" / "plan.svg"
    drawing.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>', encoding="utf-8")

    assert _of_drawing(drawing) == "M007"


@pytest.mark.parametrize(
    "head",
    ['<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<?xml-stylesheet href="a.css"?>'],
)
def test_a_drawing_with_more_before_it_is_told(root: Path, head: str) -> None:
    """An entity, or a style sheet."""
    drawing = root / "sources" / "images" / "plan.svg"
    drawing.write_text(f'{head}<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")

    assert _of_drawing(drawing) == "M007"


def _of_drawing(file: Path) -> str:
    rule = look(file).rule
    return rule.code if rule else ""
