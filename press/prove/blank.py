"""Count what has no words: a blank row or an empty item may be what is left of something withheld.

What writers leave blank stays so; nothing else may be blank in a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from press.parse.tree import elements
from press.prove.zipped import local

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from press.parse.tree import Node

SIMPLE: Mapping[str, tuple[str, int | None]] = {
    "Header": ("heading", 2), "Para": ("paragraph", None), "Plain": ("paragraph", None),
    "BlockQuote": ("quotation", None), "Emph": ("emphasis", None), "Strong": ("emphasis", None),
    "Link": ("link", 1),
}  # fmt: skip
"""What elements of a tree are called, and where they hold their words."""
SAID = frozenset({"Str", "Code", "CodeBlock", "Math", "Image", "Cite", "Note", "HorizontalRule"})
IN_PAGES = {
    "tr": "row", "li": "item", "dt": "term", "dd": "definition", "ul": "list", "ol": "list", "dl": "list",
    "caption": "caption", "figcaption": "caption", "p": "paragraph", "div": "box", "table": "table",
    "blockquote": "quotation", "a": "link", "em": "emphasis", "strong": "emphasis", "aside": "note",
    **{f"h{level}": "heading" for level in range(1, 7)},
}  # fmt: skip
"""What elements of XHTML are called."""
IN_TAGS = {"TR": "row", "LI": "item", "Caption": "caption", **{f"H{n}": "heading" for n in range(1, 7)}}
"""What structure types of a PDF are called."""
SHOWN = frozenset({"img", "svg", "input", "br"})
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAYING = frozenset({f"{WORD}t", f"{WORD}drawing", f"{WORD}footnoteReference", f"{WORD}footnoteRef"})


def written(blocks: Sequence[Node]) -> Iterator[str]:
    """Yield what is blank in a text as its writer left it."""
    for node in elements(list(blocks)):
        for kind, part in _parts(node["t"], node.get("c")):
            if not any(one["t"] in SAID for one in elements([part])):
                yield kind


def _parts(kind: str, content: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - as pandoc has it
    """Yield the parts of an element that a reader would miss the words of, each with what it is."""
    if kind in ("BulletList", "OrderedList"):
        items = content if kind == "BulletList" else content[1]
        yield from (("item", one if _has_own_words(one) else []) for one in items)
    elif kind == "DefinitionList":
        for term, texts in content:
            yield from (("term", term), *(("definition", one) for one in texts))
    elif kind == "Table":
        bodies = (row for body in content[4] for rows in body[2:] for row in rows)
        yield from (("row", row[1]) for row in (*content[3][1], *content[5][1], *bodies))
    elif kind == "LineBlock":
        yield from (("line", one) for one in content)
    elif kind in SIMPLE:
        name, at = SIMPLE[kind]
        yield name, content if at is None else content[at]


def _has_own_words(item: Sequence[Node]) -> bool:
    """Return whether an item has words before what else stands in it: without, its sign stands alone."""
    return not item or item[0]["t"] in ("Para", "Plain")


def in_pages(root: etree._Element) -> Iterator[str]:
    """Yield what is blank in a page of an EPUB."""
    for node in root.iter("{*}tr", *(f"{{*}}{name}" for name in IN_PAGES if name != "tr")):
        shown = any(local(one.tag) in SHOWN for one in node.iter() if isinstance(one.tag, str))
        if not shown and not "".join(node.itertext()).strip():
            yield IN_PAGES[local(node.tag)]
    for figure in root.iter("{*}figure"):
        yield from () if next(figure.iter("{*}figcaption"), None) is not None else ("caption",)
    for line in root.iter("{*}br"):
        yield from () if _parts_words(line) else ("line",)


def _parts_words(line: etree._Element) -> bool:
    """Return whether the end of a line has words before it, since the end of another, and behind it."""
    before, after = line.getprevious(), line.getnext()
    led = (line.getparent().text if before is None else before.tail) or ""
    is_led = bool(led.strip()) or (before is not None and local(before.tag) != "br")
    return is_led and (after is not None or bool((line.tail or "").strip()))


def in_word(root: etree._Element) -> Iterator[str]:
    """Yield what is blank in a part of a DOCX: rows, and paragraphs that are items or headings."""
    for node in root.iter(f"{WORD}tr", f"{WORD}p"):
        kind = "row" if node.tag == f"{WORD}tr" else _kind(node)
        if kind and not any(_has_words(one) for one in node.iter(*SAYING)):
            yield kind


def _has_words(node: etree._Element) -> bool:
    return node.tag != f"{WORD}t" or bool((node.text or "").strip())


def _kind(paragraph: etree._Element) -> str:
    """Return what a paragraph is whose lack of words a reader would see."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    if style is not None and str(style.get(f"{WORD}val")).startswith("Heading"):
        return "heading"
    return "item" if paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None else ""


def in_tags(element: Any) -> Iterator[str]:  # noqa: ANN401 - pikepdf's own
    """Yield what is blank in the tree of a PDF, by the content that elements hold."""
    tag = str(element.get("/S", "")).lstrip("/")
    if tag in IN_TAGS and not _holds(element):
        yield IN_TAGS[tag]
    for one in _kids(element):
        if isinstance(one, pikepdf.Dictionary):
            yield from in_tags(one)


def _holds(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element has content, besides the sign of an item."""
    return any(
        isinstance(one, int) or "/MCID" in one or (one.get("/S") != "/Lbl" and _holds(one))
        for one in _kids(element)
    )


def _kids(element: Any) -> list[Any]:  # noqa: ANN401
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
