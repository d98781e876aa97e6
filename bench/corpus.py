"""Make a publication of N contributions, the same at every run.

Each has about 350 words with two footnotes, a list, a table and a
cross-reference. Labels and anchors are unique across files, so that bare
pandoc, which joins the files, makes the same book of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bench.texts import BODY, EDITION, PRACTICE, PUBLICATION, SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = tuple((Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines())
STRIDE = 7
"""Steps through the sentences; shares no factor with their number, so that none comes back too soon."""

CITIES = {"stockholm": "sv", "oslo": "nb", "helsinki": "fi", "copenhagen": "da", "reykjavik": "is"}
THEMES = {"prevention": "Broad and early prevention", "alliances": "Alliances", "leaving": "Leaving"}

LENGTHS = (5, 4, 1, 1, 1, 3, 4, 3, 1, 1)
"""Sentences in each passage of BODY."""


def make(count: int, root: Path) -> None:
    """Write a publication of ``count`` contributions into the folder ``root``."""
    for name, text in files(count):
        path = root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def files(count: int) -> Iterator[tuple[str, str]]:
    """Yield the name, within sources/, and the text of each file."""
    yield "publication.yaml", publication()
    yield "editions/measured.md", EDITION
    for number in range(1, count + 1):
        folder = city(number) if is_practice(number) else "shared"
        yield f"contributions/{folder}/{name_of(number)}.md", front(number) + "---\n" + body(number, count)


def publication() -> str:
    """Return publication.yaml."""
    cities = (f"  - {{id: {name}, name: {name.title()}, language: {lang}}}" for name, lang in CITIES.items())
    themes = (f"  - {{id: {name}, title: {title}}}" for name, title in THEMES.items())
    return PUBLICATION.format(cities="\n".join(cities), themes="\n".join(themes))


def is_practice(number: int) -> bool:
    """Say whether a contribution is a city's practice; each third is a section."""
    return number % 3 != 0


def city(number: int) -> str:
    """Return the city of a contribution."""
    return tuple(CITIES)[number % len(CITIES)]


def name_of(number: int) -> str:
    """Return the id of a contribution."""
    return f"{'practice' if is_practice(number) else 'section'}-{number:04}"


def title_of(number: int) -> str:
    """Return the title of a contribution."""
    return f"{'Practice' if is_practice(number) else 'Theme'} number {number}"


def front(number: int) -> str:
    """Return the front matter of a contribution, its last line still open."""
    kind, theme = name_of(number).partition("-")[0], tuple(THEMES)[number % len(THEMES)]
    shared = SHARED.format(id=name_of(number), kind=kind, title=title_of(number), theme=theme)
    return shared + (PRACTICE.format(city=city(number)) if is_practice(number) else "")


def body(number: int, count: int) -> str:
    """Return the text of a contribution; its cross-reference goes to the next one."""
    other, year = name_of(number % count + 1), [40 + number % 17, 30, 50 + number % 13, 45]
    return BODY.format(
        id=name_of(number), number=f"{number:04}", other=other, text=passages(number), year=year
    )


def passages(number: int) -> list[str]:
    """Return the passages of a contribution, taken in turn from the sentences."""
    start, found = number * 11, []
    for length in LENGTHS:
        picked = (SENTENCES[(start + STRIDE * step) % len(SENTENCES)] for step in range(length))
        found.append(" ".join(picked))
        start += STRIDE * length
    return found
