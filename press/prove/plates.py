"""A figure that is made from data, worked out anew: what is drawn, what is said of it, and its table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.prove.nouns import ALTERNATIVE, Hole, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.nouns import Part


@dataclass(frozen=True)
class Plate:
    """A figure: the value that is drawn, and the words that stand with it."""

    chart: Mapping[str, Any]
    caption: str
    alternative: str
    rows: Sequence[Sequence[str]]
    origins: Sequence[Part] = ()
    says: str = ""
    """A sentence on what it shows; empty where it is put together from words that may be told."""

    @property
    def drawn(self) -> str:
        """Return the value as the text that is drawn."""
        return json.dumps(self.chart, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def joined(parts: Sequence[str], terms: Mapping[str, str]) -> str:
    """Return parts as the terms join them."""
    *first, last = parts
    return terms["list_comma"].join(first) + terms["list_and"] + last if first else last


def listed(pairs: Iterable[tuple[str, str]], terms: Mapping[str, str]) -> str:
    """Return names with their values."""
    named = (terms["figure_value"].format(name=name, value=value) for name, value in pairs)
    return terms["list_semicolon"].join(named)


def cited(keys: Iterable[str | None], terms: Mapping[str, str]) -> list[Part]:
    """Return the sentence that names references."""
    before, _, after = terms["figure_sources"].partition("{sources}")
    holes: list[Part] = []
    for key in sorted({str(one) for one in keys if one}):
        holes += [*([terms["list_semicolon"]] if holes else []), Hole("citation", frozenset({f"@{key}"}))]
    return [before, *holes, after] if holes else []


def entered(one: Plate, path: str, terms: Mapping[str, str], *, apart: bool) -> Iterator[Passage]:
    """Yield the passages of a plate; ``apart`` says that its table stands where all tables of figures do."""
    yield Passage("caption of a figure", (one.caption,), path)
    yield Passage("caption of a table", (terms["figure_data_caption"].format(caption=one.caption),), path)
    if one.says:
        yield Passage("paragraph", (one.says,), path)
    origins = [*one.origins]
    if apart:
        origins += [" ", *_leading(terms["figure_data"])]
        yield Passage("paragraph", tuple(_leading(terms["figure_data_of"])), path)
    if origins:
        yield Passage("paragraph", tuple(origins), path)
    yield from (Passage("row of a table", (" ".join(cells),), path) for cells in one.rows)


def label(one: Plate, path: str) -> Passage:
    """Return what is said of a plate to those who do not see it."""
    return Passage(ALTERNATIVE, (one.alternative,), path)


def _leading(term: str) -> list[Part]:
    before, _, after = term.partition("{target}")
    return [before, Hole("reference"), after]
