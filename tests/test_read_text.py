"""Bytes become text with line feeds and composed letters, or a diagnostic at its place."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

from press.read import limits, text
from press.read.manuscript import split
from press.read.open_signs import BOXES, BRACKETS, SIGNS
from press.read.text import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic

NAME = "sources/a.md"


def read(root: Path, written: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Return what is read of a file of these bytes."""
    (root / "sources").mkdir(exist_ok=True)
    (root / NAME).write_bytes(written)
    return read_text(root, NAME)


def told(found: list[Diagnostic]) -> list[str]:
    """Return the places in the file and the codes."""
    return [f"{one.place.line}:{one.place.column} {one.rule.code}" for one in found]


@pytest.mark.parametrize(
    "written",
    [
        "a\nb é\n".encode(),
        "a\r\nb é\r\n".encode(),
        "a\rb é\r".encode(),
        "\ufeffa\nb é\n".encode(),
        unicodedata.normalize("NFD", "a\nb é\n").encode(),
    ],
    ids=["line feeds", "CRLF", "CR", "byte-order mark", "decomposed"],
)
def test_one_text_may_be_saved_in_many_ways(tmp_path: Path, written: bytes) -> None:
    """And is read as the same."""
    assert read(tmp_path, written) == ("a\nb é\n", [])


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("a\nb é\n".encode("utf-16"), "1:1 R001"),
        ("a\r\nb é\n".encode("latin-1"), "2:3 R001"),
        ("a long line\nb é\n".encode("utf-16-le"), "1:1 R001"),
        ("a long line\nb é\n".encode("utf-16-be"), "1:1 R001"),
        ("a\nb é\n".encode("utf-32"), "1:1 R001"),
        (b"\xef\xbb\xbfa\nbc\0d\n", "2:3 R002"),
        (b"a\xed\xb3\xa8", "1:2 R001"),
        ("\ufeffab\x07".encode(), "1:3 R020"),
        ("é\nb\u2028c\u2028".encode(), "2:2 R020"),
        ("a\ufffdb".encode(), "1:2 R020"),
        ("a\ua4d0b".encode(), "1:2 R020"),
        (b"a\n" + b"x" * (limits.LINE + 1), "2:1 R014"),
    ],
)
def test_what_is_no_text_is_told_at_its_place(tmp_path: Path, written: bytes, wanted: str) -> None:
    """In lines and columns of letters, not of bytes."""
    assert [wanted] == told(read(tmp_path, written)[1])


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("cp1252", "the `å` of `påske` is saved in Windows-1252 (byte 0xE5), and is read as UTF-8"),
        ("mac_roman", "the `å` of `påske` is saved in Mac Roman (byte 0x8C), and is read as UTF-8"),
        ("cp850", "the `å` of `påske` is saved in DOS 850 (byte 0x86), and is read as UTF-8"),
        ("utf-16", "the file is saved in UTF-16, and is read as UTF-8"),
        ("utf-16-le", "the file is saved in UTF-16, and is read as UTF-8"),
    ],
)
def test_an_older_encoding_is_named(tmp_path: Path, encoding: str, said: str) -> None:
    """With the byte, and the word that it stands in."""
    _, (found,) = read(tmp_path, "Etter påske blir det møte i Åsgårdstrand.\n".encode(encoding))

    assert found.text == said


def test_garbled_letters_are_told_and_read(tmp_path: Path) -> None:
    """They were saved in two encodings; capitals of Portuguese are none."""
    garbled, (found,) = read(tmp_path, "a\nb Töölö\n".encode().decode("cp1252", "replace").encode())

    assert (str(found.place), found.rule.code) == ("sources/a.md:2:3", "R025")
    assert found.text == "`TÃ¶Ã¶lÃ¶` looks like a word whose letters were garbled, and was probably `Töölö`"
    assert garbled == "a\nb TÃ¶Ã¶lÃ¶\n"
    assert read(tmp_path, "NÃO SÃO “AMANHÃ”".encode())[1] == []


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is told before a byte of it is read."""
    monkeypatch.setattr(text, "BYTES", 10)

    assert read(tmp_path, b"x" * 10)[1] == []
    assert told(read(tmp_path, b"x" * 11)[1]) == ["1:1 R013"]


def test_only_a_real_file_inside_sources_is_read(tmp_path: Path) -> None:
    """No pipe is waited for, no link followed out, no loop run through."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (tmp_path / "secret.md").write_text("x", encoding="utf-8")
    (folder / "real.md").write_text("x", encoding="utf-8")
    os.mkfifo(folder / "pipe.md")
    (folder / "folder.md").mkdir()
    (folder / "out.md").symlink_to("../secret.md")
    (folder / "gone.md").symlink_to("nowhere.md")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "in.md").symlink_to("real.md")
    read = {file.name: read_text(tmp_path, f"sources/{file.name}") for file in folder.iterdir()}

    assert {name for name, (found, _) in read.items() if found == "x"} == {"real.md", "in.md"}
    assert {one.rule.code for _, found in read.values() for one in found} == {"R015"}


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system says of it."""

    def refuse(_file: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)

    assert told(read(tmp_path, b"x")[1]) == ["1:1 R015"]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("[" * BRACKETS, []),
        ("a\n" + "[" * (BRACKETS + 1), ["5:6 R010"]),
        ("[" * BRACKETS + "\n\n" + "[" * BRACKETS, []),
        ("\"a 'b " * (SIGNS // 2), []),
        ("\"a 'b " * SIGNS, [f"4:{SIGNS // 2 * 6 + 1} R010"]),
        ('"the \'90s" ' * SIGNS, []),
        ("*a* **b** _c_ it's " * SIGNS, []),
        ("\\[" * 9 + "`[[[[[[[[`", []),
        ("```\n[[[[[[[[\n```", []),
        ("[a](u) " * 50, []),
        ("> " * limits.NESTED + "x", []),
        ("x\n" + "> " * (limits.NESTED + 1) + "x", ["5:1 R010"]),
        ("- " * (limits.NESTED + 1) + "x", ["4:1 R010"]),
        ("1. " * (limits.NESTED + 1) + "x", ["4:1 R010"]),
        ("-" * 80, []),
        ("::: box\n" * BOXES + "x\n", []),
        ("x\n\n" + "::: box\n\n" * (BOXES + 1), [f"{2 * BOXES + 6}:1 R010"]),
        ("> ::: {.box}\n" * 300, [f"{BOXES + 4}:3 R010"]),
        ("::: box\nx\n:::\n\n" * 300, []),
        ("```\n" + "::: box\n" * 300 + "```", []),
    ],
)
def test_what_would_make_pandoc_crawl_is_refused(body: str, wanted: list[str]) -> None:
    """And nothing that a writer means."""
    manuscript, found = split(f"---\nid: a\n---\n{body}", NAME)

    assert told(found) == wanted
    assert (manuscript.front is None) == bool(wanted)
