"""Read a line of text: its words, what is filled in between them, and what of it is withheld."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from press.markings import LABELS
from press.parse.tree import HAS_ATTRIBUTES, attributes, target, text
from press.prove.canon import words
from press.prove.limits import admits, strictness, stricter
from press.prove.nouns import ALTERNATIVE, Hole, Passage, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.parse.tree import Node
    from press.prove.nouns import Limits, Part

BLANKS = frozenset({"Space", "SoftBreak", "LineBreak"})
BREAKING = frozenset({"Para", "Plain", "Header", "CodeBlock"})
"""Blocks that hold a line of text."""


class Owner(Protocol):
    """Whoever reads the text that a line stands in."""

    path: str
    limits: Limits
    pictures: list[Picture]
    labels: list[Passage]
    names: list[str]
    cited: list[str]

    def withhold(self, content: Sequence[Any], label: str) -> None:
        """Keep what may not be carried."""


def is_mark(node: Node) -> bool:
    """Return whether it is an empty Span, which marks what it opens."""
    return node["t"] == "Span" and not node["c"][1]


@dataclass
class Line:
    """One line of text, being read for an owner."""

    owner: Owner
    parts: list[Part] = field(default_factory=list)
    notes: list[tuple[list[Node], str]] = field(default_factory=list)

    def read(self, inlines: Sequence[Node], label: str) -> None:
        """Read inlines that are marked so."""
        for node in inlines:
            own = stricter(label, marking(node))
            if is_mark(node):
                continue
            if not admits(self.owner.limits, own):
                self.owner.withhold([node], own)
                self._gap()
                continue
            self._inline(node, own)

    def _gap(self) -> None:
        if self.owner.limits.instead:
            self.parts.append(Hole("instead", frozenset(words(self.owner.limits.instead))))

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
        elif kind == "Cite":
            self._cite(node)
        elif kind == "Image":
            self._picture(node)
        elif kind == "Link":
            self._link(node, label)
        elif kind != "RawInline":
            self.read(_inner(node), label)

    def _say(self, words_: str) -> None:
        if self.parts and isinstance(self.parts[-1], str):
            self.parts[-1] += words_
        else:
            self.parts.append(words_)

    def _cite(self, node: Node) -> None:
        ids = [one["citationId"] for one in node["c"][0]]
        said = [words(text(one[part])) for one in node["c"][0] for part in ("citationPrefix", "citationSuffix")]
        own = {word for some in said for word in some}
        self.owner.cited.extend(ids)
        self.parts.append(Hole("citation", frozenset(own | {f"@{one}" for one in ids})))

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
        if content or not address.startswith("#"):
            self.read(content, label)
        else:
            self.parts.append(Hole("reference"))



def marking(node: Node) -> str:
    """Return the label on an inline; clear where there is none."""
    label = LABELS[0]
    if node["t"] in HAS_ATTRIBUTES:
        for name, value in attributes(node)[2]:
            label = stricter(label, strictness(value)) if name.casefold() == "tlp" else label
    return label


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
    if isinstance(part, list):
        for one in part:
            yield from _lines(one, gathered)
    elif isinstance(part, dict) and "t" in part:
        kind = part["t"]
        if kind in BREAKING or kind in ("Note", "Image"):
            inner: list[str] = []
            body = [part["c"][1]] if kind == "Image" else part["c"]
            yield from (_lines(body, inner) if kind != "CodeBlock" else iter([part["c"][1]]))
            yield from (["".join(inner)] if inner else [])
            if kind == "Image":
                yield from (value for name, value in part["c"][0][2] if name == "alt")
        elif kind == "Str":
            gathered.append(part["c"])
        elif kind in BLANKS:
            gathered.append(" ")
        elif kind in ("Code", "Math"):
            gathered.append(part["c"][1])
        elif kind == "Link":
            yield from _lines(part["c"][1], gathered)
        else:
            yield from _lines(part.get("c"), gathered)
    elif isinstance(part, dict):
        yield from _lines(list(part.values()), gathered)
