"""What a renderer is given: one edition, final and complete, and its look.

A book is a value that can be sent to another process: its tree as JSON, what
its title page and its properties say, and real files for its pictures.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press import dates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.charts import Drawing
    from press.overlay import Overlay

PART = "part_"
"""Begins the terms that say which words head a part of a book, by its name in the EPUB vocabulary."""
TERMS = (
    "contents",
    "figures",
    "tables",
    "cards",
    "figure",
    "caption",
    "titled",
    "cover",
    "cover_says",
    "draft",
    "list_comma",
    "list_semicolon",
    "page_of",
    "title_page",
    "text_begins",
    "table",
    "notes",
    "note_back",
    "access_navigation",
    "access_pictures",
    "access_tables",
    "access_notes",
    "access_settings",
    "access_pages",
    "access_unpaged",
    "pages",
    "access_certified",
    "articles",
    "date_day",
    "date_month",
    *(f"month_{number}" for number in range(1, 13)),
)
"""The terms that renderers print; ``page_of`` holds ``{page}`` and ``{pages}``. See `PART` too."""


@dataclass(frozen=True)
class Picture:
    """One picture: files of the same drawing in up to three forms, or a chart."""

    png: Path | None = None
    svg: Path | None = None
    jpeg: Path | None = None
    chart: Drawing | None = None
    """What was drawn from data, where it was; then it has no files."""

    def files(self) -> list[Path]:
        """Return its files."""
        return [file for file in (self.png, self.svg, self.jpeg) if file]


@dataclass(frozen=True)
class Book:
    """One edition to be rendered.

    Args:
        tree: the final Pandoc document as JSON; its metadata is not looked at.
        name: the stem of the files to be made.
        identifier: a URN.
        cities: the names of the publication's cities, in its order.
        publication: the title of the whole that the edition belongs to.
        series: the series that it appears in, as printed.
        certifier: who vouches that its EPUB is accessible; empty where nobody does.
        embeds_fonts: whether its EPUB carries the fonts of the look.
        marking: what each page says of who may read it; empty for nothing.
        terms: the tool's own words, by key (see `TERMS`).
        pictures: by the address that the tree's images carry.
        printed: its PDF, if it has one, whose pages its EPUB tells.
        styles: finds files of ``styles/``, the publication's own first.
    """

    tree: str
    name: str
    title: str
    language: str
    date: dt.date
    identifier: str
    terms: Mapping[str, str]
    styles: Overlay
    subtitle: str = ""
    publisher: str = ""
    rights: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    publication: str = ""
    series: str = ""
    certifier: str = ""
    version: str = ""
    marking: str = ""
    draft: bool = False
    embeds_fonts: bool = False
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    printed: Path | None = None


def epoch(book: Book) -> int:
    """Return the edition's date at midnight UTC, in seconds since 1970: its clock."""
    midnight = dt.datetime.combine(book.date, dt.time(), dt.UTC)
    return int(midnight.timestamp())


def edition(book: Book) -> str:
    """Return what tells this edition from others: its date and version."""
    return " · ".join(filter(None, (dates.in_words(book.date.isoformat(), book.terms), book.version)))


def warning(book: Book) -> str:
    """Return what every page of a draft must say; nothing of another book."""
    return book.terms["draft"] if book.draft else ""


def label_colour(book: Book) -> str:
    """Return the name of the colour of the book's marking; one for both kinds of amber."""
    return book.marking.casefold().removeprefix("tlp:").partition("+")[0]
