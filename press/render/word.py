"""Names of Word's XML, and how its elements are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.tokens import Look

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
W = f"{{{SPACES['w']}}}"
R = f"{{{SPACES['r']}}}"
A = f"{{{SPACES['a']}}}"
WP = f"{{{SPACES['wp']}}}"
PIC = f"{{{SPACES['pic']}}}"


WHOLE = {"toc": "TOC"}
"""Words that stand in capitals in the ids that Word uses."""


def identify(name: str) -> str:
    """Return the id of a style: its name without blanks, each word with a capital."""
    return "".join(WHOLE.get(word, word[0].upper() + word[1:]) for word in name.split())


def bare(value: str) -> str:
    """Return a colour as Word writes it."""
    return value.lstrip("#").upper()


def colour(look: Look, name: str) -> str:
    """Return a colour of the tokens as Word writes it."""
    return bare(look["colour"][name])


def element(tag: str, children: Iterable[etree._Element] = (), /, **attributes: object) -> etree._Element:
    """Return a ``w:`` element with ``w:`` attributes; a trailing ``_`` in a name is dropped."""
    named = {W + key.rstrip("_"): str(value) for key, value in attributes.items()}
    made = etree.Element(W + tag, named, nsmap={"w": SPACES["w"], "r": SPACES["r"]})
    made.extend(children)
    return made


def text(words: str) -> etree._Element:
    """Return a run of text."""
    inner = element("t")
    inner.text = words
    inner.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", [inner])


def field(instruction: str, shown: str) -> list[etree._Element]:
    """Return a field as runs: what it computes, and what it shows before it has."""
    said = element("instrText")
    said.text = f" {instruction} "
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    begin, apart, end = (
        element("r", [element("fldChar", fldCharType=kind)]) for kind in ("begin", "separate", "end")
    )
    return [begin, element("r", [said]), apart, text(shown), end]


def style_of(block: etree._Element | None) -> str:
    """Return the id of a paragraph's style; nothing for what has none."""
    style = None if block is None else block.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def paragraph(style: str, runs: Iterable[etree._Element] = ()) -> etree._Element:
    """Return a paragraph in a style, named by its id."""
    return element("p", [element("pPr", [element("pStyle", val=style)]), *runs])
