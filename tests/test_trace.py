"""What a ministry writes into a DOCX is traced to the line of its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from press.bookmarks import name_of
from tests import updated, written
from tests.built import build_py
from tests.marked_up import SPACES, W, parts, put_in, remark, said, saved, take_out

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

ICE = """# Cold

The harbour froze in March and the ships *waited*.

- One man walked.
- Another stayed.

| Year | Days |
|------|------|
| 2018 | 40   |

: How long it froze

The harbour thawed.[^1]

[^1]: In April, they say.

The same again.

The same again."""
A = "sources/contributions/shared/ice-road.md"
BOOK = "sources/editions/book.md"
ORDER = """# Before

Words of the edition itself.

::: {.contributions kind=section}
:::

Words behind it."""
FILES = {
    A: written.contribution_text("ice-road", ICE),
    "sources/contributions/shared/fire.md": written.contribution_text("fire", "The same again."),
    BOOK: written.edition_text("book", ORDER, "docx"),
}

LISTED = "ancestor::w:sdt or w:pPr/w:pStyle/@w:val[. = 'ListHeading' or starts-with(., 'TableOfFigures')]"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small publication, built."""
    root = written.write(tmp_path_factory.mktemp("publication"), FILES)
    assert build_py("--root", str(root)).status == 0
    return root


@pytest.fixture
def sent(root: Path) -> dict[str, etree._Element]:
    """The parts of its DOCX, to be written into."""
    return parts(root / "output/book/book-1.docx")


def traced(root: Path, file: Path) -> str:
    run = build_py("trace", str(file), "--root", str(root))
    assert (run.status, run.err) == (0, "")
    return run.out


def line(path: str, words: str) -> str:
    """Return a place in a source as it is shown."""
    number = next(n for n, text in enumerate(FILES[path].splitlines(), 1) if words in text)
    return f"{path}:{number}"


def test_every_paragraph_has_a_bookmark(sent: dict[str, etree._Element]) -> None:
    """Outside the lists, which are copies; named by its contribution, or as the edition's own."""
    own = [one for one in sent["word/document.xml"].iter(f"{W}p") if not one.xpath(LISTED, namespaces=SPACES)]
    named = {
        said(one): one.xpath("w:bookmarkStart[@w:id > 500000]/@w:name", namespaces=SPACES)
        for one in own
        if said(one)
    }

    assert [words for words, names in named.items() if len(names) != 1] == []
    homes = {words: names[0].rpartition("_")[0] for words, names in named.items()}
    assert homes["One man walked."] == homes["40"] == homes["Ice-road"] == "ice_road"
    assert homes["Words of the edition itself."] == homes["Words behind it."] == homes["Book"] == "Edition"


def test_names_tell_of_nothing_but_the_paragraph(sent: dict[str, etree._Element]) -> None:
    """They are no numbers; what stands twice in a contribution takes in that it is the second."""
    names = sent["word/document.xml"].xpath("//w:bookmarkStart/@w:name", namespaces=SPACES)
    again = [name_of("ice-road", "The same again."), name_of("ice-road", "The same again.", 2)]
    elsewhere = name_of("fire", "The same again.")

    assert sorted({*again, elsewhere}.intersection(names)) == sorted([*again, elsewhere])
    assert [name for name in names if not re.fullmatch(r"[^\W\d][\w.-]{0,39}", name)] == []


def test_a_file_that_nobody_touched_has_nothing_to_trace(root: Path) -> None:
    assert traced(root, root / "output/book/book-1.docx") == "nothing was remarked or changed\n"


def test_remarks_and_changes_come_home(root: Path, sent: dict[str, etree._Element], tmp_path: Path) -> None:
    """Each with who made it, the line of its source, and the paragraph as it was sent."""
    remark(sent, "The harbour froze in March and the ships waited.", "Which March?")
    put_in(sent, "One man walked.", " Slowly.")
    take_out(sent, "Another stayed.")
    put_in(sent, " In April, they say.", " Or May.", "word/footnotes.xml")
    remark(sent, "Words behind it.", "Behind what?")

    assert traced(root, saved(tmp_path / "came.docx", sent)) == (
        f"{line(A, 'froze in March')}: comment by Kari: Which March?\n"
        "    in: The harbour froze in March and the ships waited.\n"
        f"{line(A, 'One man')}: put in by Ola: Slowly.\n    in: One man walked.\n"
        f"{line(A, 'Another')}: taken out by Ola: Another stayed.\n    in: Another stayed.\n"
        f"{line(A, 'thawed')}: put in by Ola: Or May.\n    in: The harbour thawed.\n"
        f"{line(BOOK, 'behind')}: comment by Kari: Behind what?\n    in: Words behind it.\n"
        "5 remarks and changes\n"
    )


def test_a_change_that_is_not_tracked_is_found(
    root: Path, sent: dict[str, etree._Element], tmp_path: Path
) -> None:
    """The words no longer agree with the name of the bookmark."""
    text = next(one for one in sent["word/document.xml"].iter(f"{W}t") if one.text == "One man walked.")
    text.text = "One woman walked."

    assert traced(root, saved(tmp_path / "came.docx", sent)) == (
        f"{line(A, 'One man')}: changed, and not tracked: One woman walked.\n    in: One woman walked.\n"
        "1 remark or change\n"
    )


EDITS = """
Remark(document, "Another stayed.", "Who?")
Replace(document, "waited", "sank", True)
Replace(document, "One man", "One woman", False)
"""
"""What is done in Writer, behind an update of all fields and lists."""


@pytest.mark.needs("soffice")
def test_they_come_home_from_another_program(root: Path, tmp_path: Path) -> None:
    """Writer keeps the bookmarks, of what is remarked there, changed with a track, and changed without."""
    lines = traced(root, updated.saved(root / "output/book/book-1.docx", tmp_path, EDITS)).splitlines()

    assert [one for one in lines if not one.startswith(" ")] == [
        f"{line(A, 'froze in March')}: put in by Unknown Author: sank",
        f"{line(A, 'froze in March')}: taken out by Unknown Author: waited",
        f"{line(A, 'One man')}: changed, and not tracked: One woman walked.",
        f"{line(A, 'Another')}: comment by Kari: Who?",
        "4 remarks and changes",
    ]


@pytest.mark.parametrize("name", [A, "no.docx", "output/book/proof.json"])
def test_what_is_no_docx_is_wrong_usage(root: Path, name: str) -> None:
    run = build_py("trace", str(root / name), "--root", str(root))

    assert (run.status, run.out) == (2, "")
    assert "Traceback" not in run.err
