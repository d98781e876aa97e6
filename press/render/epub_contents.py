"""Make an EPUB's table of contents from the headings that its files have.

pandoc makes one too, and leaves out headings in Divs within Divs. What is in another language in a
heading is marked so here as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from lxml import etree

from press.render.markup import add, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

XHTML = "{http://www.w3.org/1999/xhtml}"
TEXTS = ".//text()[not(ancestor::*[@role='doc-noteref'])]"
BLANKS = re.compile(r"\s+")
LANGUAGE = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")
LEVELS = {f"{XHTML}h{level}": level for level in (1, 2, 3)}


@dataclass(frozen=True)
class Entry:
    """One heading: its level, its address, and its words in rows, each with its language."""

    level: int
    rows: tuple[tuple[str, str], ...]
    address: str


def words_of(heading: etree._Element) -> str:
    """Return a heading's words, without the numbers of its notes."""
    return " ".join("".join(heading.xpath(TEXTS)).split())


def _rows_of(heading: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield a heading's words, parted where another language begins; a row keeps the blanks at its ends."""
    for tag, texts in groupby(heading.xpath(TEXTS), _language):
        if words := BLANKS.sub(" ", "".join(texts)):
            yield tag, words


def _language(text: Any) -> str:  # noqa: ANN401 - a text of lxml, which knows where it stands
    holder = text.getparent().getparent() if text.is_tail else text.getparent()
    return str(holder.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def entries(texts: Mapping[str, bytes]) -> Iterator[Entry]:
    """Yield the headings of the text files in their order, by their names relative to the contents."""
    for name, text in texts.items():
        for heading in parse(text).iter(*LEVELS):
            anchor = heading.get("id") or _section(heading)
            rows = tuple(_rows_of(heading))
            yield Entry(LEVELS[heading.tag], rows, f"{name}#{anchor}" if anchor else name)


def _section(heading: etree._Element) -> str | None:
    section = next(heading.iterancestors(f"{XHTML}section"), None)
    return None if section is None else section.get("id")


def write(navigation: etree._Element, found: Iterator[Entry]) -> None:
    """Write the entries as lists within lists in place of the first list."""
    old = navigation.find(f"{XHTML}ol")
    own = str(navigation.xpath("string(ancestor::*[@lang][1]/@lang)"))
    lists = [etree.Element(f"{XHTML}ol")]
    navigation.replace(old, lists[0])
    for entry in found:
        del lists[entry.level :]
        while len(lists) < entry.level:
            lists.append(_under(lists[-1]))
        link = add(add(lists[-1], f"{XHTML}li"), f"{XHTML}a", "", href=entry.address)
        for tag, words in entry.rows:
            _say(link, words, "" if tag == own else tag)


def _say(link: etree._Element, words: str, tag: str) -> None:
    """Add words to a link, in a language of their own if there is a tag."""
    if tag:
        span = add(link, f"{XHTML}span", words)
        for name in LANGUAGE:
            span.set(name, tag)
    elif len(link):
        link[-1].tail = words
    else:
        link.text = words


def _under(outer: etree._Element) -> etree._Element:
    """Return a new list under the last entry of ``outer``; with none, ``outer`` serves.

    A blank parts the two, for what converts a book into plain words.
    """
    if not len(outer):
        return outer
    outer[-1][-1].tail = "\n"
    return add(outer[-1], f"{XHTML}ol")
