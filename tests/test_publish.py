"""An output appears whole or not at all; what failed keeps what was there, and says so."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from tests import written
from tests.built import Built, build_py

if TYPE_CHECKING:
    from pathlib import Path

ORDER = "# One\n\n::: {.contributions kind=section}\n:::"
A = "sources/contributions/shared/a.md"
BOOK = "sources/editions/book.md"
LOOK = "styles/book.typ"
BROKEN = "#let bound(body) = no-such-thing(body)\n"


def publication(root: Path) -> Path:
    """Return the folder of a small publication of one contribution and one edition."""
    return written.write(
        root, {A: written.contribution_text("a", "Ice."), BOOK: written.edition_text("book", ORDER)}
    )


def again(root: Path, *args: str) -> Built:
    """Build what lies in a folder."""
    return Built(root, build_py("--root", str(root), *args))


def change(root: Path, path: str, text: str) -> Path:
    """Return the folder of a publication, with one of its files written anew."""
    return written.write(root, {path: text})


def digests(built: Built, edition: str = "book") -> dict[str, str]:
    """Return the digest of each output by its file's name."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(built.folder(edition).iterdir())
        if file.name != "proof.json"
    }


def proven(built: Built, edition: str = "book") -> dict[str, str]:
    """Return what the proof says the digests are."""
    return {line["file"]: line["sha256"] for line in built.proof(edition)["outputs"]}


@pytest.fixture(scope="module")
def pamphlet(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A small publication that was built without a fault, once for all tests."""
    built = again(publication(tmp_path_factory.mktemp("pamphlet")))
    assert built.run.status == 0, built.run.out + built.run.err
    return built


@pytest.fixture
def first(pamphlet: Built, tmp_path: Path) -> Built:
    """A copy of it, which a test may change."""
    return Built(shutil.copytree(pamphlet.root, tmp_path, dirs_exist_ok=True), pamphlet.run)


def test_a_failed_format_leaves_the_older_file_and_says_so(first: Built) -> None:
    """An EPUB fails with its PDF, whose pages it tells; the proof names both builds and each file."""
    before = digests(first)
    change(first.root, A, written.contribution_text("a", "Snow."))
    change(first.root, LOOK, BROKEN)
    second = again(first.root)
    after = digests(second)

    assert second.run.status == 3
    told = [line for line in second.run.err.splitlines() if "was not made" in line]
    assert told[0].startswith("build.py: book-1.pdf was not made; typst failed")
    assert told[1:] == ["build.py: book-1.epub was not made, for it tells the pages of book-1.pdf"]
    assert second.run.err.count("typst failed") == 1
    assert "Traceback" not in second.run.err
    assert {name for name in before if before[name] == after[name]} == {"book-1.epub", "book-1.pdf"}
    assert proven(second) == after
    assert second.proof("book")["builds"] == 2


def test_an_epub_that_is_asked_for_alone_says_what_failed(first: Built) -> None:
    """For nobody is told of the PDF that was made for it."""
    change(first.root, LOOK, BROKEN)
    second = again(first.root, "--format", "epub")

    assert second.run.status == 3
    assert "book-1.epub was not made; typst failed" in second.run.err


def test_a_mended_format_makes_the_set_one_build(first: Built) -> None:
    """When all formats are made again."""
    change(first.root, LOOK, BROKEN)
    again(first.root)
    (first.root / LOOK).unlink()
    second = again(first.root)

    assert second.run.status == 0
    assert second.proof("book")["builds"] == 1


def test_a_format_that_fails_where_there_was_none_leaves_no_file(tmp_path: Path) -> None:
    """And no line in the proof."""
    change(publication(tmp_path), LOOK, BROKEN)
    second = again(tmp_path)

    assert second.run.status == 3
    assert list(digests(second)) == ["book-1.docx"] == list(proven(second))


def test_the_faults_of_one_edition_do_not_stop_another(first: Built) -> None:
    """It keeps what was there; the other is built; the status tells of faults."""
    change(first.root, "sources/editions/other.md", written.edition_text("other", ORDER, "epub"))
    both = again(first.root)
    before = both.files()
    change(
        first.root,
        "sources/editions/other.md",
        written.edition_text("other", "::: contributons\n:::", "epub"),
    )
    change(first.root, A, written.contribution_text("a", "Snow."))
    second = again(first.root)
    after = second.files()

    assert (both.run.status, second.run.status) == (0, 1)
    assert "other: not built" in second.run.out
    assert {path.split("/")[0] for path in before if before[path] != after[path]} == {"book"}
    assert "error E001" in second.run.out


def test_a_fault_in_a_contribution_stops_only_those_that_take_it(first: Built) -> None:
    """A cross-reference that leads nowhere."""
    change(
        first.root,
        "sources/contributions/shared/b.md",
        written.contribution_text("b", "[](#no-such)", kind="foreword"),
    )
    change(
        first.root,
        "sources/editions/other.md",
        written.edition_text("other", "::: {.contributions kind=foreword}\n:::"),
    )
    second = again(first.root)

    assert second.run.status == 1
    assert not second.folder("other").exists()
    assert list(digests(second)) == ["book-1.docx", "book-1.epub", "book-1.pdf"]


def test_a_file_that_no_build_names_leaves_the_folder(first: Built) -> None:
    """What a reader finds there was made and is known."""
    for name in ("book-0.pdf", "notes.txt", ".incoming-book-1.pdf"):
        (first.folder("book") / name).write_bytes(b"left behind")
    second = again(first.root)

    assert sorted(file.name for file in second.folder("book").iterdir()) == [*digests(first), "proof.json"]


def test_one_format_alone_keeps_the_others(first: Built) -> None:
    """Their files and their lines; of changed sources the set is of two builds."""
    before = digests(first)
    builds = again(first.root, "--format", "epub").proof("book")["builds"]
    change(first.root, A, written.contribution_text("a", "Snow."))
    second = again(first.root, "--format", "epub")

    assert builds == 1
    assert {name for name in before if before[name] != digests(second)[name]} == {"book-1.epub"}
    assert proven(second) == digests(second)
    assert second.proof("book")["builds"] == 2


def test_a_new_version_takes_the_place_of_the_old_one(first: Built) -> None:
    """Where all its formats are made."""
    change(first.root, BOOK, written.edition_text("book", ORDER, version="2"))

    assert list(digests(again(first.root))) == ["book-2.docx", "book-2.epub", "book-2.pdf"]
