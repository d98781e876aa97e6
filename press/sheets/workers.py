"""Make many sheets at once, in processes of their own where there are enough to share out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import orjson

from press.sheets.make import make_sheets
from press.sheets.stored import sheet_of, stored
from press.workers import workers

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from press.read.sources import Text
    from press.sheets.make import House
    from press.sheets.sheet import Sheet

MANY = 64
"""So many texts are worth a second process."""


def share_out(
    texts: Sequence[Text], house: House, surveyed: Collection[str], jobs: int, *, trees: bool
) -> list[Sheet]:
    """Return a sheet for each text; with its body's tree, if trees are wanted or it is an edition's."""
    make = partial(make_sheets, house=house, surveyed=surveyed)
    if jobs == 1 or len(texts) < MANY:
        return make(texts)
    size = -(-len(texts) // jobs)
    batches = [texts[start : start + size] for start in range(0, len(texts), size)]
    with workers(jobs) as pool:
        made = pool.map(partial(_written, house=house, surveyed=surveyed, trees=trees), batches)
        kept = [one for written in made for one in orjson.loads(written)]
    return [sheet_of(one, text.path, text.text or "") for one, text in zip(kept, texts, strict=True)]


def _written(texts: Sequence[Text], house: House, surveyed: Collection[str], *, trees: bool) -> bytes:
    sheets = make_sheets(texts, house, surveyed)
    return orjson.dumps([stored(one, with_tree=trees or one.manuscript.is_edition) for one in sheets])
