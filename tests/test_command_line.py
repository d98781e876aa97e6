"""The command line: the status that it ends with, and what it says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from press.errors import SetupError
from press.overlay import Overlay
from tests import written
from tests.built import build_py

if TYPE_CHECKING:
    from pathlib import Path

A = "sources/contributions/shared/a.md"
B = "sources/contributions/shared/b.md"
BOOK = "sources/editions/book.md"
ORDER = "::: {.contributions kind=section}\n:::"
CLEAN = {
    A: written.contribution_text("a", "Ice."),
    B: written.contribution_text("b", "Snow."),
    BOOK: written.edition_text("book", ORDER, "epub, docx, pdf"),
}
FAULTY = {A: written.contribution_text("a", status="aproved")}
SUMMARY = re.compile(
    r"output/book/book-1\.epub  \d+ kB\noutput/book/book-1\.docx  \d+ kB\n"
    r"output/book/book-1\.pdf  \d+ kB  \d+ pages\n3 outputs in \d+\.\d s\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small publication without a fault."""
    return written.write(tmp_path, CLEAN)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A small publication with a contribution of a status that there is not."""
    return written.write(tmp_path, CLEAN | FAULTY)


def test_a_clean_build_ends_with_0(root: Path) -> None:
    """In a pipe only the summary is written: each output with its size and pages, and how long it took."""
    run = build_py("--root", str(root))

    assert (run.status, run.err) == (0, "")
    assert SUMMARY.fullmatch(run.out), run.out


def test_build_is_what_is_done_without_a_command(root: Path) -> None:
    """And a folder is taken relative to where one stands."""
    run = build_py("build", "--edition", "book", "--format", "epub", folder=root)

    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines()[0].startswith("output/book/book-1.epub")


def test_warnings_end_with_0(root: Path) -> None:
    """They are shown, and counted."""
    written.write(
        root, {"sources/contributions/shared/c.md": written.contribution_text("c", kind="foreword")}
    )
    run = build_py("check", "--root", str(root))

    assert (run.status, run.out.splitlines()[-1]) == (0, "1 warning")


@pytest.mark.parametrize("command", ["build", "check"])
def test_faults_end_with_1(faulty: Path, command: str) -> None:
    """They go to standard output, and nothing to standard error."""
    run = build_py(command, "--root", str(faulty))

    assert (run.status, run.err) == (1, "")
    assert f"{A}:7:9: error F002: the status is `aproved`\n    mend: did you mean `approved`?\n" in run.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--edition", "bok"], "there is no edition `bok`; did you mean `book`?"),
        (["build", "--edition", "xyzzy"], "there is no edition `xyzzy`; there are book"),
        (["--format", "odt"], "invalid choice: 'odt'"),
        (["--status", "final"], "invalid choice: 'final'"),
        (["--jobs", "many"], "invalid int value: 'many'"),
        (["chek"], "chek"),
        (["check", "--report", "xml"], "invalid choice: 'xml'"),
        (["check", "no/such/folder"], "no/such/folder"),
        (["explain", "F02"], "there is no code `F02`"),
    ],
)
def test_wrong_usage_ends_with_2(root: Path, arguments: list[str], said: str) -> None:
    """It says what was wrong, on standard error, and builds nothing."""
    run = build_py(*arguments, folder=root)

    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert "Traceback" not in run.err
    assert not (root / "output").exists()


def test_an_unknown_edition_in_a_faulty_publication_is_wrong_usage(faulty: Path) -> None:
    """The call is looked at first."""
    assert build_py("--root", str(faulty), "--edition", "bok").status == 2


def test_a_folder_without_sources_is_wrong_usage(tmp_path: Path) -> None:
    """It says how to name another folder."""
    for command in ("build", "check"):
        run = build_py(command, "--root", str(tmp_path))

        assert (run.status, run.out) == (2, "")
        assert "there is no folder `sources`" in run.err
        assert "--root" in run.err


@pytest.mark.parametrize(
    ("path", "text", "named"),
    [
        ("schemas/kinds/section.yaml", "title: {en: 'Section\n", "kinds/section.yaml"),
        ("schemas/kinds/vow.yaml", "- a list\n", "kinds/vow.yaml"),
        ("schemas/kinds/vow.yaml", "fields:\n  oath: {type: strng}\n", "kinds/vow.yaml"),
        ("schemas/kinds/vow.yaml", "sections:\n  oath: {titel: {en: Oath}}\n", "kinds/vow.yaml"),
        ("schemas/kinds/vow.yaml", "fields: [oath]\n", "kinds/vow.yaml"),
        ("schemas/author.yaml", "title: {en: Author}\n", "author.yaml"),
        ("styles/terms/en.yaml", "contents: [a, list]\n", "terms/en.yaml"),
        ("styles/terms/en.yaml", "contents: 'open\n", "terms/en.yaml"),
        ("styles/terms/en.yaml", "titled: '{lable} {number}: {title}'\n", "terms/en.yaml"),
        ("styles/tokens.yaml", "colour: 'open\n", "tokens.yaml"),
        (
            "styles/tokens.yaml",
            "font: {serif: Garamond}\n",
            "the font Garamond for `serif`, where there are Source",
        ),
        ("styles/tokens.yaml", "font: {sans: Libertinus Serif}\n", "Source Serif Pro and Source Sans Pro\n"),
        ("styles/reference/styles.yaml", "- a list\n", "reference/styles.yaml"),
    ],
)
def test_a_broken_set_up_ends_with_3(root: Path, path: str, text: str, named: str) -> None:
    """It says in a sentence which file is broken, and shows no trace of the program."""
    run = build_py("--root", str(written.write(root, {path: text})), "--format", "docx")

    assert "Traceback" not in run.err
    assert run.status == 3
    assert run.err.startswith("build.py: ")
    assert named in run.err


def test_a_font_that_nobody_has_is_told_of_by_the_check(root: Path) -> None:
    """Before anything is made."""
    run = build_py(
        "check", "--root", str(written.write(root, {"styles/tokens.yaml": "font: {mono: Courier}\n"}))
    )

    assert run.status == 3
    assert "names the font Courier for `mono`" in run.err


def test_a_missing_style_is_named(tmp_path: Path) -> None:
    """In one sentence that says where it was looked for."""
    with pytest.raises(SetupError, match=r"^there is no file book\.typ in styles/$"):
        Overlay((tmp_path / "styles",)).find("book.typ")
