"""Directives: Divs of a running order that name what stands there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.parse.tree import attributes, elements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.parse.body import Body

DIRECTIVES: Mapping[str, tuple[str, ...]] = {
    "contributions": ("kind", "city", "theme", "ids"),
    "cities": ("ids", "parts"),
    "recommendations": ("by", "level", "type", "ids"),
    "principles": ("ids",),
    "comparison": ("indicators", "cities"),
    "coverage": ("kind",),
    "figure-of": ("form", "indicators", "cities", "kind"),
    "timeline": ("events",),
    "figure-data": (),
    "index-of": ("kind", "by"),
    "index": (),
    "glossary": (),
    "contributors": (),
    "imprint": (),
    "references": (),
    "colophon": (),
}
"""Each directive with the attributes that it takes."""
BOXES = frozenset({"key-message", "pull-quote", "box"})
"""The Divs that are a writer's own, and no directives."""
FORMS: Mapping[str, tuple[str, ...]] = {
    "indicator": ("indicators", "cities"),
    "overview": ("indicators", "cities"),
    "coverage": ("kind",),
    "recommendations": (),
}
"""The forms of a figure, with the attributes that each takes; the first is that of a figure without one."""
GROUPINGS = ("theme", "addressee", "type", "city", "kind")
"""What ``by`` may name."""


@dataclass(frozen=True)
class Directive:
    """A directive of a running order.

    ``number`` is its place in the walk over the body; ``level`` is that of the
    heading that it stands under, 0 under none.
    """

    name: str
    number: int
    level: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    is_empty: bool = True

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of an attribute, which may name several things."""
        return tuple(self.attributes.get(name, "").split())


def directives(body: Body | None) -> Iterator[Directive]:
    """Yield the directives of a running order, known and unknown alike."""
    level = 0
    for number, node in enumerate(elements(list(body.blocks)) if body else ()):
        if node["t"] == "Header":
            level = node["c"][0]
        elif node["t"] == "Div":
            _, classes, pairs = attributes(node)
            names = [name for name in classes if name not in BOXES]
            if names:
                taken = dict(pairs)
                yield Directive(names[0], number, level, taken, not node["c"][1])
