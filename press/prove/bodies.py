"""Read a body's tree: what of it an edition may carry, block by block, and what not.

A marking stands on a Div, a Span, a link, an image, a table, code or a heading,
or in an empty Span that opens an item, a row, a definition or a note; what
stands inside is marked at least as strictly.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from press.markings import LABELS
from press.parse.tree import attributes, elements, text
from press.prove.cuts import mended
from press.prove.emptied import HOLLOW, read_row
from press.prove.inlines import Line, lines_of
from press.prove.limits import admits, stricter
from press.prove.marked import marking, names_of, opening_label
from press.prove.nouns import Found, Passage, Picture, Secret
from press.prove.rows import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.tree import Node
    from press.prove.nouns import Lead, Limits, Part

TEXTS = {"Para": "paragraph", "Plain": "paragraph", "Header": "heading"}
PLAIN = frozenset({"Str", "Space", "SoftBreak"})
WRITERS_OWN = frozenset({"key-message", "pull-quote", "box"})
"""The classes of Divs that hold text; in a running order, any other Div is a directive."""


@dataclass
class Reader:
    """Reads one text for one edition; the Divs that are directives are kept, where they are asked for."""

    path: str
    limits: Limits
    directives: list[Node] | None = None
    passages: list[Passage] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list)
    labels: list[Passage] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    indexed: list[str] = field(default_factory=list)
    foreign: list[tuple[str, str]] = field(default_factory=list)
    tongue: str = ""
    leads: list[Lead] = field(default_factory=list)
    """The links of the line that was read last, until that is kept."""

    def found(self) -> Found:
        """Return what was read."""
        seen = (self.passages, self.pictures, self.secrets, self.labels)
        lists = (*seen, self.names, self.cited, self.running, self.indexed, self.foreign)
        return Found(*map(tuple, lists))  # type: ignore[arg-type]

    def blocks(self, blocks: Sequence[Node], label: str) -> None:
        """Read blocks that stand in a row."""
        read_row(self, blocks, label)

    def state(self) -> tuple[int, ...]:
        """Return how much was read that can be seen."""
        return len(self.passages), len(self.pictures), len(self.directives or ())

    def back_to(self, state: tuple[int, ...]) -> None:
        """Forget what was read since."""
        del self.passages[state[0] :], self.pictures[state[1] :]

    def block(self, block: Node, label: str) -> None:
        """Read a block that is marked so."""
        if block["t"] == "Figure":
            label = max((label, *map(marking, elements(block["c"][2]))), key=LABELS.index)
        if not admits(self.limits, label):
            self.withhold([block], label)
            return
        self._name(block)
        read = getattr(self, f"_{block['t'].lower()}", None)
        if read:
            read(block, label)
        elif block["t"] in TEXTS:
            is_head = block["t"] == "Header"
            anchor = attributes(block)[0] if is_head else ""
            self._passage(TEXTS[block["t"]], block["c"][2] if is_head else block["c"], label, anchor=anchor)

    def withhold(self, content: Sequence[Any], label: str, reason: str = "") -> None:
        """Keep what may not be carried, each line of text by itself, with the names in it."""
        names = tuple(name for node in elements(list(content)) for name in names_of(node))
        texts = [line for line in lines_of(content) if line.strip()]
        for line in texts or [""]:
            self.secrets.append(Secret(line, self.path, 0, reason or f"marking {label}", names=names))
            names = ()

    def _name(self, node: Node) -> None:
        self.names.extend(names_of(node))

    def _passage(self, kind: str, inlines: Sequence[Any], label: str, **of: str) -> None:
        if kind == "paragraph" and all(one["t"] in PLAIN for one in inlines):
            self.running.append(text(inlines))
        self.keep(kind, self.parts(inlines, label), **of)

    def keep(self, kind: str, parts: Sequence[Part], **of: Any) -> None:  # noqa: ANN401 - what else a passage has
        """Keep a passage with its links, unless it is empty."""
        if any(not isinstance(part, str) or part.strip() for part in parts):
            of |= {"leads": tuple(self.leads), "tongue": self.tongue}
            self.passages.append(Passage(kind, tuple(parts), self.path, **of))
        self.leads = []

    def parts(self, inlines: Sequence[Any], label: str) -> list[Part]:
        """Return inlines as text and holes; notes in them are passages of their own."""
        line = Line(self)
        line.read(inlines, label)
        for note, around in line.notes:
            own = stricter(around, opening_label(note))
            if admits(self.limits, own):
                before, running = len(self.passages), len(self.running)
                self.blocks(note, own)
                self.passages[before:] = [self._as_note(one) for one in self.passages[before:]]
                del self.running[running:]
            else:
                self.withhold(note, own)
        self.leads = line.leads
        return mended(line.parts)

    def _as_note(self, one: Passage) -> Passage:
        return replace(one, kind="note" if one.kind == "paragraph" else one.kind, is_aside=True)

    def _div(self, block: Node, label: str) -> None:
        _, classes, pairs = attributes(block)
        if self.directives is not None and classes and not WRITERS_OWN.issuperset(classes):
            self.directives.append(block)
            return
        around, self.tongue = self.tongue, dict(pairs).get("lang", self.tongue)
        self.blocks(block["c"][1], label)
        self.tongue = around

    def _blockquote(self, block: Node, label: str) -> None:
        self.blocks(block["c"], label)

    def _bulletlist(self, block: Node, label: str) -> None:
        for item in block["c"]:
            self._item(item, label)

    def _orderedlist(self, block: Node, label: str) -> None:
        for item in block["c"][1]:
            self._item(item, label)

    def _item(self, blocks: Sequence[Node], label: str) -> None:
        own = stricter(label, opening_label(blocks))
        if admits(self.limits, own):
            self.blocks(blocks, own)
        else:
            self.withhold(blocks, own)

    def _definitionlist(self, block: Node, label: str) -> None:
        for term, definitions in block["c"]:
            own = stricter(label, opening_label(term))
            if not admits(self.limits, own):
                self.withhold([term, definitions], own)
            else:
                self._entry(term, definitions, own)

    def _entry(self, term: Sequence[Any], definitions: Sequence[Any], label: str) -> None:
        """Read a term and its definitions, none of which is left alone."""
        before = self.state()
        self._passage("term", term, label)
        named = self.state()
        for definition in definitions if named != before else ():
            self._item(definition, label)
        if self.state() in (before, named):
            self.back_to(before)
            self.withhold([term, definitions], label, HOLLOW)

    def _lineblock(self, block: Node, label: str) -> None:
        joined = [inline for line in block["c"] for inline in (*line, {"t": "LineBreak"})]
        self._passage("paragraph", joined, label)

    def _codeblock(self, block: Node, label: str) -> None:  # noqa: ARG002 - one shape for all blocks
        self.keep("piece of code", [block["c"][1]])

    def _figure(self, block: Node, label: str) -> None:
        for caption in block["c"][1][1]:
            self.caption("figure", caption["c"], label, attributes(block)[0])
        for node in block["c"][2]:
            self.parts(node.get("c", []), label)

    def caption(self, numbered: str, inlines: Sequence[Any], label: str, anchor: str) -> None:
        """Read a caption; notes in it stand behind it."""
        before = len(self.passages)
        parts = self.parts(inlines, label)
        self.keep(f"caption of a {numbered}", parts, anchor=anchor)
        self.passages[before:] = sorted(self.passages[before:], key=lambda one: one.kind == "note")

    def _table(self, block: Node, label: str) -> None:
        read_table(self, block, label)
