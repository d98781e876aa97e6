"""Build, read and write XML, always in the same bytes."""

from __future__ import annotations

from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def parse(part: bytes) -> etree._Element:
    """Return the root of an XML part."""
    return etree.fromstring(part, PARSER)


def serialise(root: etree._Element) -> bytes:
    """Return an XML part with its declaration, and its doctype if it had one."""
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="utf-8"))


def add(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    """Append an element to ``parent`` and return it; ``_`` in a name stands for ``-``."""
    child = etree.SubElement(
        parent, tag, {key.rstrip("_").replace("_", "-"): v for key, v in attributes.items()}
    )
    child.text = text
    return child
