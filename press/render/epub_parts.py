"""Say which part of a book each section of an EPUB is, by what stands in it.

Types are those of the EPUB Structural Semantics Vocabulary 1.1, roles those of
the Digital Publishing WAI-ARIA Module 1.1, so that reading systems and screen
readers alike can tell a glossary from a chapter.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.render.book import PART
from press.render.epub_contents import XHTML, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

TYPE = "{http://www.idpf.org/2007/ops}type"
BODY, BACK = "bodymatter", "backmatter"
FRONT_FOR_BACK = b'<body epub:type="backmatter"', b'<body epub:type="frontmatter"'


@dataclass(frozen=True)
class Part:
    """What a section is that holds a list of one class."""

    type: str
    role: str = ""


PARTS = {
    "imprint": Part("imprint"),
    "glossary": Part("glossary", "doc-glossary"),
    "references": Part("bibliography", "doc-bibliography"),
    "index-of": Part("index", "doc-index"),
    "index": Part("index", "doc-index"),
    "contributors": Part("contributors"),
    "figure-data": Part("appendix", "doc-appendix"),
    "colophon": Part("colophon", "doc-colophon"),
}
BETWEEN = re.compile(r"\s*;\s*")
CHAPTER = Part("chapter", "doc-chapter")
"""What a section of the first level is, if it is nothing else."""
ROLES = {"pull-quote": "doc-pullquote", "box": "note"}
"""What a writer's boxes are to a screen reader: a part of the text, or beside it."""


def mark(root: etree._Element, terms: Mapping[str, str]) -> None:
    """Mark each section of a text file that is a part of its own, the file itself, and boxes."""
    body = root.find(f"{XHTML}body")
    sections = [one for one in body.iter(f"{XHTML}section") if not one.get(TYPE)]
    parts = {section: part for section in sections if (part := _part(section))}
    for section, part in parts.items():
        _mark(section, part)
    for section in body.findall(f"{XHTML}section"):
        if not section.get(TYPE):
            _mark(section, _named(section, terms))
    leaves = [one for one in sections if one.find(f"{XHTML}section") is None]
    body.set(TYPE, BACK if leaves and all(one in parts for one in leaves) else BODY)
    for box in body.iter(f"{XHTML}div", f"{XHTML}section"):
        for name in ROLES.keys() & box.get("class", "").split():
            box.set("role", ROLES[name])


def _part(section: etree._Element) -> Part | None:
    classes = (name for box in section.findall(f"{XHTML}div") for name in box.get("class", "").split())
    return next((PARTS[name] for name in classes if name in PARTS), None)


def _named(section: etree._Element, terms: Mapping[str, str]) -> Part:
    """Return what a section of the first level is by its heading; a chapter, if that says nothing."""
    heading = section.find(f"{XHTML}h1")
    said = "" if heading is None else words_of(heading).casefold()
    heads = {key.removeprefix(PART): words for key, words in terms.items() if key.startswith(PART)}
    named = (one for one, words in heads.items() if said in BETWEEN.split(words.casefold()))
    return next((Part(one, f"doc-{one}") for one in named), CHAPTER)


def _mark(section: etree._Element, part: Part) -> None:
    """Give a section its type, and its role with a name, for a page may have two of them."""
    section.set(TYPE, part.type)
    heading = next(section.iter(*(f"{XHTML}h{level}" for level in range(1, 7))), None)
    if part.role and heading is not None:
        section.set("role", part.role)
        section.set("aria-label", words_of(heading))


def open_with(texts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the text files, with those before the text itself as front matter."""
    opening = itertools.takewhile(lambda name: FRONT_FOR_BACK[0] in texts[name], texts)
    return {**texts} | {name: texts[name].replace(*FRONT_FOR_BACK, 1) for name in opening}


def landmarks(name: str, root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Yield the type, the words and the address of each part in a text file called ``name``."""
    if root.find(f"{XHTML}body").get(TYPE) == BODY:
        yield BODY, "", name
    for section in root.iter(f"{XHTML}section"):
        kind = section.get(TYPE)
        if kind in LANDMARKS and section.get("id"):
            yield kind, section.get("aria-label"), f"{name}#{section.get('id')}"


LANDMARKS = frozenset(part.type for part in PARTS.values() if part.role)
"""The parts that a reader goes to from anywhere."""
