"""What a user types without any tool: pandoc once a format, and Typst on the result.

It checks nothing and arranges nothing. Time and memory of our build are held
against it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pypandoc

from bench import corpus
from bench.measure import Cost, measure, total

if TYPE_CHECKING:
    from pathlib import Path

COMPILE = "import typst; typst.compile('book.typ', 'book.pdf', ignore_system_fonts=True)"


def write(count: int, folder: Path) -> None:
    """Write the corpus as bare pandoc takes it: a heading with the id as anchor, and the text below."""
    for number in range(1, count + 1):
        title = f"# {corpus.title_of(number)} {{#{corpus.name_of(number)}}}\n\n"
        text = title + lowered(corpus.body(number, count))
        (folder / f"{number:04}.md").write_text(text, encoding="utf-8", newline="\n")


def lowered(body: str) -> str:
    """Return a text with its headings a level deeper."""
    lines = body.split("\n")
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in lines)


def run(folder: Path) -> dict[str, Cost]:
    """Build each format of what lies in a folder, one after another, and return what each took."""
    names = sorted(path.name for path in folder.glob("*.md"))

    def written(*options: str) -> Cost:
        pandoc = pypandoc.get_pandoc_path()
        return measure(
            [pandoc, "--standalone", "--metadata=title=A measured edition", *options, *names], folder
        )

    return {
        "docx": written("--output=book.docx"),
        "epub": written("--output=book.epub"),
        "pdf": total(
            [written("--to=typst", "--output=book.typ"), measure([sys.executable, "-c", COMPILE], folder)]
        ),
    }
