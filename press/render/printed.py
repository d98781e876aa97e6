"""What is printed on the pages of a PDF, and where the same words stand in another text.

The two texts say the same in nearly the same order. Rows of words that stand
once in each tie them together: those that keep their order are taken (patience
diff, as version control does), and a page begins where its first such row does,
or before it, as far as the words before are alike.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2

from press import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from press.overlay import Overlay

ROW = 5
"""So many words that stand once in a book are hardly there by chance."""
SHORT_ROW = 3
"""The same between two places of which both are known."""
POINTS_A_MM = 72 / 25.4
BROKEN = re.compile("\ufffe\\s*|\u00ad|\x02\\s*")
"""A hyphen at the end of a line, which pdfium takes for a sign of its own, and one that is not seen."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """A page's number in its file, its label, and the words of its text without heads and feet."""

    number: int
    label: str
    words: Sequence[str]


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: letters and digits alone, in small letters."""
    if text.isascii() and text.isalnum():
        return [text.lower()]
    return WORD.findall(unicodedata.normalize("NFKC", BROKEN.sub("", text)).casefold())


def pages(file: Path, styles: Overlay) -> list[Page]:
    """Return what is printed on each page."""
    edges = tokens.read(styles)["page"]
    bottom, top = (edges[edge] * POINTS_A_MM for edge in ("bottom", "top"))
    document = pypdfium2.PdfDocument(file)
    try:
        return [
            Page(number + 1, document.get_page_label(number), words_of(_text(document[number], bottom, top)))
            for number in range(len(document))
        ]
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage, bottom: float, top: float) -> str:
    right, height = page.get_size()
    return str(page.get_textpage().get_text_bounded(0, bottom, right, height - top))


def begin(printed: Sequence[Page], said: Sequence[str]) -> dict[int, Page]:
    """Return the number of the word in ``said`` that each page begins with, and the page.

    A page that says nothing of it has none, and where two would begin with the same
    word, the first has it.
    """
    read = [word for page in printed for word in page.words]
    ties, start = _ties(read, said, ROW), 0
    rows = [here for here, _ in ties]
    found: dict[int, Page] = {}
    missed: list[Page] = []
    for page in printed:
        tie, end = bisect_left(rows, start), start + len(page.words)
        if tie < len(ties) and rows[tie] < end:
            found.setdefault(_back(ties[tie], start, read, said), page)
        else:
            missed.append(page)
        start = end
    for page in missed:
        _look_between(page, said, found)
    return found


def _look_between(page: Page, said: Sequence[str], found: dict[int, Page]) -> None:
    """Place a page whose rows stand elsewhere too, or in another order: between those around it."""
    low = max((place + 1 for place, other in found.items() if other.number < page.number), default=0)
    high = min((place for place, other in found.items() if other.number > page.number), default=len(said))
    ours, theirs = _once(page.words, SHORT_ROW), _once(said[low:high], SHORT_ROW)
    places = [low + theirs[row] for row in ours.keys() & theirs.keys()]
    if places:
        found[min(places)] = page


def _back(tie: tuple[int, int], start: int, read: Sequence[str], said: Sequence[str]) -> int:
    """Return where what ties the texts begins, as far back as they are alike on the page."""
    here, there = tie
    while here > start and there and read[here - 1] == said[there - 1]:
        here, there = here - 1, there - 1
    return there


def _ties(read: Sequence[str], said: Sequence[str], size: int) -> list[tuple[int, int]]:
    """Return where rows of words that stand once in each text begin, as many as keep their order."""
    ours, theirs = _once(read, size), _once(said, size)
    return list(_rising(sorted((ours[row], theirs[row]) for row in ours.keys() & theirs.keys())))


def _once(words: Sequence[str], size: int) -> Mapping[tuple[str, ...], int]:
    rows = list(zip(*(words[step:] for step in range(size)), strict=False))
    count = Counter(rows)
    return {row: number for number, row in enumerate(rows) if count[row] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the longest part of pairs in which both numbers rise (Knuth, TAOCP 3, section 5.1.4)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        place = bisect_left(ends, there)
        ends[place:], last[place:] = [there, *ends[place + 1 :]], [number, *last[place + 1 :]]
        before.append(last[place - 1] if place else -1)
    chosen, number = [], last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    yield from reversed(chosen)
