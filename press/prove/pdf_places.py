"""Find where the links of a PDF lead, by the lines that stand at the places that they name."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from press.prove.opened import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.prove.opened import Opened

SLACK = 3.0
"""Points by which a line may begin to the left of the place that leads to it."""
LEVEL = 1.0
"""Points by which headings that stand side by side may differ in height."""


@dataclass(frozen=True)
class Spot:
    """A line, and where on its page it begins."""

    page: int
    top: float
    left: float
    words: str
    sort: str


@dataclass
class Places:
    """The lines of a PDF as they are met, and the links, which can be followed when all lines are known."""

    numbers: Mapping[Any, int]
    spots: list[Spot] = field(default_factory=list)
    links: list[tuple[Any, str, str, str, str | None]] = field(default_factory=list)

    def keep(self, opened: Opened, pdf: pikepdf.Pdf) -> None:
        """Keep links, the entries of the outline, what has a name, and what stands side by side."""
        names = dict(_named(pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")))
        by_page: dict[int, list[Spot]] = {}
        for one in sorted(self.spots, key=lambda one: (one.page, -one.top, one.left)):
            by_page.setdefault(one.page, []).append(one)
        opened.named |= {name: self._words(where, by_page) or "" for name, where in names.items()}
        outline = _outline(pdf.Root.get("/Outlines"))
        for target, words, member, sort, called in (*self.links, *outline):
            where = target if isinstance(target, pikepdf.Array) else names.get(str(target))
            opened.pointers.append(Pointer(words, self._words(where, by_page), member, sort, called))
        for spots in by_page.values():
            heads = [one for one in spots if one.sort == "heading"]
            pairs = itertools.pairwise(heads)
            opened.pairs.update((a.words, b.words) for a, b in pairs if a.top - b.top < LEVEL)

    def _words(self, where: Any, by_page: Mapping[int, list[Spot]]) -> str | None:  # noqa: ANN401 - pikepdf's own
        """Return the line at a place, the first one below it, or the one that only goes on there."""
        if where is None or len(where) < 4:  # noqa: PLR2004 - a page, /XYZ, left and top
            return None
        left, top = float(where[2] or 0), float(where[3] or 0)
        page = self.numbers.get(where[0].objgen, -1)
        spots = (
            by_page.get(page, [])
            or by_page.get(max((one for one in by_page if one < page), default=-1), [])[-1:]
        )
        below = spots[bisect_left(spots, -top, key=lambda one: -one.top) :]
        beside = (one.words for one in below if one.left >= left - SLACK)
        return next(beside, spots[-1].words if spots else None)


def _named(node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Yield the names of a name tree (ISO 32000-1, 7.9.6), each with its place."""
    if node is None:
        return
    for kid in node.get("/Kids", ()):
        yield from _named(kid)
    names = list(node.get("/Names", ()))
    for name, where in zip(names[::2], names[1::2], strict=True):
        yield str(name), where.get("/D") if isinstance(where, pikepdf.Dictionary) else where


def _outline(item: Any) -> Iterator[tuple[Any, str, str, str, None]]:  # noqa: ANN401
    """Yield the entries of an outline, each with where it leads."""
    inner = item.get("/First") if item is not None else None
    while inner is not None:
        yield leads_to(inner), str(inner.get("/Title", "")), "the outline", "contents", None
        yield from _outline(inner)
        inner = inner.get("/Next")


def leads_to(item: Any) -> Any:  # noqa: ANN401
    """Return where a link or an entry leads within the file; nothing where it leads out of it."""
    action = item.get("/A")
    return item.get("/Dest") if action is None else action.get("/D")
