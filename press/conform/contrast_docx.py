"""The colours that a DOCX sets its words in, as its styles have them, and what these stand on."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from press.colours import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Element = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1]}
INK, PAPER = "#000000", "#ffffff"
TEXTS = re.compile(r"word/(?:document|footnotes|header\d+|footer\d+)\.xml")
GROUND = "w:rPr/w:shd/@w:fill | w:pPr/w:shd/@w:fill | w:tcPr/w:shd/@w:fill"
QUOTED = 40
"""Letters of what is set so that are quoted."""


def pairs(file: Path) -> Iterator[Pair]:
    """Yield the colour and the ground of each run, and the size of its letters in points."""
    with zipfile.ZipFile(file) as archive:
        styles = _styles(etree.fromstring(archive.read("word/styles.xml")))
        texts = [archive.read(name) for name in archive.namelist() if TEXTS.fullmatch(name)]
    for text in texts:
        for paragraph in etree.fromstring(text).iter(f"{W}p"):
            yield from _runs(paragraph, styles)


def _styles(root: Element) -> dict[str, Element]:
    return {one.get(f"{W}styleId"): one for one in root.iter(f"{W}style")}


def _runs(paragraph: Element, styles: Mapping[str, Element]) -> Iterator[Pair]:
    style = _named(paragraph, "w:pPr/w:pStyle")
    tables = [_named(one, "w:tblPr/w:tblStyle") for one in paragraph.iterancestors(f"{W}tbl")][:1]
    own = [*_line(style, styles), *(one for name in tables for one in _line(name, styles))]
    cells = [*paragraph.iterancestors(f"{W}tc")]
    for run in paragraph.iter(f"{W}r"):
        said = "".join(run.itertext(f"{W}t")).strip()
        mine = [run, *_line(_named(run, "w:rPr/w:rStyle"), styles)]
        inner = [*mine, *own]
        if said:
            ink = _first(inner, "w:rPr/w:color/@w:val", INK)
            ground = _first([*mine, paragraph, *own, *cells], GROUND, PAPER)
            size = _first(inner, "w:rPr/w:sz/@w:val", "#0")
            yield Pair(ink, ground, said[:QUOTED], int(size[1:]) / 2)


def _named(holder: Element, path: str) -> str:
    return str(holder.xpath(f"string({path}/@w:val)", namespaces=SPACES))


def _line(name: str, styles: Mapping[str, Element]) -> list[Element]:
    """Return a style, and those that it is based on."""
    found = []
    while name in styles and styles[name] not in found:
        found.append(styles[name])
        name = _named(styles[name], "w:basedOn")
    return found


def _first(holders: list[Element], path: str, otherwise: str) -> str:
    for one in holders:
        for value in one.xpath(path, namespaces=SPACES):
            if value != "auto":
                return f"#{value}"
    return otherwise
