"""Settle each selected contribution alone: its ids, anchors, images and attributes."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from press.parse.tree import elements
from press.sections import titles
from press.trees import div, document, filtered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor

    from press.contribution import Contribution
    from press.edition import Edition
    from press.parse.tree import Node
    from press.trees import Filter

MANY = 60
"""From how many contributions on other processes pay for what they are sent."""
SHARES = 4


def settle(contributions: Sequence[Contribution], filters: Sequence[Filter]) -> dict[str, Node]:
    """Return each contribution as a settled Div, by its id; the same whatever else is settled."""
    return {one.id: _settled(_tree(one), filters)[0] for one in contributions}


def settling(
    contributions: Sequence[Contribution], filters: Sequence[Filter], pool: Executor
) -> Callable[[], dict[str, Node]]:
    """Begin to settle many contributions in other processes, and return what waits for them."""
    if len(contributions) < MANY:
        return partial(settle, contributions, filters)
    trees = [_tree(one) for one in contributions]
    work = partial(_settled, filters=filters)
    settled = pool.map(work, trees, chunksize=-(-len(trees) // SHARES))
    return lambda: {one.id: blocks[0] for one, blocks in zip(contributions, settled, strict=True)}


def settle_running_order(edition: Edition, filters: Sequence[Filter]) -> list[Node]:
    """Return the blocks of an edition's own text, settled as a contribution's are."""
    blocks = edition.body.blocks if edition.body else ()
    return _settled(document(blocks, _images(blocks, edition.path)), filters)


def _settled(tree: dict[str, Any], filters: Sequence[Filter]) -> list[Node]:
    return filtered(tree, filters)


def _tree(one: Contribution) -> dict[str, Any]:
    blocks = one.body.blocks if one.body else ()
    attributes = {"kind": one.kind, "city": one.city, "lang": one.language}
    named = {key: value for key, value in attributes.items() if value}
    holder = div(one.id, ["contribution"], named, blocks)
    beside = {key: section.beside for key, section in one.schema.sections.items() if section.beside}
    named_sections = titles(one.schema, one.language)
    return document([holder], {"sections": named_sections, "beside": beside} | _images(blocks, one.path))


def _images(blocks: Sequence[Node], path: str) -> dict[str, str]:
    """Return what images are placed by: the folder, relative to ``sources/``; nothing without images."""
    has_images = any(node["t"] == "Image" for node in elements(list(blocks)))
    return {"folder": PurePosixPath(path).parent.relative_to("sources").as_posix()} if has_images else {}
