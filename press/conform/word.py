"""The rules of Office Open XML that Word holds a DOCX to, as far as ours could break them.

Source: ECMA-376, part 1, and its schema ``wml.xsd``; part 2 for the package.
Word repairs, or refuses, a file that breaks one of them.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any

from lxml import etree

from press import rules
from press.conform.copies import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from press.conform.copies import Copies

    Element = Any
    Parts = Mapping[str, Element]

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
    "c": "http://schemas.openxmlformats.org/package/2006/content-types",
}
W = f"{{{SPACES['w']}}}"
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
        shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
        adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
        textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
        snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
        qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
}
"""The children that the schema names, in the order that it wants them in."""
LONGEST = 40
"""Letters of the name of a bookmark."""
PICTURES = "word/media/"
"""Where the parts are that are no XML."""


def xml_parts(file: Path) -> dict[str, Element]:
    """Return the parts of a DOCX that are XML."""
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if not name.startswith(PICTURES)]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def check(copies: Copies) -> Iterator[Finding]:
    """Yield what breaks a rule in the DOCX of an edition."""
    if "docx" in copies.files:
        for text in broken(xml_parts(copies.files["docx"])):
            yield Finding(rules.BROKEN_WORD, copies.files["docx"].name, text)


def broken(parts: Parts) -> list[str]:
    """Return what breaks a rule in the parts of a DOCX, as a sentence each."""
    checks = (_order, _bookmarks, _drawings, _tables, _fields, _named, _relations, _types, _ends)
    return [fault for one in checks for fault in one(parts)]


def find(holder: Element, path: str) -> Any:  # noqa: ANN401 - elements, or texts
    """Return what a path finds."""
    return holder.xpath(path, namespaces=SPACES)


def _order(parts: Parts) -> Iterator[str]:
    for name, root in parts.items():
        for holder in (one for kind in ORDER for one in root.iter(W + kind)):
            wanted = ORDER[holder.tag.removeprefix(W)].split()
            own = [child.tag.removeprefix(W) for child in holder]
            if any(one not in wanted for one in own) or own != sorted(own, key=wanted.index):
                yield f"{name}: {' '.join(own)} in {holder.tag.removeprefix(W)}"


def _bookmarks(parts: Parts) -> Iterator[str]:
    texts = [root for root in parts.values() if root.tag.startswith(W)]
    ids, ends, names = (
        [str(one) for root in texts for one in find(root, path)]
        for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkEnd/@w:id", "//w:bookmarkStart/@w:name")
    )
    yield from (f"bookmark {one} twice" for some in (ids, names) for one, n in Counter(some).items() if n > 1)
    yield from (f"bookmark {one} has one end" for one in set(ids) ^ set(ends))
    yield from (f"bookmark {one} is long" for one in names if len(one) > LONGEST)


def _drawings(parts: Parts) -> Iterator[str]:
    ids = Counter(find(parts["word/document.xml"], "//wp:docPr/@id"))
    yield from (f"drawing {one} twice" for one, count in ids.items() if count > 1)


def _tables(parts: Parts) -> Iterator[str]:
    for table in parts["word/document.xml"].iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            skipped = find(row, "sum(w:trPr/w:gridBefore/@w:val | w:trPr/w:gridAfter/@w:val)")
            spans = [int(one) for cell in cells for one in find(cell, "w:tcPr/w:gridSpan/@w:val")]
            if len(cells) - len(spans) + sum(spans) + skipped != columns:
                yield f"a row of other than {columns} columns"
            yield from ("a cell that ends with no paragraph" for one in cells if one[-1].tag != f"{W}p")


def _fields(parts: Parts) -> Iterator[str]:
    for name, root in parts.items():
        depth: list[str] = []
        for kind in find(root, "//w:fldChar/@w:fldCharType"):
            before = depth.pop() if kind != "begin" and depth else ""
            if (kind, before) not in {
                ("begin", ""),
                ("separate", "begin"),
                ("end", "begin"),
                ("end", "separate"),
            }:
                yield f"{name}: a field has {kind} after {before or 'nothing'}"
            depth += [kind] if kind != "end" else []
        yield from (f"{name}: a field without an end" for _ in depth)


def _named(parts: Parts) -> Iterator[str]:
    """Yield styles, lists and notes that are used and not there."""
    known = {
        "style": set(find(parts["word/styles.xml"], "//w:style/@w:styleId")),
        "list": {"0", *find(parts["word/numbering.xml"], "//w:num/@w:numId")},
        "note": set(find(parts["word/footnotes.xml"], "//w:footnote/@w:id")),
    }
    styles = (
        "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val | //w:next/@w:val"
    )
    used = {"style": styles, "list": "//w:pPr//w:numId/@w:val", "note": "//w:footnoteReference/@w:id"}
    for kind, path in used.items():
        for name, root in parts.items():
            yield from (f"{name}: no {kind} {one}" for one in {*find(root, path)} - known[kind])


def _relations(parts: Parts) -> Iterator[str]:
    """Yield ids that no relation has, and relations to parts that are not there."""
    for name, root in parts.items():
        folder, _, file = name.rpartition("/")
        lists = parts.get(f"{folder}/_rels/{file}.rels".lstrip("/"))
        related = [] if lists is None else find(lists, "//p:Relationship/@Id")
        yield from (
            f"{name}: no relation {one}" for one in {*find(root, "//@r:id | //@r:embed")} - {*related}
        )
        if name.endswith(".rels"):
            home = folder.removesuffix("_rels").rstrip("/")
            for target in find(root, "//p:Relationship[not(@TargetMode='External')]/@Target"):
                path = posixpath.normpath(posixpath.join(home, target)).lstrip("/")
                if path not in parts and not path.startswith(PICTURES):
                    yield f"{name}: no part {path}"


def _types(parts: Parts) -> Iterator[str]:
    types = parts["[Content_Types].xml"]
    overrides = {one.lstrip("/") for one in find(types, "//c:Override/@PartName")}
    defaults = {*find(types, "//c:Default/@Extension")}
    there = {*parts, *(one for one in overrides if one.startswith(PICTURES))}
    yield from (f"a type for {one}, which is not there" for one in overrides - there)
    yield from (
        f"no type for {name}"
        for name in parts.keys() - overrides - {"[Content_Types].xml"}
        if name.rpartition(".")[2] not in defaults
    )


def _ends(parts: Parts) -> Iterator[str]:
    """Yield a body that does not end with its section."""
    if parts["word/document.xml"].find(f"{W}body")[-1].tag != f"{W}sectPr":
        yield "the body does not end with its section"
