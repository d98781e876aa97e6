"""Find where the links of an EPUB lead, what has a name there, and what stands side by side."""

from __future__ import annotations

import itertools
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.prove.opened import Pointer
from press.prove.zipped import local

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from press.prove.opened import Opened

XHTML = "{http://www.w3.org/1999/xhtml}"
HEADS = tuple(f"{XHTML}{name}" for name in ("h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption"))
HOLDERS = frozenset({"section", "div", "figure", "table", "body", "html"})
"""What is called by the heading or the caption in it."""
NOTES = ("doc-noteref", "doc-backlink")
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
MADE = "id_"
"""What pandoc puts before a name that does not begin with a letter."""


def point(parts: Mapping[str, etree._Element], opened: Opened) -> None:
    """Keep the links and named places of the pages of an EPUB, which are given by their names."""
    names = {
        name: {one.get("id"): one for one in root.iter() if one.get("id")} for name, root in parts.items()
    }
    for name, root in parts.items():
        for link in root.iter(f"{XHTML}a"):
            address = link.get("href", "")
            if address and not ELSEWHERE.match(address):
                _keep(link, name, _found(address, name, parts, names), opened)
        for identifier, one in names[name].items():
            opened.named[identifier.removeprefix(MADE)] = words_at(one)
        for facing in root.iter(f"{XHTML}div"):
            if "beside" in facing.get("class", "").split():
                sides = [words_at(one) for one in facing if "side" in one.get("class", "").split()]
                opened.pairs.update(itertools.pairwise(sides))


def _keep(link: etree._Element, name: str, target: etree._Element | None, opened: Opened) -> None:
    to = None if target is None else words_at(target)
    is_listed = any(one.get("role") == "doc-toc" for one in link.iterancestors(f"{XHTML}nav"))
    is_note = link.get("role") in NOTES
    words = "" if is_note else "".join(link.itertext())
    opened.pointers.append(Pointer(words, to, name, "contents" if is_listed else "text"))


def _found(
    address: str,
    name: str,
    parts: Mapping[str, etree._Element],
    names: Mapping[str, Mapping[str, etree._Element]],
) -> etree._Element | None:
    """Return the element that an address leads to."""
    path, _, anchor = unquote(address).partition("#")
    home = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    return names.get(home, {}).get(anchor) if anchor else parts.get(home)


def words_at(element: etree._Element) -> str:
    """Return what a reader who is led to an element reads there first."""
    head = next(element.iter(*HEADS), None) if local(element.tag) in HOLDERS else None
    return _words(element if head is None else head)


def _words(element: etree._Element) -> str:
    """Return the words of an element, without the numbers of its notes."""
    if element.get("role") in NOTES:
        return ""
    inner = (f"{_words(one)}{one.tail or ''}" for one in element if isinstance(one.tag, str))
    return f"{element.text or ''}{''.join(inner)}"
