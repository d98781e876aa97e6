"""Hold what an EPUB says to reading systems: what each part is, where pages begin, how a note leads back.

Types are those of the EPUB Structural Semantics Vocabulary 1.1, roles those of
DPUB-ARIA 1.1; pages are told as EPUB Accessibility 1.1, section 3.2, asks.
"""

from __future__ import annotations

import itertools
import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from press.prove.canon import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.opened import Opened

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
LISTS = {
    "imprint": "imprint", "glossary": "glossary", "references": "bibliography", "index": "index",
    "index-of": "index", "contributors": "contributors", "colophon": "colophon",
}  # fmt: skip
"""What the section is that holds a list of a class."""
BOXES = {"pull-quote": "doc-pullquote", "box": "note"}
LEAVES = ("cover", "title_page", "nav")
"""Files that are no section."""
IN_ORDER = ("frontmatter", "bodymatter", "backmatter")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MADE = "id_"
"""What pandoc puts before a name that does not begin with a letter."""
PAGE = "page_"


def amiss(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Yield what the parts of an EPUB, in reading order, do not say as they should."""
    texts = {name: root for name, root in parts.items() if _stem(name) not in LEAVES}
    for name, root in texts.items():
        yield from _of_lists(root)
        yield from _of_notes(root)
        yield from _of_the_blind(root)
        if not _is_called_after_its_section(name, root):
            yield f"`{_stem(name)}` is not called as the section in it is"
    yield from _of_matter(texts)
    yield from _of_pages(parts)


def _stem(name: str) -> str:
    return posixpath.basename(name).partition(".")[0]


def _classes(element: etree._Element) -> list[str]:
    return str(element.get("class", "")).split()


def _of_lists(root: etree._Element) -> Iterator[str]:
    for box in root.iter(f"{XHTML}div", f"{XHTML}section"):
        for name in _classes(box):
            home = next(box.iterancestors(f"{XHTML}section"), None)
            if name in LISTS and home is not None and home.get(TYPE) not in LISTS.values():
                yield f"the section with the {name} does not say what it is"
            if name in BOXES and box.get("role") != BOXES[name]:
                yield f"a {name} does not say what it is"


def _of_notes(root: etree._Element) -> Iterator[str]:
    calls = {one.get("id") for one in root.iter() if one.get("role") == "doc-noteref"}
    for note in root.iter(f"{XHTML}aside"):
        backs = [one.get("href", "") for one in note.iter() if one.get("role") == "doc-backlink"]
        if "footnote" in note.get(TYPE, "") and not any(one.removeprefix("#") in calls for one in backs):
            yield "a note does not lead back to its place"


def _of_the_blind(root: etree._Element) -> Iterator[str]:
    """What programs that read aloud ask: a language in both ways, what only adorns, tables to be reached."""
    for one in root.iter(etree.Element):
        if one.get("lang") != one.get(XML_LANG):
            yield "a language is said for some programs alone"
    for picture in root.iter(f"{XHTML}img"):
        if not picture.get("alt") and picture.get("role") != "presentation":
            yield "a picture has no words for those who do not see it, and is not said to be decorative"
    for table in root.iter(f"{XHTML}table"):
        around = table.getparent()
        if around.get("tabindex") != "0" or not around.get("aria-label"):
            yield "a table cannot be reached and moved by keys"


def _is_called_after_its_section(name: str, root: etree._Element) -> bool:
    """Return whether a file has its section's name, with no more than a number behind it."""
    section = next(root.iter(f"{XHTML}section"), None)
    anchor = "" if section is None else str(section.get("id", "")).removeprefix(MADE)
    own, stem = _slug(anchor) or "section", _slug(_stem(name))
    return stem == own or (stem.startswith(own) and stem[len(own) :].isdigit())


def _slug(words: str) -> str:
    return "".join(one for one in plain(words.casefold()) if one.isalnum())


def _of_matter(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """What stands before the text comes first, what stands behind it last."""
    said = [one.get(TYPE, "") for root in texts.values() for one in root.iter(f"{XHTML}body")]
    places = [IN_ORDER.index(one) if one in IN_ORDER else -1 for one in said]
    if -1 in places:
        yield "a part does not say whether it is of the text"
    elif "bodymatter" in said and places[0] > 1:
        yield "a part before the text says that it stands behind it"


def _of_pages(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    marked = [
        (one.get("aria-label", ""), f"{posixpath.basename(name)}#{one.get('id')}")
        for name, root in parts.items()
        for one in root.iter()
        if one.get("role") == "doc-pagebreak"
    ]
    listed = [
        ("".join(link.itertext()), posixpath.basename(link.get("href", "")))
        for root in parts.values()
        for nav in root.iter(f"{XHTML}nav")
        if nav.get("role") == "doc-pagelist"
        for link in nav.iter(f"{XHTML}a")
    ]
    numbers = [address.partition(f"#{PAGE}")[2] for _, address in marked]
    if marked != listed:
        yield "the list of pages is not that of the marks in the text"
    if not all(one.isdigit() for one in numbers) or any(
        int(one) >= int(other) for one, other in itertools.pairwise(numbers)
    ):
        yield "the pages do not follow each other"


def speak(root: etree._Element, opened: Opened, tongue: str | None = None) -> None:
    """Keep the language that each of the words of a page is said to be in."""
    own = root.get("lang", tongue)
    opened.speak(own, root.text)
    for one in root.iterchildren():
        if isinstance(one.tag, str):
            speak(one, opened, own)
        opened.speak(own, one.tail)


def is_paged(parts: Mapping[str, etree._Element]) -> bool:
    """Return whether any page is marked."""
    return any(one.get("role") == "doc-pagebreak" for root in parts.values() for one in root.iter())
