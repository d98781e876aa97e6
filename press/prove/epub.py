"""Open an EPUB: what its pages say, and all that stands in no page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from press.prove import blank, epub_form, epub_places, pictured, properties, zipped
from press.prove.opened import Opened
from press.typesetting import embedded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

HOME = "EPUB/"
TEXT = f"{HOME}text/"
FONTS = f"{HOME}fonts/"
PACKAGE = f"{HOME}content.opf"
OPF = "{http://www.idpf.org/2007/opf}"
KNOWN = re.compile(
    r"mimetype|META-INF/container\.xml|EPUB/(content\.opf|nav\.xhtml|styles/stylesheet1\.css"
    r"|text/\w[\w-]*\.xhtml|fonts/font[0-9]\.otf|media/(cover\.png|(file|p)[0-9]+\.(png|jpe?g|svg)))"
)
APART = frozenset(
    """address article aside blockquote body caption dd details div dl dt fieldset figcaption figure
    footer h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot
    th thead title tr ul""".split()  # noqa: SIM905 - a list to be read
)
"""Elements of XHTML that part what stands around them from what stands in them."""
SEEN = frozenset(
    {"alt", "title", "aria-label", "aria-description", "summary", "placeholder", "value", "content"}
)
"""Attributes that hold words."""
NAMING = frozenset({"id", "for", "name", "headers", "idref", "refines", "data-cites", "unique-identifier"})
LEADING = frozenset({"href", "src", "cite", "data", "poster", "action", "full-path"})
HEADING = re.compile(r"h[1-6]")
ATTRIBUTES = frozenset(
    """alt aria-hidden aria-label charset checked class colspan content data-cites dir disabled headers height
    hidden href id lang name rel role rowspan scope src start style tabindex title type value width""".split()  # noqa: SIM905
)
"""The attributes that a page may have."""
SUMMARY = "schema:accessibilitySummary"
CLAIMS = ("schema:access", "rendition:")
"""Begins the properties whose values a vocabulary fixes, but for one."""
NAMES = ("file-as", "pageBreakSource")
"""Properties whose values are names: of persons, titles and files."""
COUNTING = ("doc-noteref", "doc-backlink")


def open_epub(file: Path) -> Opened:
    """Return what an EPUB holds."""
    opened = Opened()
    pages: dict[str, etree._Element] = {}
    for name, part in _in_order(zipped.members(file, KNOWN, opened)):
        if name.startswith(TEXT):
            opened.hide(name.removeprefix(TEXT), name, "the name of a part", "name")
        if name.endswith((".xhtml", ".opf", ".xml")):
            root = zipped.parse(part)
            _read(root, name, opened)
            opened.properties += properties.told(root) if name == PACKAGE else ()
            pages |= {name: root} if name.endswith(".xhtml") else {}
            opened.blank += blank.in_pages(root)
        elif name.startswith("EPUB/media/"):
            pictured.show(name, part, opened)
        elif name.startswith(FONTS):
            if part != embedded.font(name.removeprefix(FONTS)):
                opened.foreign.append(f"the font `{name}`")
        else:
            opened.hide(part.decode("utf-8", "replace"), name, "a style", "look")
    epub_places.point(pages, opened)
    opened.amiss += epub_form.amiss(pages)
    opened.is_paged = epub_form.is_paged(pages)
    opened.languages |= {root.get("lang", "") for root in pages.values()}
    for root in pages.values():
        epub_form.speak(root, opened)
    return opened


def _in_order(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the parts as a reader meets them: those of the spine, then all others by their names."""
    package = zipped.parse(parts[PACKAGE]) if PACKAGE in parts else None
    items = {} if package is None else {one.get("id"): one.get("href") for one in package.iter(f"{OPF}item")}
    spine = [] if package is None else [items.get(one.get("idref")) for one in package.iter(f"{OPF}itemref")]
    read = dict.fromkeys(f"{HOME}{address}" for address in spine if f"{HOME}{address}" in parts)
    yield from ((name, parts[name]) for name in (*read, *sorted(parts.keys() - read.keys())))


def _read(root: etree._Element, name: str, opened: Opened) -> None:
    zipped.loose(root, name, opened)
    for node in root.iter(etree.Element):
        for attribute, value in node.attrib.items():
            _attribute(zipped.local(attribute), value, name, opened)
            if name.endswith(".xhtml") and zipped.local(attribute) not in ATTRIBUTES:
                opened.foreign.append(f"the attribute `{zipped.local(attribute)}`")
    if name.endswith(".xhtml"):
        sort = "contents" if name.endswith("nav.xhtml") else "text"
        for child in root:
            _Voice(opened, name, "contents" if child.tag.endswith("}head") else sort).read(child)
    else:
        for node in root.iter(etree.Element):
            claim = node.get("property", "")
            is_fixed = (claim.startswith(CLAIMS) and claim != SUMMARY) or node.get("refines")
            sort = "name" if claim in NAMES else "value" if is_fixed else "label"
            opened.hide(node.text or "", name, f"the element `{zipped.local(node.tag)}`", sort)
            opened.hide(node.tail or "", name, "text between elements")


def _attribute(attribute: str, value: str, member: str, opened: Opened) -> None:
    if attribute in SEEN:
        opened.hide(value, member, f"the attribute `{attribute}`")
    elif attribute in LEADING and re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value):
        opened.hide(value, member, "the address of a link", "address")
    else:
        sort = "name" if attribute in LEADING or attribute in NAMING or "by" in attribute else "value"
        opened.hide(value, member, f"the attribute `{attribute}`", sort)


class _Voice:
    """Reads the lines of one part, one after another."""

    def __init__(self, opened: Opened, member: str, sort: str) -> None:
        self._opened, self._member, self._sort = opened, member, sort
        self._said: list[str] = []

    def read(self, node: etree._Element) -> None:
        """Read an element; what follows it is the affair of what it stands in."""
        if not isinstance(node.tag, str):
            return
        name = zipped.local(node.tag)
        if node.get("role") in COUNTING:
            self._opened.say("".join(node.itertext()), self._member, "number")
            return
        if name == "tr":
            self._flush()
            scopes = [one.get("scope") for one in node]
            heads = {"is_headed": "row" in scopes, "heads": set(scopes) == {"col"}}
            self._opened.say(" ".join(_spoken(node)), self._member, "row", **heads)
            return
        if name in APART:
            self._flush()
        held, self._sort = self._sort, "heading" if HEADING.fullmatch(name) else self._sort
        self._said.append(" " if name == "br" else node.text or "")
        for child in node:
            self.read(child)
            self._said.append(child.tail or "")
        if name in APART:
            self._flush()
        self._sort = held

    def _flush(self) -> None:
        self._opened.say("".join(self._said), self._member, self._sort)
        self._said = []


def _spoken(node: etree._Element) -> list[str]:
    """Return the words of a row, without the numbers of its notes."""
    paths = " or ".join(f"@role='{role}'" for role in COUNTING)
    return [str(one) for one in node.xpath(f".//text()[not(ancestor::*[{paths}])]")]
