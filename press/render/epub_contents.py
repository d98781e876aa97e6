"""Make an EPUB's table of contents from the headings that its files have.

pandoc makes one too, and leaves out headings in Divs within Divs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from press.render.markup import add, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

XHTML = "{http://www.w3.org/1999/xhtml}"
LEVELS = {f"{XHTML}h{level}": level for level in (1, 2, 3)}


@dataclass(frozen=True)
class Entry:
    """One heading: its level, its words and its address."""

    level: int
    words: str
    address: str


def words_of(heading: etree._Element) -> str:
    """Return a heading's words, without the numbers of its notes."""
    texts = heading.xpath(".//text()[not(ancestor::*[@role='doc-noteref'])]")
    return " ".join("".join(texts).split())


def entries(texts: Mapping[str, bytes]) -> Iterator[Entry]:
    """Yield the headings of the text files in their order, by their names relative to the contents."""
    for name, text in texts.items():
        for heading in parse(text).iter(*LEVELS):
            anchor = heading.get("id") or _section(heading)
            yield Entry(LEVELS[heading.tag], words_of(heading), f"{name}#{anchor}" if anchor else name)


def _section(heading: etree._Element) -> str | None:
    section = next(heading.iterancestors(f"{XHTML}section"), None)
    return None if section is None else section.get("id")


def write(navigation: etree._Element, found: Iterator[Entry]) -> None:
    """Write the entries as lists within lists in place of the first list."""
    old = navigation.find(f"{XHTML}ol")
    lists = [etree.Element(f"{XHTML}ol")]
    navigation.replace(old, lists[0])
    for entry in found:
        del lists[entry.level :]
        while len(lists) < entry.level:
            lists.append(_under(lists[-1]))
        add(add(lists[-1], f"{XHTML}li"), f"{XHTML}a", entry.words, href=entry.address)


def _under(outer: etree._Element) -> etree._Element:
    """Return a new list under the last entry of ``outer``; with none, ``outer`` serves."""
    return add(outer[-1], f"{XHTML}ol") if len(outer) else outer
