"""Draw every page of every format in ``output/`` as a picture, for people to look at.

Run as ``python -m press.previews`` (``make previews``). A PDF is drawn as it is,
a DOCX by way of LibreOffice, an EPUB by Chromium: on a telephone and on a
desk, by day and by night.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageChops

from press.conform.ace import BROWSERS
from press.conform.programs import found, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOME = Path("previews")
OUTPUT = Path("output")
SCALE = 1.5
"""Pixels a point."""
WIDTHS = (360, 1000)
NIGHT = {"day": (), "night": ("--force-dark-mode",)}
TALLEST = 5_000
"""Pixels of a picture; what stands below is on another one, for Chromium is slow with tall ones."""
LONGEST = 40
"""Pictures of one chapter."""
NEEDED = {
    "docx": (("soffice",), "apt-get install libreoffice-writer"),
    "epub": (BROWSERS, "apt-get install chromium"),
}


def main() -> int:
    """Draw all that can be drawn; say which program is missing for the rest, and end with 1 then."""
    shutil.rmtree(HOME, ignore_errors=True)
    lacking = {ending: install for ending, (names, install) in NEEDED.items() if not found(*names)}
    files = [file for file in sorted(OUTPUT.glob("**/*.*")) if file.suffix[1:] in DRAW]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for file in files:
            if file.suffix[1:] not in lacking:
                home = HOME / file.parent.relative_to(OUTPUT) / file.suffix[1:]
                home.mkdir(parents=True)
                DRAW[file.suffix[1:]](file, home, threads)
                sys.stdout.write(f"{home}/  {len(list(home.iterdir()))} pictures\n")
    for ending, install in lacking.items():
        sys.stderr.write(
            f"No {ending.upper()} is drawn: {NEEDED[ending][0][0]} is missing; run `{install}`\n"
        )
    if not files:
        sys.stderr.write("Nothing lies in output/: run `make` first\n")
    return int(bool(lacking) or not files)


def _pdf(file: Path, home: Path, _: ThreadPoolExecutor) -> None:
    document = pypdfium2.PdfDocument(file)
    try:
        for number in range(len(document)):
            document[number].render(scale=SCALE).to_pil().save(home / f"{number + 1:03}.png")
    finally:
        document.close()


def _docx(file: Path, home: Path, threads: ThreadPoolExecutor) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        said = [profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file.resolve())]
        run([found("soffice"), *said], folder)
        _pdf(folder / f"{file.stem}.pdf", home, threads)


def _epub(file: Path, home: Path, threads: ThreadPoolExecutor) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
        chapters = sorted(folder.glob("**/*.xhtml"))
        asked = [
            threads.submit(_chapter, chapter, home, width, night)
            for chapter, width, night in product(chapters, WIDTHS, NIGHT)
        ]
        for one in asked:
            one.result()


def _chapter(chapter: Path, home: Path, width: int, night: str) -> None:
    """Draw a chapter from its top to its end, in as many pictures as it takes."""
    for number, picture in enumerate(_slices(chapter, width, night)):
        picture.save(home / f"{chapter.stem}-{width}-{night}{f'-{number + 1}' if number else ''}.png")


def _slices(chapter: Path, width: int, night: str) -> Iterator[Image.Image]:
    for number in range(LONGEST):
        picture = _drawn(chapter, width, NIGHT[night], number * TALLEST)
        ground = Image.new("RGB", picture.size, picture.getpixel((0, picture.height - 1)))
        shown = _difference(picture, ground)
        if shown:
            yield picture.crop((0, 0, width, min(shown + width // 10, picture.height)))
        if shown < picture.height - 1:
            return


def _difference(one: Image.Image, other: Image.Image) -> int:
    """Return how far down a picture differs from another."""
    box = ImageChops.difference(one, other).getbbox()
    return box[3] if box else 0


def _drawn(chapter: Path, width: int, night: Sequence[str], top: int) -> Image.Image:
    """Return what Chromium shows of a chapter below a height."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        moved = f"<style>html{{margin-top:-{top}px}}</style></head>"
        copy = chapter.with_name(f".{folder.name}.xhtml")
        copy.write_text(chapter.read_text("utf-8").replace("</head>", moved, 1), "utf-8")
        plainly = ("--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={folder / 'profile'}")
        size = (f"--window-size={width},{TALLEST}", f"--screenshot={folder / 'a.png'}")
        run([found(*BROWSERS), *plainly, *size, *night, copy.as_uri()], folder)
        copy.unlink()
        with Image.open(folder / "a.png") as picture:
            return picture.convert("RGB")


DRAW = {"pdf": _pdf, "docx": _docx, "epub": _epub}

if __name__ == "__main__":
    sys.exit(main())
