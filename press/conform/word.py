"""The rules of Office Open XML that Word holds a DOCX to, as far as ours could break them.

Source: ECMA-376, part 1, and its schema ``wml.xsd``; part 2 for the package.
Word repairs, or refuses, a file that breaks one of them.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from press import rules
from press.conform import word_names, word_order
from press.conform.copies import Finding
from press.conform.word_parts import PICTURES, W, find, xml_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.conform.copies import Copies
    from press.conform.word_parts import Parts

LONGEST = 40
"""Letters of the name of a bookmark."""
RULES = (word_order.broken, *word_names.RULES)


def check(copies: Copies) -> Iterator[Finding]:
    """Yield what breaks a rule in the DOCX of an edition."""
    if "docx" in copies.files:
        for text in broken(xml_parts(copies.files["docx"])):
            yield Finding(rules.BROKEN_WORD, copies.files["docx"].name, text)


def broken(parts: Parts) -> list[str]:
    """Return what breaks a rule in the parts of a DOCX, as a sentence each."""
    checks = (*RULES, _bookmarks, _drawings, _tables, _fields, _named, _relations, _types, _ends)
    return [fault for one in checks for fault in one(parts)]


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
