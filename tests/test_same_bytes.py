"""Same sources, same bytes: whatever the folder, the zone, the language, the user and how many processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.built import ROOT, build_copy

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "sv_SE.UTF-8",
    "LC_ALL": "C",
    "LANGUAGE": "sv",
    "USER": "somebody-else",
    "PYTHONHASHSEED": "7",
    "SOURCE_DATE_EPOCH": "1",
}


def test_another_machine_makes_the_same_files(specimen: Built, tmp_path: Path) -> None:
    """Byte for byte, proof and all, and in one process instead of two."""
    home = {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path)}
    again = build_copy(ROOT, tmp_path / "a folder, ö", "--jobs", "1", settings=ELSEWHERE | home)

    assert again.run.status == 0, again.run.out + again.run.err
    first, second = specimen.files(), again.files()
    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_an_epub_made_alone_is_the_one_made_beside_its_pdf(specimen: Built, tmp_path: Path) -> None:
    """It tells the pages of a PDF that was made for it, and is not kept."""
    alone = build_copy(ROOT, tmp_path / "alone", "--edition", "mayors", "--format", "epub")

    assert alone.run.status == 0, alone.run.out + alone.run.err
    assert {path for path in alone.files() if path.endswith(".pdf")} == set()
    assert alone.file("mayors", "epub").read_bytes() == specimen.file("mayors", "epub").read_bytes()
