"""Open a DOCX: its text, its notes, its styles and what it says of itself."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from press.conform.opened import Opened, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Element = Any

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/package/2006/relationships",
    "d": "http://purl.org/dc/elements/1.1/",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dt": "http://purl.org/dc/terms/",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
W = f"{{{SPACES['w']}}}"
BESIDE = frozenset(
    {
        "Title",
        "Subtitle",
        "Publication",
        "Author",
        "Date",
        "ListHeading",
        "TableOfFigures",
        "TableOfFiguresKept",
    }
)
"""Styles of the title page, and of the lists that repeat captions."""
BAR = "CityBar"
"""Begins the styles of the cities' bars, which stand there too."""
PROPERTIES = {
    "title": "d:title",
    "subtitle": "d:subject",
    "identifier": "d:identifier",
    "language": "d:language",
    "date": "dt:created",
    "keywords": "cp:keywords",
    "description": "d:description",
}
"""Where each stands in the core properties; Word has no slot for rights."""
DAY = len("2019-12-12")
REFERRED = re.compile(r"\b(?:REF|PAGEREF)\s+(\S+)")


def open_docx(file: Path) -> Opened:
    """Return what a DOCX says."""
    with zipfile.ZipFile(file) as archive:
        parts = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }
    text, levels = parts["word/document.xml"], _levels(parts["word/styles.xml"])
    notes = _find(parts["word/footnotes.xml"], "w:footnote[not(@w:type)]")
    noted = [one for note in notes for one in _find(note, "w:p")]
    paragraphs = [
        one for one in _find(text, "//w:body//w:p[not(ancestor::w:sdt)]") if not _is_beside(_style(one))
    ]
    contents = _find(
        text, "//w:sdtContent/w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TOC') and @w:val != 'TOCHeading']]"
    )
    language = str(_find(parts["word/styles.xml"], "//w:docDefaults//w:lang/@w:val")[0])
    return Opened(
        title=str(_find(parts["docProps/core.xml"], "//d:title")[0].text),
        language=language,
        text="\n".join(map(_text, [*paragraphs, *noted])),
        headings=tuple(
            (levels[_style(one)], plain(_text(one))) for one in paragraphs if _style(one) in levels
        ),
        outline=tuple((int(_style(one)[-1]), plain(_text(one))) for one in contents),
        notes=len(notes),
        tables=tuple(_table(one) for one in _find(text, "//w:tbl")),
        pictures=tuple(
            _find(one, "string(@descr)") or None for one in _find(text, "//wp:docPr[not(.//adec:decorative)]")
        ),
        links=frozenset(_links(parts)),
        inner=len([*_inner([text])]),
        dead=tuple(_dead([text, parts["word/footnotes.xml"]])),
        languages=frozenset(_find(text, "//w:r//w:lang/@w:val")) - {language},
        body="\n".join(map(_text, paragraphs)),
        noted="\n".join(map(_text, noted)),
        properties=_properties(parts),
    )


def _properties(parts: Mapping[str, Element]) -> dict[str, str]:
    core, more = parts["docProps/core.xml"], parts["docProps/app.xml"]
    said = {name: str(_find(core, f"string({path})")) for name, path in PROPERTIES.items()}
    return {**said, "date": said["date"][:DAY], "publisher": str(_find(more, "string(ep:Company)"))}


def _find(holder: Element, path: str) -> Any:  # noqa: ANN401 - elements, or texts
    return holder.xpath(path, namespaces=SPACES)


def _style(paragraph: Element) -> str:
    return str(_find(paragraph, "string(w:pPr/w:pStyle/@w:val)"))


def _is_beside(style: str) -> bool:
    return style in BESIDE or style.startswith(BAR)


def _levels(styles: Element) -> dict[str, int]:
    """Return the level of each style that makes headings, by itself or by what it is based on."""
    outlined = {
        one.get(f"{W}styleId"): int(_find(one, "string(w:pPr/w:outlineLvl/@w:val)")) + 1
        for one in _find(styles, "//w:style[w:pPr/w:outlineLvl]")
    }
    based = {
        one.get(f"{W}styleId"): str(_find(one, "string(w:basedOn/@w:val)"))
        for one in _find(styles, "//w:style")
    }
    return outlined | {name: outlined[above] for name, above in based.items() if above in outlined}


def _text(paragraph: Element) -> str:
    parts = _find(paragraph, ".//w:t | .//w:tab | .//w:br")
    return "".join(one.text or "" if one.tag == f"{W}t" else " " for one in parts)


def _table(table: Element) -> Table:
    heads = _find(table, "w:tr[w:trPr/w:tblHeader]/w:tc")
    sides = (
        _find(table, "w:tr[not(w:trPr/w:tblHeader)]/w:tc[1]")
        if _find(table, "w:tblPr/w:tblLook[@w:firstColumn='1']")
        else []
    )
    cells = (
        tuple(plain(" ".join(_text(p) for p in _find(cell, "w:p"))) for cell in row) for row in (heads, sides)
    )
    return Table(*cells)


def _links(parts: Mapping[str, Element]) -> Iterator[str]:
    used = {name for part in parts.values() for name in _find(part, "//w:hyperlink/@*[local-name()='id']")}
    for one in _find(parts["word/_rels/document.xml.rels"], "//r:Relationship[@TargetMode='External']"):
        if one.get("Id") in used:
            yield str(one.get("Target"))


def _inner(texts: list[Element]) -> Iterator[str]:
    """Yield the bookmark that each link or reference inside the file leads to."""
    for text in texts:
        yield from _find(text, "//w:hyperlink/@w:anchor")
        for one in _find(text, "//w:instrText"):
            yield from REFERRED.findall(one.text or "")


def _dead(texts: list[Element]) -> Iterator[str]:
    """Yield links and fields that name no bookmark, and notes that are not there."""
    marks = {name for text in texts for name in _find(text, "//w:bookmarkStart/@w:name")}
    notes = set(_find(texts[1], "w:footnote/@w:id"))
    yield from (name for name in _inner(texts) if name not in marks)
    for text in texts:
        yield from (f"note {one}" for one in _find(text, "//w:footnoteReference/@w:id") if one not in notes)
