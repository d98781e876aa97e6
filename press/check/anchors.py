"""Anchors of a body: how they are spelled, and that none is given twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.figures import words_beside
from press.check.printed import without_blanks
from press.parse.tree import HAS_ATTRIBUTES, attributes, of_types, text
from press.read.visible import visible
from press.sections import section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.fault import Known
    from press.check.printed import Printed
    from press.contribution import Contribution
    from press.parse.tree import Node

ANCHOR = re.compile(r"[^\W\d_][\w-]*")
SIGNS = re.compile(r"(?:\(#(?<!\]\(#)[\w-]+\)|\[#[\w-]+\]|\{#[\w-]+|#(?<!\{#)[\w-]+\})[ \t]*$", re.MULTILINE)
"""One of these is at the end of each line that is looked for below."""
TWO = re.compile(r"\{[^{}\n\"]*?#(?P<one>[\w-]+)[^{}\n\"]*?[ \t]#(?P<two>[\w-]+)[^{}\n]*\}")
ENDS_HEADING = re.compile(
    r"^#{1,6} [^\n]*\S[ \t]+(?P<said>\(#(?P<round>[^\W\d_][\w-]*)\)|\[#(?P<square>[^\W\d_][\w-]*)\]"
    r"|\{#(?P<open>[^\W\d_][\w-]*)|#(?P<closed>[^\W\d_][\w-]*)\})[ \t]*$",
    re.MULTILINE,
)
"""What looks like a heading's anchor, in other brackets, or with one of the two braces."""
IN_BRACES = re.compile(r"\{[^{}\n]*#[ \t]*([\w-]+)[^{}\n]*\}|^#+ .*\{([\w-]+)\}[ \t]*$", re.MULTILINE)


def check_anchors(nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield anchors that nothing can point to, or that stand for two things."""
    seen: set[str] = set()
    opened: set[str] = set()
    sections = contribution.schema.sections if contribution else {}
    for number, node in of_types(nodes, HAS_ATTRIBUTES):
        written = attributes(node)[0]
        anchor = anchor_of(node, contribution)
        if not anchor:
            continue
        if written and not ANCHOR.fullmatch(written):
            yield Fault(rules.WRONG_ANCHOR, f"the anchor is `#{written}`", number, f"#{written}")
        elif anchor in seen and not (node["t"] == "Header" and anchor in opened):  # which is told of sections
            yield _twice(number, node, anchor, is_written=bool(written))
        seen.add(anchor)
        opened |= {anchor} if node["t"] == "Header" and anchor in sections else set()


def check_spelling(number: int, anchor: str, known: Known) -> Iterator[Fault]:
    """Yield an anchor that is spelled like the id of a contribution."""
    if anchor in known.ids:
        what = f"the anchor `#{anchor}` is spelled like an id"
        yield Fault(rules.ANCHOR_LIKE_ID, what, number, f"#{anchor}")


def written_anchors(nodes: Sequence[Node]) -> Iterator[tuple[int, str]]:
    """Yield the number of each element that has an anchor in braces, and the anchor."""
    for number, node in of_types(nodes, HAS_ATTRIBUTES):
        anchor = attributes(node)[0]
        if anchor:
            yield number, anchor


def two_anchors(text: str, printed: Printed) -> Iterator[Fault]:
    """Yield an anchor that stands behind another in the same braces: nothing leads to the first."""
    for match in TWO.finditer(visible(text)) if "{" in text else ():
        if without_blanks(match[0]) not in printed.words:
            what = f"the anchor is `#{match['two']}` here, and `#{match['one']}` before it"
            yield Fault(
                rules.DOUBLE_ATTRIBUTE, what, needle=f"#{match['two']}", offset=match.start("two") - 1
            )


def _twice(number: int, node: Node, anchor: str, *, is_written: bool) -> Fault:
    needle = f"#{anchor}" if is_written else text(node["c"][2])
    return Fault(rules.DOUBLE_ANCHOR, f"the anchor `#{anchor}` is given twice", number, needle)


def anchors(nodes: Sequence[Node], contribution: Contribution | None = None) -> dict[str, bool]:
    """Return the anchors that a writer can link to, and of each whether it is called something.

    They are those in braces, and the keys of sections. A heading, a span of
    words, and a figure or table with a caption are called something.
    """
    found: dict[str, bool] = {}
    for _, node in of_types(nodes, HAS_ATTRIBUTES):
        anchor = anchor_of(node, contribution)
        if anchor:
            found.setdefault(anchor, _is_called(node))
    return found


def unread_anchors(text: str) -> Iterator[str]:
    """Yield the anchors written in braces that are perhaps read as text, which is told of by itself."""
    if "{" in text:
        yield from (match[1] or match[2] for match in IN_BRACES.finditer(visible(text)))
        yield from (match["one"] for match in TWO.finditer(visible(text)))
    yield from (name for _, name in bracketed_anchors(text))


def bracketed_anchors(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what looks like an anchor at the end of a heading and is none, and its name."""
    for match in ENDS_HEADING.finditer(visible(text)) if SIGNS.search(text) else ():
        yield match, match["round"] or match["square"] or match["open"] or match["closed"]


def anchor_of(node: Node, contribution: Contribution | None) -> str:
    """Return an element's anchor: the one in braces, else the key of the section that a heading opens."""
    if node["t"] not in HAS_ATTRIBUTES:
        return ""
    written = attributes(node)[0]
    if written or node["t"] != "Header" or contribution is None:
        return written
    return section(node, contribution.schema, contribution.language) or ""


def _is_called(node: Node) -> bool:
    if node["t"] in ("Header", "Span"):
        return bool(text(node["c"][-1]).strip())
    if node["t"] in ("Figure", "Table"):
        return bool(text(node["c"][1][1]).strip())
    return node["t"] == "Image" and bool(words_beside(node))  # which is told of itself
