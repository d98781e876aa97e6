"""Hold how words are set: the quotation marks of each text's language, and dashes in ranges of years.

Looked at is what leaves no doubt: lines without code, citations or another
language in them, and marks that pandoc has paired.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.overlay import Overlay
from press.parse.tree import attributes, elements, text
from press.prove.canon import letters
from press.prove.nouns import Passage
from press.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.parse.tree import Node
    from press.prove.library import Library, Work
    from press.prove.opened import Opened

MARKS = frozenset('"“”„‟«»')
"""Marks around what is said, in any language."""
RANGE = re.compile(r"(?<![\w§.-])(?<!§ )([12][0-9]{3})-([12][0-9]{3})(?![\w-])")
UNSURE = frozenset({"Cite", "Code", "Image", "Link", "Math", "RawInline", "Span"})
LINES = frozenset({"Para", "Plain", "Header"})


@dataclass(frozen=True)
class Setting:
    """The marks that a line has, in their order, and where it was written."""

    marks: str
    passage: Passage


def settings(library: Library, edition: Work, texts: Iterable[Work]) -> dict[str, Setting]:
    """Return how lines are set, by their letters; nothing where an edition leaves them as written."""
    if edition.fields.get("typography", library.publication.get("typography", "on")) == "off":
        return {}
    pairs = _pairs(library)
    found = {}
    for work in texts:
        language = str(work.fields.get("language", "en"))
        pair = pairs.get(language) or pairs.get(language.partition("-")[0])
        for inlines in _lines(work.blocks) if pair else ():
            said = text(inlines)
            found[letters(said)] = Setting(_marks(inlines, pair or ""), Passage("line", (said,), work.path))
    return found


def _pairs(library: Library) -> dict[str, str]:
    """Return the two marks around what is said, by language, without blanks inside them."""
    styles = Overlay.of("styles", library.root)
    found: dict[str, str] = {}
    for name in styles.names("typography/*.yaml"):
        for file in reversed(styles.all(name)):
            quotes = str(read_settings(file).get("quotes", ""))
            found |= {file.stem: "".join(one for one in quotes if not one.isspace())} if quotes else {}
    return found


def _lines(blocks: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """Yield the lines of a text that leave no doubt; what stands in another language is passed over."""
    for block in blocks:
        kind = block["t"]
        content: Any = block.get("c")
        if kind in LINES:
            inlines = content[2] if kind == "Header" else content
            said = [one for one in elements(list(inlines)) if one["t"] != "Note"]
            if not any(one["t"] in UNSURE or '"' in str(one.get("c")) for one in said):
                yield inlines
        elif kind == "Div" and "lang" not in dict(attributes(block)[2]):
            yield from _lines(content[1])
        elif kind == "BlockQuote":
            yield from _lines(content)
        elif kind in ("BulletList", "OrderedList"):
            for item in content if kind == "BulletList" else content[1]:
                yield from _lines(item)


def _marks(inlines: Sequence[Node], pair: str) -> str:
    """Return the marks of a line: those that its writer typed, and those around what is said."""
    found = ""
    for one in inlines:
        if one["t"] == "Str":
            found += "".join(letter for letter in one["c"] if letter in MARKS)
        elif one["t"] == "Quoted":
            is_double = one["c"][0]["t"] == "DoubleQuote"
            inner = _marks(one["c"][1], pair)
            found += f"{pair[0]}{inner}{pair[-1]}" if is_double else inner
        elif one["t"] != "Note" and isinstance(one.get("c"), list):
            found += _marks(one["c"], pair)
    return found


def misplaced(wanted: Mapping[str, Setting], opened: Opened) -> Iterator[tuple[str, Passage]]:
    """Yield the lines of a file that are set otherwise than their language has it."""
    for line in opened.lines:
        setting = wanted.get(letters(line.words)) if line.sort in ("text", "heading") else None
        if setting is None:
            continue
        marks = "".join(letter for letter in line.words if letter in MARKS)
        hyphened = any(one[1] < one[2] for one in RANGE.finditer(line.words))
        if marks != setting.marks or hyphened:
            yield "quotation marks or dashes are not set as the language has them", setting.passage
