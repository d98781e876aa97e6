"""SVG with its drawing alone: no remarks, no titles, no names, nothing that is not shown.

Source: Scalable Vector Graphics (SVG) 1.1 (Second Edition), sections 5.4 and 11.5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
UNSEEN = frozenset({"title", "desc", "metadata"})
WITH_WORDS = frozenset({"text", "tspan"})
HIDING = (("display", ("none",)), ("visibility", ("hidden", "collapse")), ("opacity", ("0", "0.0", "0%")))
NAMES = frozenset({"class", "role", "tabindex", "version", "baseProfile", "id"})
"""Attributes that are for programs and authors; an id that is pointed to is kept, under another name."""
POINTER = re.compile(r"url\(\s*['\"]?#([^)'\"\s]+)['\"]?\s*\)")


def bare_svg(data: bytes) -> bytes:
    """Return a drawing with what is seen of it.

    Raises:
        ValueError: it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = "this is no drawing that can be read"
        raise ValueError(message) from error
    for element in [one for one in root.iter() if _is_hidden(one)]:
        _take_out(element)
    named = _named(root)
    for element in [one for one in root.iter() if _is_unused(one, named)]:
        _take_out(element)
    for element in root.iter():
        _bare(element, named)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root))


def _is_hidden(element: etree._Element) -> bool:
    name = element.tag.removeprefix(SVG)
    return name in UNSEEN or any(element.get(key, "").strip() in values for key, values in HIDING)


def _take_out(element: etree._Element) -> None:
    """Take an element out with all that is in it; the words behind it stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _named(root: etree._Element) -> dict[str, str]:
    """Return a new name for each id that is pointed to."""
    pointed = (match[1] for one in root.iter() for value in one.attrib.values() for match in _pointers(value))
    return {name: f"n{number}" for number, name in enumerate(dict.fromkeys(pointed), start=1)}


def _pointers(value: str | bytes) -> Iterator[re.Match[str]]:
    return POINTER.finditer(str(value))


def _is_unused(element: etree._Element, named: dict[str, str]) -> bool:
    """Return whether an element is defined for others to point to, and none does."""
    parent = element.getparent()
    return parent is not None and parent.tag == f"{SVG}defs" and element.get("id") not in named


def _bare(element: etree._Element, named: dict[str, str]) -> None:
    if element.tag.removeprefix(SVG) not in WITH_WORDS:
        element.text = None
    parent = element.getparent()
    if parent is None or parent.tag.removeprefix(SVG) not in WITH_WORDS:
        element.tail = None
    identifier = named.get(element.get("id", ""))
    for name, value in list(element.attrib.items()):
        if name in NAMES or name.startswith(("{", "data-", "aria-")):
            del element.attrib[name]
        else:
            element.set(name, POINTER.sub(lambda match: f"url(#{named[match[1]]})", str(value)))
    if identifier:
        element.set("id", identifier)
