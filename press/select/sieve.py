"""Take from a tree what lies above a ceiling, and every marking from what is left.

The recursion knows each type of Pandoc's: ``SHAPES`` says what the parts of an
element's content are. A type that is not there raises, for what is not known
might hide what is to be withheld. What a writer marked wrongly is withheld
rather than shown; the check tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.markings import allows
from press.select.captions import bared
from press.select.gaps import closed, tightened
from press.select.hollow import hidden, whole
from press.select.marks import NOTHING, behind_sign, is_sign, marking, sign, signs, unmarked, words_behind
from press.select.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.parse.tree import Node

ATOMS = frozenset({"Str", "Space", "SoftBreak", "LineBreak", "HorizontalRule"})
SHAPES: dict[str, tuple[str | None, ...]] = {
    "Plain": ("words",),
    "Para": ("words",),
    "LineBlock": ("lines",),
    "BlockQuote": ("blocks",),
    "BulletList": ("items",),
    "DefinitionList": ("entries",),
    "OrderedList": (None, "items"),
    "Header": (None, "attributes", "words"),
    "CodeBlock": ("attributes", None),
    "Div": ("attributes", "blocks"),
    "Figure": ("attributes", "caption", "blocks"),
    "Emph": ("inlines",),
    "Strong": ("inlines",),
    "Underline": ("inlines",),
    "Strikeout": ("inlines",),
    "Superscript": ("inlines",),
    "Subscript": ("inlines",),
    "SmallCaps": ("inlines",),
    "Note": ("noted",),
    "Quoted": (None, "inlines"),
    "Code": ("attributes", None),
    "Math": (None, None),
    "Link": ("attributes", "inlines", None),
    "Image": ("attributes", "inlines", None),
    "Span": ("attributes", "inlines"),
}
"""What each part of an element's content is; None is kept as it is."""
HOLDS = {"OrderedList": 1, "Header": 2, "Div": 1, "Figure": 2, "Quoted": 1, "Link": 1, "Span": 1}
"""Which part an element does not outlive, if not its first."""
OUTLIVES = frozenset({"Image", "CodeBlock", "Code", "Math"})
"""What is something without any words."""
WRAPS = frozenset({"Span", "Div"})
"""What is nothing without attributes."""


class UnknownElement(Exception):  # noqa: N818 - reads as a fact
    """A tree holds a type that cannot be searched for markings."""


class Sieve:
    """Lets through what a ceiling allows."""

    def __init__(self, ceiling: str) -> None:
        """Take the strictest marking that may pass."""
        self._ceiling = ceiling

    def blocks(self, blocks: Sequence[Node]) -> list[Node]:
        """Return what is left of blocks; a heading that is withheld takes its section along."""
        hides = [block["t"] == "Header" and self._hides(block) for block in blocks]
        within = hidden(blocks, hides)
        return whole(
            blocks, [[] if gone else self._sifted(one) for one, gone in zip(blocks, within, strict=True)]
        )

    def bars(self, nodes: Iterable[Node | None]) -> bool:
        """Return whether one of these bears a marking above the ceiling."""
        labels = [marking(node) for node in nodes if node]
        return any(label is not None and not allows(self._ceiling, label) for label in labels)

    def _hides(self, heading: Node) -> bool:
        """Return whether a heading is withheld: by its marking, or with its last word."""
        words = heading["c"][2]
        return self.bars([heading, *signs(words)]) or bool(words and not self._inlines(words))

    def _sifted(self, node: Node) -> list[Node]:
        """Return what is left of an element: nothing, itself, or what stood in it."""
        kind = node["t"]
        if kind in ATOMS:
            return [node]
        if self.bars([node]):
            return []
        if is_sign(node):
            return words_behind([node])
        if kind == "Table":
            return table(node, self)
        if kind == "Cite":
            return [self._cite(node)]
        if kind not in SHAPES:
            raise UnknownElement(kind)
        return self._rest(node)

    def _rest(self, node: Node) -> list[Node]:
        """Return an element with what is left of its content, or nothing where that was all withheld."""
        kind = node["t"]
        is_single = len(SHAPES[kind]) == 1
        before: list[Any] = [node["c"]] if is_single else node["c"]
        after = [
            part if name is None else getattr(self, f"_{name}")(part)
            for part, name in zip(before, SHAPES[kind], strict=True)
        ]
        held = HOLDS.get(kind, 0)
        if kind not in OUTLIVES and before[held] and not after[held]:
            return []
        if kind == "Figure" and before[1][1] and not after[1][1]:
            return bared(*after)
        if kind in WRAPS and after[0] == NOTHING != before[0]:
            return list(after[1])
        return [{**node, "c": after[0] if is_single else after}]

    def _attributes(self, attributes: list[Any]) -> list[Any]:
        return unmarked(attributes)

    def _blocks(self, blocks: Sequence[Node]) -> list[Node]:
        return self.blocks(blocks)

    def _inlines(self, inlines: Sequence[Node]) -> list[Node]:
        return closed([self._sifted(one) for one in inlines])

    def _words(self, inlines: Sequence[Node]) -> list[Node]:
        """Return what is left of a text; nothing where an empty span above the ceiling strayed into it."""
        return [] if self.bars(signs(inlines)) else self._inlines(inlines)

    def _lines(self, lines: Sequence[list[Node]]) -> list[list[Node]]:
        sifted = [(line, self._words(line)) for line in lines]
        return [left for line, left in sifted if left or not line]

    def _noted(self, blocks: Sequence[Node]) -> list[Node]:
        """Return what is left of blocks that an empty span may mark as a whole."""
        first = sign(blocks)
        if first is None:
            return self.blocks(blocks)
        return [] if self.bars([first]) else self.blocks(behind_sign(blocks))

    def _items(self, items: Sequence[list[Node]]) -> list[list[Node]]:
        sifted = [(item, self._noted(item)) for item in items]
        is_whole = all(len(left) == len(item) for item, left in sifted)
        kept = [left for item, left in sifted if left or not item]
        return kept if is_whole else tightened(kept)

    def _entries(self, entries: Sequence[list[Any]]) -> list[list[Any]]:
        sifted = [(term, self._term(term), texts, self._items(texts)) for term, texts in entries]
        return [
            [named, left]
            for term, named, texts, left in sifted
            if (named or not term) and (left or not texts)
        ]

    def _term(self, term: list[Node]) -> list[Node]:
        """Return what is left of a term; what it means goes with its last word."""
        if not term or not is_sign(term[0]):
            return self._words(term)
        return [] if self.bars(term[:1]) else self._words(words_behind(term))

    def caption(self, caption: list[Any]) -> list[Any]:
        """Return what is left of a caption: a short one or nothing, and its blocks."""
        short, blocks = caption
        return [self._inlines(short) if short else short, self.blocks(blocks)]

    def _caption(self, caption: list[Any]) -> list[Any]:
        return self.caption(caption)

    def _cite(self, node: Node) -> Node:
        """Return a citation; the source that pandoc keeps beside it would repeat what is withheld."""
        citations = [
            one | {key: self._inlines(one[key]) for key in ("citationPrefix", "citationSuffix")}
            for one in node["c"][0]
        ]
        if citations == node["c"][0]:
            return node
        keys = "; ".join(f"@{one['citationId']}" for one in citations)
        return {**node, "c": [citations, [{"t": "Str", "c": f"[{keys}]"}]]}
