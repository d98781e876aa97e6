"""Drawings: an SVG that draws, and neither runs, fetches, styles nor embeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from press import rules

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Rule

SVG = "{http://www.w3.org/2000/svg}"
ROOT = ("svg", f"{SVG}svg")
DRAWING = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "title",
        "desc",
    ]
)
"""The elements of SVG 1.1 that draw."""

FETCHED = re.compile(r"\b(?:url|src|image|image-set)\((?!\s*[\"']?\s*#)", re.IGNORECASE)
"""An address in an attribute that does not name a part of the drawing itself."""


def fault_in_drawing(file: Path) -> tuple[Rule, str] | None:
    """Return the rule that a drawing breaks and what it is, if it breaks one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(file.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        return (
            rules.BROKEN_IMAGE,
            f"is damaged near its line {error.lineno or 1}, or only a part of it is there",
        )
    except OSError:
        return rules.UNREADABLE_IMAGE, "may not be read"
    if root.tag not in ROOT:
        return rules.UNKNOWN_IMAGE, "is not an SVG, though its name ends in `.svg`"
    beside = (*root.itersiblings(), *root.itersiblings(preceding=True))  # a style sheet may be named there
    if root.getroottree().docinfo.doctype or any(map(_is_unsafe, (*beside, *root.iter()))):
        return rules.UNSAFE_IMAGE, "holds more than a drawing"
    return None


def _is_unsafe(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return not isinstance(element, etree._Comment)  # noqa: SLF001 - lxml's only name for it
    if element.tag.removeprefix(SVG) not in DRAWING:
        return True
    return any(_leads_out(str(name), str(value)) for name, value in element.attrib.items())


def _leads_out(name: str, value: str) -> bool:
    """Return whether an attribute runs, styles, or fetches; a backslash may hide an address."""
    named = name.rpartition("}")[2].casefold()
    is_live = named.startswith("on") or "href" in named or named in ("style", "base")
    is_hiding = "\\" in value and not name.startswith("{")
    return is_live or is_hiding or bool(FETCHED.search(value))
