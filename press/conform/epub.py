"""Open an EPUB: its package file, its navigation, and the files of its spine."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from press.conform.opened import Opened, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Element = Any

SPACES = {
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "e": "http://www.idpf.org/2007/ops",
}
XHTML = f"{{{SPACES['h']}}}"
HOME = "EPUB/"
LEAVES = frozenset(f"{HOME}{name}.xhtml" for name in ("text/cover", "text/title_page", "nav"))
"""The files of the spine that are no text: the cover, the title page and the contents."""
NOTE = "doc-footnote"
NUMBERS = frozenset({"doc-noteref", "doc-backlink"})
"""The roles of what leads to a note and back."""
SAID = ("identifier", "language", "date", "publisher", "rights", "description")
"""What the package says in elements of the same names."""
APART = frozenset(
    f"{XHTML}{name}"
    for name in "p h1 h2 h3 h4 h5 h6 li td th dt dd br div section aside figcaption caption pre".split()  # noqa: SIM905
)
"""Elements that part words."""


def open_epub(file: Path) -> Opened:
    """Return what an EPUB says."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    package = etree.fromstring(parts[f"{HOME}content.opf"])
    files = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith(".xhtml")}
    texts = [files[name] for name in _spine(package) if name not in LEAVES]
    pictures = [
        image.get("alt") for text in texts for image in _find(text, "//h:img[not(@role='presentation')]")
    ]
    language = str(_find(package, "//d:language")[0].text)
    return Opened(
        title=str(_find(package, "//d:title")[0].text),
        language=language,
        text="\n".join(_text(_find(text, "//h:body")[0]) for text in texts),
        headings=tuple(heading for text in texts for heading in _headings(text)),
        outline=tuple(_outline(_find(files[f"{HOME}nav.xhtml"], "//h:nav[@e:type='toc']/h:ol")[0])),
        notes=sum(len(_find(text, "//h:aside[@role='doc-footnote']")) for text in texts),
        tables=tuple(_table(table) for text in texts for table in _find(text, "//h:table")),
        pictures=tuple(pictures),
        links=frozenset(link for text in texts for link in _find(text, "//h:a/@href") if ":" in link),
        inner=sum(":" not in link for text in texts for link in _find(text, "//h:body//@href")),
        dead=tuple(_dead(files)),
        languages=frozenset(tag for text in texts for tag in _find(text, "//h:body//@lang")) - {language},
        body="\n".join(_text(_find(text, "//h:body")[0], NUMBERS | {NOTE}) for text in texts),
        noted="\n".join(_text(note) for text in texts for note in _find(text, f"//*[@role='{NOTE}']")),
        index=next(iter(_indexed(texts)), ""),
        properties=_properties(package),
    )


def _find(holder: Element, path: str) -> list[Any]:
    return list(holder.xpath(path, namespaces=SPACES))


def _spine(package: Element) -> list[str]:
    hrefs = {item.get("id"): HOME + item.get("href") for item in _find(package, "//o:item")}
    return [hrefs[item.get("idref")] for item in _find(package, "//o:itemref")]


def _properties(package: Element) -> dict[str, str]:
    """Return the package's metadata; what may stand there more than once is parted by commas."""
    said = {name: ", ".join(_find(package, f"//d:{name}/text()")) for name in (*SAID, "subject")}
    under = {one.get("refines") for one in _find(package, "//o:meta[text()='subtitle']")}
    titles = [(f"#{one.get('id')}" in under, str(one.text)) for one in _find(package, "//d:title")]
    subtitles, mains = ([title for is_sub, title in titles if is_sub is kind] for kind in (True, False))
    keywords = said.pop("subject")
    return {**said, "title": ", ".join(mains), "subtitle": ", ".join(subtitles), "keywords": keywords}


def _indexed(texts: list[Element]) -> Iterator[str]:
    """Yield what heads each index of words."""
    for text in texts:
        for head in _find(text, "//h:div[@class='index']/preceding-sibling::*[1]"):
            yield plain(_text(head))


def _text(element: Element, passed: frozenset[str] = NUMBERS) -> str:
    """Return the words in an element, without what has one of the roles that are passed over."""
    if element.get("role") in passed:
        return ""
    inner = "".join(
        (element.text or "", *(_text(one, passed) + (one.tail or "") for one in element.iterchildren("*")))
    )
    return f"\n{inner}\n" if element.tag in APART else inner


def _headings(text: Element) -> Iterator[tuple[int, str]]:
    for level in _find(
        text, "//h:body//*[self::h:h1 or self::h:h2 or self::h:h3 or self::h:h4 or self::h:h5 or self::h:h6]"
    ):
        yield int(level.tag[-1]), plain(_text(level))


def _outline(entries: Element, level: int = 1) -> Iterator[tuple[int, str]]:
    for entry in entries:
        yield level, plain(_text(_find(entry, "h:a")[0]))
        for inner in _find(entry, "h:ol"):
            yield from _outline(inner, level + 1)


def _table(table: Element) -> Table:
    heads = _find(table, ".//h:thead//h:th[@scope='col']")
    return Table(
        *(tuple(plain(_text(one)) for one in row) for row in (heads, _find(table, ".//h:tbody//h:th")))
    )


def _dead(files: Mapping[str, Element]) -> Iterator[str]:
    """Yield links that lead to no file, or to no place in it."""
    places = {name: {name, *_find(text, "//@id")} for name, text in files.items()}
    for name, text in files.items():
        for link in _find(text, "//@href"):
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target.endswith(".xhtml") and (anchor or target) not in places.get(target, ()):
                yield f"{name}: {link}"
