"""Find where the links and references of a DOCX lead, and what has a name there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.prove.opened import FIELD, Pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml import etree

    from press.prove.opened import Opened

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, BOOKMARK, LINK = f"{WORD}p", f"{WORD}bookmarkStart", f"{WORD}hyperlink"
REFERENCE = re.compile(r" REF (\S+) .*")
MARKS = ("begin", "separate", "end")


def places(root: etree._Element, spoken: Callable[[etree._Element], str]) -> dict[str, str]:
    """Return the words of the paragraph that each bookmark stands in, or before."""
    waiting: list[str] = []
    found: dict[str, str] = {}
    for node in root.iter(PARAGRAPH, BOOKMARK):
        if node.tag == PARAGRAPH:
            words = spoken(node)
            if words.strip():
                found.update(dict.fromkeys(waiting, words))
                waiting = []
        elif next(node.iterancestors(PARAGRAPH), None) is None:
            waiting.append(node.get(f"{WORD}name"))
        else:
            words = spoken(next(node.iterancestors(PARAGRAPH)))
            found |= {node.get(f"{WORD}name"): words} if words.strip() else {}
            waiting += [] if words.strip() else [node.get(f"{WORD}name")]
    return found


def point(
    root: etree._Element,
    name: str,
    found: Mapping[str, str],
    is_list: Callable[[etree._Element], bool],
    opened: Opened,
) -> None:
    """Keep the links and references of a part."""
    for link in root.iter(LINK):
        anchor = link.get(f"{WORD}anchor")
        if anchor:
            home = next(link.iterancestors(PARAGRAPH), None)
            sort = "contents" if home is not None and is_list(home) else "text"
            words = "".join(str(one.text or "") for one in link.iter(f"{WORD}t"))
            opened.pointers.append(Pointer(words, found.get(anchor), name, sort))
    for anchor, words in _references(root):
        opened.pointers.append(Pointer(words, found.get(anchor), name, FIELD))


def _references(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the name of the bookmark that each field repeats, with the words that it shows."""
    open_: list[list[str]] = []
    for node in root.iter(f"{WORD}fldChar", f"{WORD}instrText", f"{WORD}t"):
        kind = node.get(f"{WORD}fldCharType")
        if kind == "begin":
            open_.append(["", ""])
        elif kind == "end" and open_:
            instruction, words = open_.pop()
            referred = REFERENCE.fullmatch(instruction)
            if referred:
                yield referred[1], words
        elif kind is None and open_:
            open_[-1][node.tag == f"{WORD}t"] += str(node.text or "")
