"""`make previews` draws all pages of all formats, and says what is missing where it cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.built import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built

LARGEST = 200_000
"""Bytes of a picture in the documentation."""


def previews(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run it in the folder of a publication."""
    asked = [sys.executable, "-m", "press.previews"]
    env = os.environ | {"PYTHONPATH": str(ROOT)} | settings
    return subprocess.run(
        asked, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False, timeout=300
    )


@pytest.mark.needs("soffice", "chromium")
def test_every_page_is_drawn(harbour: Built, tmp_path: Path) -> None:
    """On a telephone and on a desk, by day and by night; of a PDF and a DOCX page by page."""
    for file in (
        harbour.file("vakten", "epub"),
        harbour.file("harbours", "docx"),
        harbour.file("harbours", "pdf"),
    ):
        home = tmp_path / "output" / file.parent.name
        home.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, home)
    run = previews(tmp_path)
    drawn = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("previews/**/*.png"))

    assert run.returncode == 0, run.stderr
    assert {"previews/harbours/docx/001.png", "previews/harbours/pdf/012.png"} <= set(drawn)
    for width, day in ((360, "day"), (360, "night"), (1000, "day"), (1000, "night")):
        with Image.open(tmp_path / f"previews/vakten/epub/samtal-{width}-{day}.png") as picture:
            light = sum(picture.convert("L").resize((1, 1)).tobytes())
            assert picture.width == width
            assert (light > 128) is (day == "day")


def test_a_missing_program_is_named_with_what_installs_it(harbour: Built, tmp_path: Path) -> None:
    """And all else is drawn."""
    shutil.copytree(harbour.folder("harbours"), tmp_path / "output" / "harbours")
    run = previews(tmp_path, PATH="/nowhere")

    assert run.returncode == 1
    assert "No DOCX is drawn: soffice is missing; run `apt-get install libreoffice-writer`\n" in run.stderr
    assert "No EPUB is drawn: chromium is missing; run `apt-get install chromium`\n" in run.stderr
    assert (tmp_path / "previews/harbours/pdf/001.png").is_file()


def test_the_pictures_of_the_readme_are_small() -> None:
    """Three of them, one a format."""
    shown = [ROOT / "docs" / "images" / f"{name}.png" for name in ("page", "epub", "word")]

    assert [
        file.name
        for file in shown
        if f"]({file.relative_to(ROOT).as_posix()})" not in (ROOT / "README.md").read_text("utf-8")
    ] == []
    assert [file.name for file in shown if file.stat().st_size > LARGEST] == []
