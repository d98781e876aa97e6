"""What Word knows by a name or a number: each is there, is one, and is what it is taken for.

Source: ECMA-376, part 1, 17.7 (styles), 17.9 (lists), 17.10 (heads and feet), 17.11 (notes) and 17.13.6
(bookmarks), and part 2, 10 (types of parts).
"""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from press.conform.word_parts import W, find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.conform.word_parts import Parts

TEXT, NOTES, STYLES, LISTS = (f"word/{name}.xml" for name in ("document", "footnotes", "styles", "numbering"))
DEEPEST = 8
"""The last level of a list, from 0."""
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPED = frozenset({"styles", "settings", "numbering", "footnotes", "fontTable", "header", "footer"})
"""Relations whose part has the type of the same name."""


def _again(names: Iterable[str]) -> Iterator[str]:
    """Yield names that stand twice; capitals make no other name to Word."""
    yield from (name for name, count in Counter(name.casefold() for name in names).items() if count > 1)


def _spelt_alike(parts: Parts) -> Iterator[str]:
    names = find(parts[TEXT], "//w:bookmarkStart/@w:name")
    yield from (f"bookmarks that capitals alone tell apart: {one}" for one in _again(names))


def _styles(parts: Parts) -> Iterator[str]:
    root = parts[STYLES]
    for path in ("w:style/@w:styleId", "w:style/w:name/@w:val"):
        yield from (f"style {one} twice" for one in _again(find(root, path)))
    based = {
        one.get(f"{W}styleId"): (one.get(f"{W}type"), str(find(one, "string(w:basedOn/@w:val)")))
        for one in find(root, "w:style")
    }
    for name, (kind, above) in based.items():
        if above in based and based[above][0] != kind:
            yield f"style {name} is based on one of another kind"
        if name in _above(name, {one: over for one, (_, over) in based.items()}):
            yield f"style {name} is based on itself"


def _above(name: str, based: Mapping[str, str]) -> list[str]:
    """Return what a style is based on, and that in turn, until one comes again."""
    found: list[str] = []
    while (name := based.get(name, "")) and name not in found:
        found.append(name)
    return found


def _lists(parts: Parts) -> Iterator[str]:
    root = parts[LISTS]
    known = set(find(root, "w:abstractNum/@w:abstractNumId"))
    for path in ("w:num/@w:numId", "w:abstractNum/@w:abstractNumId"):
        yield from (f"list {one} twice" for one in _again(find(root, path)))
    yield from (f"no kind of list {one}" for one in {*find(root, "w:num/w:abstractNumId/@w:val")} - known)
    deep = (
        one for part in (TEXT, NOTES) for one in find(parts[part], "//w:ilvl/@w:val") if int(one) > DEEPEST
    )
    yield from (f"an item at level {one} of a list" for one in deep)


def _notes(parts: Parts) -> Iterator[str]:
    yield from (f"note {one} twice" for one in _again(find(parts[NOTES], "w:footnote/@w:id")))
    yield from (
        f"note {one} hangs on two words" for one in _again(find(parts[TEXT], "//w:footnoteReference/@w:id"))
    )


def _nested(parts: Parts) -> Iterator[str]:
    for name in (TEXT, NOTES):
        for inner, outer in (("hyperlink", "hyperlink"), ("p", "p[not(.//w:txbxContent)]")):
            if find(parts[name], f"boolean(//w:{outer}//w:{inner})"):
                yield f"{name}: {inner} in {inner}"


def _sections(parts: Parts) -> Iterator[str]:
    for section in parts[TEXT].iter(f"{W}sectPr"):
        for kind in ("header", "footer"):
            sorts = find(section, f"w:{kind}Reference/@w:type")
            yield from (f"a section with two of one sort: {kind} {one}" for one in _again(sorts))


def _typed(parts: Parts) -> Iterator[str]:
    """Yield parts whose type is not the one that a relation takes them for."""
    types = {
        one.get("PartName").lstrip("/"): one.get("ContentType")
        for one in find(parts["[Content_Types].xml"], "//c:Override")
    }
    for one in find(parts["word/_rels/document.xml.rels"], "//p:Relationship[not(@TargetMode)]"):
        kind = str(one.get("Type")).removeprefix(OFFICE)
        path = posixpath.normpath(posixpath.join("word", one.get("Target"))).lstrip("/")
        if kind in TYPED and path in parts and types.get(path) != f"{MAIN}.{kind}+xml":
            yield f"{path} has not the type of {kind}"
    if types.get(TEXT) != f"{MAIN}.document.main+xml":
        yield f"{TEXT} has not the type of a document"


RULES = (_spelt_alike, _styles, _lists, _notes, _nested, _sections, _typed)
