"""Hold the bookmark of each paragraph of a DOCX to the words of that paragraph.

A bookmark by which a paragraph is traced is called by an id and a digest. A
digest of anything else than what stands in the paragraph would give away that
somebody knows of it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRACED = re.compile(r"(?P<home>[A-Za-z][A-Za-z0-9_]*)_(?P<digest>[0-9a-f]{9})")
OF_NOBODY = "Edition"
PICTURED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
SAYING = frozenset({f"{WORD}t", f"{WORD}br", f"{WORD}tab"})


def homes(root: etree._Element) -> dict[str, str]:
    """Return, by the name of each bookmark that agrees with its paragraph, the id that it names."""
    turns: Counter[tuple[str, str]] = Counter()
    found = {}
    for name, said in _named(root):
        traced = TRACED.fullmatch(name)
        if not traced:
            continue
        turns[traced["home"], said] += 1
        written = "\n".join((traced["home"], said, str(turns[traced["home"], said])))
        if hashlib.sha256(written.encode()).hexdigest().startswith(traced["digest"]):
            found[name] = "" if traced["home"] == OF_NOBODY else traced["home"].replace("_", "-")
    return found


def _named(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the name of each bookmark that stands in a paragraph, and what that says."""
    for paragraph in root.iter(f"{WORD}p"):
        starts = paragraph.findall(f"{WORD}bookmarkStart")
        said = _said(paragraph) if starts else ""
        yield from ((str(start.get(f"{WORD}name")), said) for start in starts)


def _said(paragraph: etree._Element) -> str:
    """Return the words of a paragraph, or what is said of its pictures where it has none."""
    written = [
        node.text or "" if node.tag == f"{WORD}t" else " "
        for node in paragraph.iter(*SAYING)
        if node.getparent().tag != f"{WORD}tabs"
    ]
    shown = [str(node.get("descr") or "") for node in paragraph.iter(PICTURED)]
    return " ".join("".join(written).split()) or " ".join(" ".join(shown).split())
