"""Read a line of text: its words, what is filled in between them, and what of it is withheld."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from press.markings import LABELS
from press.parse.tree import HAS_ATTRIBUTES, PLAIN, attributes, elements, text
from press.prove.canon import words
from press.prove.cuts import CUT, EDGE
from press.prove.limits import admits, stricter
from press.prove.marked import is_mark, marking
from press.prove.nouns import ALTERNATIVE, Hole, Lead, Passage, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node
    from press.prove.nouns import Limits, Part

BLANKS = frozenset({"Space", "SoftBreak", "LineBreak"})
WORDS = BLANKS | {"Str", "Code", "Math"}
INDEX = "index"
"""The class of a Span that is marked for an index."""
BREAKING = frozenset({"Para", "Plain", "Header", "Note"})
"""Blocks that hold a line of text."""


class Owner(Protocol):
    """Whoever reads the text that a line stands in."""

    path: str
    limits: Limits
    pictures: list[Picture]
    labels: list[Passage]
    names: list[str]
    cited: list[str]
    indexed: list[str]
    foreign: list[tuple[str, str]]

    def withhold(self, content: Sequence[Any], label: str) -> None:
        """Keep what may not be carried."""


@dataclass
class Line:
    """One line of text, being read for an owner."""

    owner: Owner
    parts: list[Part] = field(default_factory=list)
    notes: list[tuple[list[Node], str]] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)

    def read(self, inlines: Sequence[Node], label: str) -> None:
        """Read inlines that are marked so; words and blanks, which most of them are, bear no marking."""
        is_admitted = admits(self.owner.limits, label)
        for node in inlines:
            if is_admitted and node["t"] in PLAIN:
                self._say(node["c"] if node["t"] == "Str" else " ")
                continue
            own = stricter(label, marking(node))
            if is_mark(node):
                continue
            if not admits(self.owner.limits, own):
                self.owner.withhold([node], own)
                self.parts.append(CUT)
                continue
            self._inline(node, own)

    def _inline(self, node: Node, label: str) -> None:
        kind, content = node["t"], node.get("c")
        if kind in HAS_ATTRIBUTES and attributes(node)[0]:
            self.owner.names.append(attributes(node)[0])
        if kind == "Str":
            self._say(str(content))
        elif kind in BLANKS:
            self._say(" ")
        elif kind in ("Code", "Math"):
            self.owner.names.extend(attributes(node)[1] if kind == "Code" else ())
            self._say(str(node["c"][1]))
        elif kind == "Note":
            self.notes.append((node["c"], label))
            self.parts += [CUT] if any(marking(one) != LABELS[0] for one in elements(node["c"])) else []
        elif kind == "Cite":
            self._cite(node, label)
        elif kind == "Image":
            self._picture(node)
        elif kind == "Link":
            self._link(node, label)
        elif kind != "RawInline":
            self._held(node, label)

    def _held(self, node: Node, label: str) -> None:
        """Read what an inline holds, and keep it if it is marked for an index, or is in another language."""
        before, count = len(self._said()), len(self.parts)
        self._within(_inner(node), label)
        if node["t"] != "Span":
            return
        _, classes, pairs = attributes(node)
        said, tongue = self._said()[before:].replace(EDGE, ""), dict(pairs).get("lang")
        self.owner.indexed.extend([said] if INDEX in classes else [])
        if tongue and all(isinstance(part, str) for part in self.parts[count:]):
            self.owner.foreign.append((tongue, said))

    def _within(self, inlines: Sequence[Node], label: str) -> None:
        self._say(EDGE)
        self.read(inlines, label)
        self._say(EDGE)

    def _said(self) -> str:
        return "".join(part for part in self.parts if isinstance(part, str))

    def _say(self, words_: str) -> None:
        if self.parts and isinstance(self.parts[-1], str):
            self.parts[-1] += words_
        else:
            self.parts.append(words_)

    def _cite(self, node: Node, label: str) -> None:
        ids = [one["citationId"] for one in node["c"][0]]
        around = Line(self.owner, notes=self.notes)
        for one in node["c"][0]:
            for part in ("citationPrefix", "citationSuffix"):
                around.read([*one[part], {"t": "Space"}], label)
        own = words(" ".join(part for part in around.parts if isinstance(part, str)))
        self.owner.cited.extend(ids)
        self.parts.append(Hole("citation", frozenset({*own, *(f"@{one}" for one in ids)})))

    def _picture(self, node: Node) -> None:
        (_, classes, pairs), content, (address, _) = node["c"]
        alternative = dict(pairs).get("alt") or text(content)
        if "decorative" not in classes:
            self.owner.labels.append(Passage(ALTERNATIVE, (alternative,), self.owner.path))
        self.owner.pictures.append(Picture(address, self.owner.path))

    def _link(self, node: Node, label: str) -> None:
        _, content, (address, title) = node["c"]
        self.owner.names.append(address)
        self.owner.labels.extend([Passage("title of a link", (title,), self.owner.path)] if title else [])
        before, count = len(self._said()), len(self.parts)
        if content or not address.startswith("#"):
            self._within(content, label)
        else:
            self.parts.append(Hole("reference"))
        said = self._said()[before:].replace(EDGE, "").strip()
        if (said or not content) and CUT not in self.parts[count:]:
            self.leads.append(Lead(said, address))


def lines_of(content: Sequence[Any]) -> Iterator[str]:
    """Yield each line of text in any part of a tree, notes and labels too."""
    gathered: list[str] = []
    yield from _lines(list(content), gathered)
    yield "".join(gathered)


def _inner(node: Node) -> list[Node]:
    content = node.get("c")
    if node["t"] in ("Span", "Quoted"):
        content = content[1]  # type: ignore[index]
    return list(content) if isinstance(content, list) else []


def _lines(part: Any, gathered: list[str]) -> Iterator[str]:  # noqa: ANN401 - any part of a tree
    if isinstance(part, dict) and "t" in part:
        yield from _lines_of_node(part, gathered)
    elif isinstance(part, (dict, list)):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _lines(one, gathered)


def _lines_of_node(node: Node, gathered: list[str]) -> Iterator[str]:
    """Yield the lines in an element; what is no line by itself is gathered."""
    kind, content = node["t"], node.get("c")
    if kind in BREAKING:
        own: list[str] = []
        yield from _lines(content, own)
        yield "".join(own)
    elif kind in ("CodeBlock", "Image"):
        yield node["c"][1] if kind == "CodeBlock" else text(node["c"][1])
        yield from (value for name, value in attributes(node)[2] if name == "alt")
    elif kind in WORDS:
        gathered.append(text([node]))
    else:
        yield from _lines(node["c"][1] if kind == "Link" else content, gathered)
