"""A publication's folder is read in the order of its paths, and nothing in it is passed over in silence."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from press.read.sources import read_sources
from tests.diagnostic_pages import STOCK

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The stock publication, to be broken."""
    shutil.copytree(STOCK / "sources", tmp_path / "sources")
    return tmp_path


def told(root: Path) -> list[str]:
    """Return what is found in reading."""
    return [f"{one.place.path.removeprefix('sources/')} {one.rule.code}" for one in read_sources(root)[1]]


def test_files_are_read_in_the_order_of_their_paths(root: Path) -> None:
    """Whatever order the system lists them in."""
    sources, found = read_sources(root)
    paths = [one.path for one in sources.contributions]

    assert found == []
    assert paths == sorted(paths)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("contributions/a.md", "R017"),
        ("contributions/oslo/deep/a.md", "R017"),
        ("editions/deep/a.md", "R017"),
        ("contributions/oslo/a.docx", "R022"),
        ("contributions/oslo/A.MD", "R022"),
        ("editions/a.txt", "R022"),
        ("contributions/oslo/a\x07.md", "R021"),
    ],
)
def test_a_text_that_is_not_read_is_told(root: Path, path: str, wanted: str) -> None:
    """By where it lies, how its name ends, or what is in it."""
    file = root / "sources" / path
    file.parent.mkdir(exist_ok=True)
    file.touch()

    assert told(root) == [f"{path} {wanted}".replace("\x07", "\ufffd")]


def test_a_name_that_is_no_text_can_be_printed(root: Path) -> None:
    """Its bytes are no UTF-8."""
    folder = os.fsencode(root / "sources" / "contributions" / "oslo")
    os.close(os.open(folder + b"/\xe5.md", os.O_CREAT))

    assert [one.encode() for one in told(root)] == ["contributions/oslo/\ufffd.md R021".encode()]


@pytest.mark.parametrize("path", ["contributions/oslo/.a.md", "contributions/.git/a.md", "images/a.txt"])
def test_what_is_no_manuscript_may_lie_there(root: Path, path: str) -> None:
    """Hidden files, and what stands beside images."""
    file = root / "sources" / path
    file.parent.mkdir(exist_ok=True)
    file.touch()

    assert told(root) == []


@pytest.mark.parametrize(
    ("path", "written", "wanted"),
    [
        ("publication.yaml", None, ["publication.yaml R019"]),
        ("references.yaml", None, []),
        ("glossary.yaml", None, []),
        ("references.yaml", "", ["references.yaml F001"]),
        ("references.yaml", "refs: []\n", ["references.yaml F003"]),
        ("references.yaml", "references:\n", []),
        ("references.yaml", "references: a\n", ["references.yaml R011"]),
        ("references.yaml", "references: [a, {id: b}]\n", ["references.yaml R011"]),
        ("references.yaml", "- id: a\n", ["references.yaml F001"]),
        ("glossary.yaml", "", []),
        ("glossary.yaml", "a: b\n", ["glossary.yaml R011"]),
        ("glossary.yaml", "- a\n", ["glossary.yaml R011"]),
    ],
)
def test_a_list_is_read_whole_or_told(root: Path, path: str, written: str | None, wanted: list[str]) -> None:
    """What is there in another form is never taken for nothing."""
    file = root / "sources" / path
    file.unlink()
    if written is not None:
        file.write_text(written, encoding="utf-8")

    assert told(root) == wanted


def test_a_link_to_nothing_is_told(root: Path) -> None:
    """It is not as if the file were not there."""
    (root / "sources" / "references.yaml").unlink()
    (root / "sources" / "references.yaml").symlink_to("nothing")

    assert told(root) == ["references.yaml R015"]
    assert not read_sources(root)[0].references.is_readable
