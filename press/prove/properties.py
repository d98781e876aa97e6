"""Hold what a file says of itself, to libraries and shops, against what the sources say of the edition."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

from lxml import etree

from press.prove.canon import letters
from press.prove.front import admitted
from press.prove.nouns import Passage
from press.prove.words import SPACE, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from press.prove.library import Library, Work
    from press.prove.nouns import Limits
    from press.prove.opened import Opened

SLOTS: Mapping[str, Mapping[str, str]] = {
    "epub": {
        "title": "title", "subtitle": "title", "language": "language", "identifier": "identifier",
        "date": "date", "creator": "creator", "publisher": "publisher", "rights": "rights",
        "description": "description", "keyword": "subject", "marking": "dcterms:accessRights",
        "version": "schema:bookEdition", "publication": "belongs-to-collection",
        "series": "belongs-to-collection",
    },
    "docx": {
        "title": "title", "subtitle": "subject", "language": "language", "identifier": "identifier",
        "date": "created", "creator": "creator", "publisher": "Company", "description": "description",
        "keyword": "keywords", "version": "version", "publication": "category",
    },
    "pdf": {
        "title": "title", "language": "language", "identifier": "identifier", "date": "CreateDate",
        "creator": "creator", "publisher": "publisher", "rights": "rights", "description": "description",
        "keyword": "Keywords",
    },
}  # fmt: skip
"""Where each property stands, by format; a format that has no slot for one is not asked for it."""
CLAIMS = tuple(
    f"schema:access{what}"
    for what in ("Mode", "ModeSufficient", "ibilityFeature", "ibilityHazard", "ibilitySummary")
)
"""What an EPUB has to claim (EPUB Accessibility 1.1, section 2.2), whatever it is."""
ALSO = {"pdf": {"title": "/Title", "creator": "/Author"}}
"""Where some stand once more."""
LISTED = frozenset({"creator", "keyword"})
"""Properties of which there may be several, in one slot."""


def said(edition: Work, library: Library, placed: Sequence[Work], limits: Limits) -> tuple[Passage, ...]:
    """Return the properties of an edition, each as a passage whose kind is its name."""
    found = (
        *_of_edition(edition),
        *_of_publication(edition, library),
        ("marking", _marking(edition, limits)),
    )
    creators = dict.fromkeys(one for work in placed for one in _organisations(work, limits))
    named = (*found, *(("creator", one) for one in creators))
    return tuple(Passage(name, (text,), edition.path, _line(edition, name)) for name, text in named if text)


def wanting(properties: Sequence[Passage], opened: Opened, form: str) -> Iterator[Passage]:
    """Yield the properties that a file of a format does not have, or has otherwise."""
    for one in properties:
        slots = {SLOTS[form].get(one.kind), ALSO.get(form, {}).get(one.kind)} - {None}
        said = {name for name, words in opened.properties if name in slots and _is_said(one, words)}
        if said != slots:
            yield Passage(f"property ({one.kind})", one.parts, one.path, one.line)
    claimed = {name for name, _ in opened.properties}
    for claim in CLAIMS if form == "epub" and properties else ():
        if claim not in claimed:
            yield Passage("property", (claim,), properties[0].path, 1)


def told(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each property in a part that holds them, whatever its format."""
    for node in root.iter(etree.Element):
        words = "".join(node.itertext()).strip()
        if words:
            yield node.get("property") or etree.QName(node).localname, words


def _is_said(one: Passage, words: str) -> bool:
    own = letters(one.text)
    return own in letters(words) if one.kind in LISTED else letters(words) == own or _is_day(one, words)


def _is_day(one: Passage, words: str) -> bool:
    return one.kind == "date" and words.startswith(f"{one.text}T00:00:00")


def _of_edition(edition: Work) -> Iterator[tuple[str, str]]:
    names = ("title", "subtitle", "language", "date", "version")
    yield from ((name, str(edition.fields.get(name) or "")) for name in names)
    yield from (("keyword", one) for one in texts(edition.fields.get("keywords")))


def _of_publication(edition: Work, library: Library) -> Iterator[tuple[str, str]]:
    fields, whole = edition.fields, str(library.publication.get("title", ""))
    imprint = library.publication.get("imprint") or {}
    yield from ((name, str(imprint.get(name) or "")) for name in ("publisher", "rights", "series"))
    yield "description", str(fields.get("description") or library.publication.get("description") or "")
    yield "publication", "" if whole == fields.get("title") else whole
    made = uuid.uuid5(SPACE, f"{whole}\n{edition.id}\n{fields.get('version', '')}")
    isbn = re.sub(r"[- ]", "", str(fields.get("isbn") or ""))
    yield "identifier", f"urn:isbn:{isbn}" if isbn else str(fields.get("urn") or f"urn:uuid:{made}")


def _marking(edition: Work, limits: Limits) -> str:
    is_shown = str(edition.fields.get("show_marking")).casefold() != "false"
    return f"TLP:{limits.ceiling}".upper() if is_shown else ""


def _organisations(work: Work, limits: Limits) -> Iterator[str]:
    authors: Any = admitted(work.fields.get("authors") or [], limits)
    yield from (str(one["organisation"]) for one in authors if one.get("organisation"))


def _line(edition: Work, name: str) -> int:
    front = edition.manuscript.front
    return front.place((name,)).line if front and name in edition.fields else 1
