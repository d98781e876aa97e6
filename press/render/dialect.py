"""Write a book's tree as one of pandoc's formats, through that format's Lua filter.

The filter stands in ``lua/`` and reads ``settings.json`` in the folder that
pandoc runs in: what the title page says, the terms, and the pictures' files.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import pandoc, tokens
from press.render.book import edition, epoch, label_colour, warning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.render.book import Book
    from press.render.pictures import Shown

FILTERS = Path(__file__).with_name("lua")
MARK = re.compile(
    r'\[\{"(?:t": ?"Str", ?"c": ?"(?:[0-9]+\.|[-+/]|=+)"|c": ?"(?:[0-9]+\.|[-+/]|=+)", ?"t": ?"Str")'
)
"""A word that opens a row of inlines and would be a list's or a heading's mark to Typst."""
NOTE = re.compile('"t": ?"Note"')
"""How a tree as JSON says that there is a note; text has no quotes but escaped ones."""

KINDS = (
    "BulletList",
    "DefinitionList",
    "Figure",
    "HorizontalRule",
    "Image",
    "Link",
    "Note",
    "OrderedList",
    "Span",
    "Table",
)
"""What the dialects change."""

UNTRANSLATED = ("Could not load translations for", "The term ")
"""What pandoc says of a language that it has no words in; those in a file are ours."""


SIDES = (("stands", "width"), ("lies", "height"))
LETTERS = 5.425
"""Letters of a table in a millimetre of a line, by the points that they are high."""


def write(
    book: Book, folder: Path, filter_name: str, pictures: Mapping[str, Shown], args: Sequence[str]
) -> str:
    """Return what pandoc writes, in ``folder``, with ``lua/<filter_name>.lua``.

    Raises:
        ToolFailed: pandoc failed, or warned of anything.
    """
    settings = json.dumps(_settings(book, pictures), ensure_ascii=False, sort_keys=True)
    (folder / "settings.json").write_text(settings, "utf-8")
    lua = FILTERS / f"{filter_name}.lua"
    fixed = ("--from=json", "--sandbox", f"--lua-filter={lua}", "--syntax-highlighting=none")
    command = [*pandoc.HEAP, *fixed, *args]
    return pandoc.run(command, book.tree, cwd=folder, epoch=epoch(book), known=UNTRANSLATED)


def _settings(book: Book, pictures: Mapping[str, Shown]) -> dict[str, Any]:
    words = ("title", "subtitle", "language", "identifier", "publisher", "description", "publication")
    return {word: getattr(book, word) for word in words} | {
        "creators": list(book.creators),
        "cities": list(book.cities),
        "keywords": list(book.keywords),
        "day": [book.date.year, book.date.month, book.date.day],
        "edition": edition(book),
        "warning": warning(book),
        "marking": {"words": book.marking, "colour": label_colour(book)},
        "absent": [kind for kind in KINDS if not _holds(book.tree, kind)],
        "room": _room(tokens.read(book.styles)),
        "guard": bool(MARK.search(book.tree)),
        "notes": len(NOTE.findall(book.tree)),
        "terms": dict(book.terms),
        "pictures": {address: _picture(picture) for address, picture in pictures.items()},
    }


def _room(look: tokens.Look) -> dict[str, int]:
    """Return how many letters of a table a line holds, on a page that stands and on one that lies."""
    page = look["page"]
    lines = {name: page[side] - page["left"] - page["right"] for name, side in SIDES}
    return {name: round(LETTERS * line / look["size"]["table"]) for name, line in lines.items()}


def _holds(tree: str, kind: str) -> bool:
    """Return whether a tree as JSON holds an element of a kind; text has no quotes but escaped ones."""
    return any(f'"t":{blank}"{kind}"' in tree for blank in ("", " "))


def _picture(picture: Shown) -> dict[str, str]:
    told = {"name": picture.name, "type": picture.media_type, "file": str(picture.file)}
    return told | ({"width": picture.width} if picture.width else {})
