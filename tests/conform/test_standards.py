"""Our own checks find nothing in good files, and each finds what was spoilt for it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pikepdf
import pytest

from press.conform import claims, contrast
from press.conform.copies import Copies
from press.conform.order import alike
from press.conform.standards import OURS
from tests.conform.spoilt_rows import ROWS
from tests.prove.test_independence import JUDGED, ROOT, reached_from
from tests.render.test_render_marking import LOOK

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built

EDITION = "harbours"


def copies(folder: Path) -> Copies:
    """Return what was built of an edition."""
    files = [file for file in sorted(folder.iterdir()) if file.suffix != ".json"]
    return Copies({file.suffix[1:]: file for file in files})


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_found_in_good_files(roots: tuple[Path, ...], name: str) -> None:
    """Neither in the specimen's, nor in another network's, nor in those with one of everything."""
    lots = [copies(folder) for root in roots for folder in root.glob("output/*")]

    assert [one for lot in lots for one in OURS[name](lot)] == []


@pytest.mark.parametrize("name", ROWS)
def test_what_is_spoilt_is_found(harbour: Built, tmp_path: Path, name: str) -> None:
    """By the check that is there for it, in the words that are promised."""
    row, good = ROWS[name], copies(harbour.folder(EDITION))
    file = row.spoil(good.files[row.format], tmp_path / good.files[row.format].name)
    found = [one.text for one in row.check(Copies({**good.files, row.format: file}))]

    assert any(row.said in one for one in found), found


def test_every_check_has_a_row() -> None:
    """None is trusted that was never seen to find anything."""
    assert {row.check for row in ROWS.values()} == set(OURS.values())


def test_an_encrypted_pdf_is_found(harbour: Built, tmp_path: Path) -> None:
    """An archive could not open it."""
    with pikepdf.open(harbour.file(EDITION, "pdf")) as pdf:
        pdf.save(tmp_path / "closed.pdf", encryption=pikepdf.Encryption(owner="nobody"))

    assert "it is encrypted" in [one.text for one in claims.check(Copies({"pdf": tmp_path / "closed.pdf"}))]


def test_faint_tokens_are_found() -> None:
    """Before anything is set in them."""
    look = deepcopy(LOOK)
    look["dark"]["teal"] = look["dark"]["paper"]

    assert [one.text for one in contrast.tokens(look)] == [
        "`teal` on `paper` under `dark` has a contrast of 1.0 to 1, and needs 3",
        "`teal` on `light` under `dark` has a contrast of 1.2 to 1, and needs 3",
    ]


@pytest.mark.parametrize(("lost", "is_alike"), [(0, True), (9, True), (10, False), (500, False)])
def test_one_word_in_two_hundred_may_differ(lost: int, is_alike: bool) -> None:  # noqa: FBT001
    """Of all words of both; here of two thousand, less those that are lost."""
    words = [str(number) for number in range(1000)]

    assert alike(words, words[lost:]) is is_alike
    assert alike(words[:-lost] if lost else words, words) is is_alike


def test_another_order_is_not_alike() -> None:
    """Though every word is there."""
    words = [str(number) for number in range(1000)]

    assert not alike(words, words[500:] + words[:500])
    assert alike(words, [*words[1:5], words[0], *words[5:]])


def test_what_is_held_imports_nothing_that_writes_it() -> None:
    """As what is proved does not."""
    own = {f"press.conform.{file.stem}" for file in (ROOT / "press/conform").glob("*.py")}
    reached = {one for one in reached_from(own) if one.split(".")[1:2] and one.split(".")[1] in JUDGED}

    assert reached == set()
