"""Read a DOCX that came home: what was remarked and changed in it, and by which bookmark it is traced.

A remark or a change stands in a paragraph, whose bookmark says which contribution
it is of. A paragraph that was put in, or split off, has none: it goes with the
one before it. What is said in a note goes with the paragraph that the note hangs on.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from press.bookmarks import agrees, home_of
from press.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1]}
TEXT, NOTES, COMMENTS = "word/document.xml", "word/footnotes.xml", "word/comments.xml"
CORE = "docProps/core.xml"
MOST = 400_000_000
"""So many bytes, unpacked, are no document."""
SENT = """.//w:t[not(ancestor::w:ins or ancestor::w:moveTo)] | .//w:delText
    | .//w:tab[not(ancestor::w:tabs)] | .//w:br"""
SAID = ".//w:t | .//w:delText | .//w:tab | .//w:br"
CHANGES = (("put in", "ins | .//w:moveTo"), ("taken out", "del | .//w:moveFrom"))


@dataclass(frozen=True)
class Remark:
    """What somebody did to a paragraph: ``kind``, ``by`` whom, what it ``says``.

    ``home`` is the id of the contribution, ``sent`` what the paragraph said when it was sent.
    """

    kind: str
    by: str
    says: str
    home: str = ""
    sent: str = ""


@dataclass(frozen=True)
class Returned:
    """A document that came home: its title, and the remarks and changes in the order of its text."""

    title: str
    remarks: tuple[Remark, ...]


def read(file: Path) -> Returned:
    """Return what a DOCX holds that was not in it when it was sent.

    Raises:
        UsageError: it cannot be read, or is no DOCX.
    """
    parts = _parts(file)
    said = (
        {one.get(f"{W}id"): one for one in parts[COMMENTS].iter(f"{W}comment")} if COMMENTS in parts else {}
    )
    notes = {one.get(f"{W}id"): one for one in parts[NOTES].iter(f"{W}footnote")} if NOTES in parts else {}
    found: list[Remark] = []
    home = sent = ""
    for paragraph in parts[TEXT].iter(f"{W}p"):
        names = [name for name in _find(paragraph, ".//w:bookmarkStart/@w:name") if home_of(name)]
        own = _sent(paragraph)
        home, sent = (home_of(names[0]) or "", own) if names else (home, own or sent)
        here = [*_remarks(paragraph, said), *_changes(paragraph)]
        for note in _find(paragraph, ".//w:footnoteReference/@w:id"):
            here += [*_remarks(notes[note], said), *_changes(notes[note])] if note in notes else []
        if names and not any(one.kind != "comment" for one in here) and not agrees(names[0], own):
            here.append(Remark("changed, and not tracked", "", own))
        found += [replace(one, home=home, sent=sent) for one in here]
    return Returned(_title(parts), tuple(found))


def _title(parts: Mapping[str, etree._Element]) -> str:
    return " ".join(one.text or "" for one in parts[CORE].iter("{*}title")) if CORE in parts else ""


def _parts(file: Path) -> Mapping[str, etree._Element]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        with zipfile.ZipFile(file) as archive:
            names = {TEXT, NOTES, COMMENTS, CORE}.intersection(archive.namelist())
            if TEXT in names and sum(archive.getinfo(name).file_size for name in names) < MOST:
                return {name: etree.fromstring(archive.read(name), parser) for name in names}
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        message = f"{file} cannot be read as DOCX: {error}"
        raise UsageError(message) from error
    message = f"{file} is no DOCX"
    raise UsageError(message)


def _find(holder: etree._Element, path: str) -> list[str]:
    return [str(one) for one in holder.xpath(path, namespaces=SPACES)]


def _words(nodes: list[etree._Element]) -> str:
    named = (f"{W}t", f"{W}delText")
    return " ".join("".join(str(one.text or "") if one.tag in named else " " for one in nodes).split())


def _sent(paragraph: etree._Element) -> str:
    """Return what a paragraph said before what is tracked in it, or what its pictures show."""
    said = _words(paragraph.xpath(SENT, namespaces=SPACES))
    return said or " ".join(" ".join(_find(paragraph, ".//*[local-name()='docPr']/@descr")).split())


def _remarks(holder: etree._Element, said: Mapping[str, etree._Element]) -> Iterator[Remark]:
    """Yield the comments that begin in a paragraph, or hang on a place in it."""
    begun = _find(holder, ".//w:commentRangeStart/@w:id")
    hung = _find(holder, ".//w:commentReference[not(@w:id = preceding::w:commentRangeStart/@w:id)]/@w:id")
    for id_ in dict.fromkeys([*begun, *hung]):
        if id_ in said:
            words = " / ".join(filter(None, (_sent(one) for one in said[id_].iter(f"{W}p"))))
            yield Remark("comment", said[id_].get(f"{W}author", ""), words)


def _changes(holder: etree._Element) -> Iterator[Remark]:
    """Yield what was put in and taken out in a paragraph, by each person once."""
    for kind, tags in CHANGES:
        by: dict[str, list[etree._Element]] = {}
        for change in holder.xpath(f".//w:{tags}", namespaces=SPACES):
            nodes = change.xpath(SAID, namespaces=SPACES)
            by.setdefault(change.get(f"{W}author", ""), []).extend(nodes)
        yield from (Remark(kind, who, _words(nodes)) for who, nodes in by.items() if nodes)
